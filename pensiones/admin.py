"""Recognised pensions, read only."""

from django.contrib import admin

from pensiones.models import Pension
from registro.admin import SoloLectura


@admin.register(Pension)
class PensionAdmin(SoloLectura):
    list_display = ("afiliado", "tipo", "mensual", "porcentaje", "anios_computables", "desde")
    list_filter = ("tipo",)
