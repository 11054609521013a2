"""Hours and appointments."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from unfold.decorators import action

from contratos.admin.paginas import con_permiso, pagina
from contratos.forms.gestion import FormaDeHorarios
from contratos.models import Cita, Horario
from contratos.services.citas import abrir_horarios
from registro.admin import SoloLectura
from registro.tiempo import hoy


@admin.register(Horario)
class HorarioAdmin(SoloLectura):
    list_display = ("inicio", "sede", "ventanilla", "minutos")
    list_filter = ("sede",)
    actions_list = ("abrir",)

    def get_urls(self) -> list[Any]:
        ruta = path("abrir/", self.admin_site.admin_view(self.vista_abrir), name="contratos_horario_abrir")
        return [ruta, *super().get_urls()]

    @action(description="Abrir horarios", permissions=["add"])
    def abrir(self, request: HttpRequest) -> HttpResponse:
        return redirect(reverse("admin:contratos_horario_abrir"))

    def vista_abrir(self, request: HttpRequest) -> HttpResponse:
        con_permiso(request, "contratos.add_horario")
        forma = FormaDeHorarios(request.POST or None)
        if forma.is_valid():
            abrir_horarios(desde=hoy(), dias=forma.cleaned_data["dias"])
            messages.success(request, "Horarios abiertos.")
            return redirect(reverse("admin:contratos_horario_changelist"))
        return pagina(request, self.admin_site, "contratos/gestion/forma.html", "Abrir horarios", form=forma)


@admin.register(Cita)
class CitaAdmin(SoloLectura):
    list_display = ("folio", "horario", "persona", "tema", "estado")
    list_filter = ("estado", "tema")
    search_fields = ("folio", "persona__curp")
