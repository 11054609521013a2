"""Texts of the contract and services offered online."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from unfold.admin import ModelAdmin
from unfold.decorators import action

from contratos.admin.paginas import con_permiso, decir, pagina
from contratos.forms.gestion import FormaDeVersion
from contratos.models import ServicioEnLinea, VersionContrato
from contratos.services.version import cargar_version
from registro.admin import SoloLectura
from registro.errores import Rechazo
from registro.services.bitacora import registrar_evento


@admin.register(VersionContrato)
class VersionContratoAdmin(SoloLectura):
    list_display = ("version", "titulo", "oficial", "vigente_desde", "sha256")
    actions_list = ("cargar",)

    def get_urls(self) -> list[Any]:
        ruta = path("cargar/", self.admin_site.admin_view(self.vista_cargar), name="contratos_versioncontrato_cargar")
        return [ruta, *super().get_urls()]

    @action(description="Cargar el texto oficial", permissions=["add"])
    def cargar(self, request: HttpRequest) -> HttpResponse:
        return redirect(reverse("admin:contratos_versioncontrato_cargar"))

    def vista_cargar(self, request: HttpRequest) -> HttpResponse:
        con_permiso(request, "contratos.add_versioncontrato")
        forma = FormaDeVersion(request.POST or None, request.FILES or None)
        if forma.is_valid():
            try:
                version = cargar_version(forma.cleaned_data["archivo"].read().decode("utf-8", errors="replace"))
            except Rechazo as rechazo:
                decir(request, rechazo)
            else:
                messages.success(request, f"Versión {version.version} cargada.")
                return redirect(reverse("admin:contratos_versioncontrato_changelist"))
        return pagina(request, self.admin_site, "contratos/gestion/forma.html", "Cargar el texto oficial", form=forma)


@admin.register(ServicioEnLinea)
class ServicioEnLineaAdmin(ModelAdmin):
    """Switching a service off never touches what was already received."""

    list_display = ("slug", "habilitado", "motivo")

    def save_model(self, request: HttpRequest, obj: ServicioEnLinea, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        datos = {"habilitado": obj.habilitado, "motivo": obj.motivo}
        registrar_evento(tipo="servicio_en_linea", objeto=obj, autor=request.user, datos=datos)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
