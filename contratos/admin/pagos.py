"""Orders to pay: who authorised never pays."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from unfold.decorators import action

from contratos.admin.paginas import con_permiso, pagina
from contratos.forms.gestion import FormaDeConfirmacion, FormaDeDevolucion
from contratos.models import OrdenPago
from contratos.services.pagar import confirmar_pago, devolver_pago
from contratos.views.sesion import usuario_de
from registro.admin import SoloLectura
from registro.errores import Rechazo
from registro.tiempo import ahora


@admin.register(OrdenPago)
class OrdenPagoAdmin(SoloLectura):
    list_display = ("tramite", "importe", "medio", "limite", "estado", "pagada_en")
    list_filter = ("estado", "medio", "limite")
    search_fields = ("tramite__folio", "referencia")
    ordering = ("limite",)
    actions_detail = ("ir_a_pagar",)

    def get_urls(self) -> list[Any]:
        ruta = path("<int:pk>/pagar/", self.admin_site.admin_view(self.vista_pagar), name="contratos_ordenpago_pagar")
        return [ruta, *super().get_urls()]

    def has_pagar_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        return request.user.has_perm("contratos.pagar_ordenpago")

    @action(description="Confirmar o devolver", permissions=["pagar"])
    def ir_a_pagar(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return redirect(reverse("admin:contratos_ordenpago_pagar", args=[object_id]))

    def vista_pagar(self, request: HttpRequest, pk: int) -> HttpResponse:
        con_permiso(request, "contratos.pagar_ordenpago")
        orden = get_object_or_404(OrdenPago.objects.select_related("tramite__persona", "cuenta"), pk=pk)
        devuelve = "devolver" in request.POST
        confirma = FormaDeConfirmacion(request.POST if "confirmar" in request.POST else None)
        devolucion = FormaDeDevolucion(request.POST if devuelve else None)
        rechazo = None
        if request.method == "POST" and (devolucion if devuelve else confirma).is_valid():
            rechazo = _aplicar(request, orden, devolucion if devuelve else confirma)
            if rechazo is None:
                return redirect(reverse("admin:contratos_ordenpago_changelist"))
        contexto = {"orden": orden, "confirma": confirma, "devolucion": devolucion, "rechazo": rechazo}
        return pagina(request, self.admin_site, "contratos/gestion/pagar.html", f"Pago de {orden.tramite}", **contexto)


def _aplicar(request: HttpRequest, orden: OrdenPago, forma: FormaDeConfirmacion | FormaDeDevolucion) -> Rechazo | None:
    hacer = devolver_pago if isinstance(forma, FormaDeDevolucion) else confirmar_pago
    try:
        hacer(orden=orden, autor=usuario_de(request), instante=ahora(), **forma.cleaned_data)
    except Rechazo as rechazo:
        return rechazo
    messages.success(request, "Guardado. Ya se avisó a la persona.")
    return None
