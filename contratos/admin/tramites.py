"""Queue, expediente, proposal and authorisation (G2 to G5)."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse

from contratos.admin.paginas import con_permiso, decir, pagina
from contratos.forms.gestion import FormaDePropuesta, FormaDeRegreso, FormaPedirDocumento
from contratos.models import Resolucion, Tramite
from contratos.selectors.expediente import expediente_de
from contratos.selectors.mesa import con_reloj
from contratos.services.pagar import reintentar_orden
from contratos.services.resolver import autorizar, condiciones_de, proponer, propuesta_de, regresar
from contratos.services.revision import exigir_ajeno, pedir_documento, tomar, validar_documentos
from contratos.tramites import servicio
from contratos.views.sesion import usuario_de
from registro.admin import SoloLectura
from registro.errores import Rechazo
from registro.models import Reloj
from registro.services.accesos import registrar_acceso
from registro.services.transiciones import TransicionNoPermitida
from registro.templatetags.formatos import momento
from registro.tiempo import ahora


def _url(pagina_: str, tramite: Tramite) -> str:
    return reverse(f"admin:contratos_tramite_{pagina_}", args=[tramite.pk])


@admin.register(Tramite)
class TramiteAdmin(SoloLectura):
    list_display = ("folio", "tramite", "persona", "recibida", "estado", "limite", "responsable")
    list_filter = ("estado", "servicio", "responsable")
    search_fields = ("folio", "persona__curp", "persona__nombre_orden")
    ordering = ("presentada_en",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tramite]:
        """Drafts are seen by nobody but their owner."""
        recibidos: QuerySet[Tramite] = super().get_queryset(request).exclude(folio="")
        return con_reloj(recibidos.select_related("persona", "responsable"))

    @admin.display(description="trámite", ordering="servicio")
    def tramite(self, tramite: Tramite) -> str:
        return servicio(tramite.servicio).titulo

    @admin.display(description="recibida", ordering="presentada_en")
    def recibida(self, tramite: Tramite) -> str:
        return momento(tramite.presentada_en)

    @admin.display(description="límite", ordering="limite_legal")
    def limite(self, tramite: Tramite) -> str:
        """Date and state of its clock, read with the queue and not row by row."""
        if tramite.limite_legal is None:
            return "sin plazo corriendo"
        return f"{tramite.limite_legal:%d/%m/%Y} ({Reloj.Estado(tramite.estado_del_reloj).label.lower()})"

    def get_urls(self) -> list[Any]:
        vista = self.admin_site.admin_view
        propias = [
            path("<int:pk>/proponer/", vista(self.vista_proponer), name="contratos_tramite_proponer"),
            path("<int:pk>/autorizar/", vista(self.vista_autorizar), name="contratos_tramite_autorizar"),
        ]
        return [*propias, *super().get_urls()]

    def _tramite(self, request: HttpRequest, pk: object) -> Tramite:
        """The file, if who opens it is not part of it; the look is recorded (CT-36)."""
        tramite = get_object_or_404(self.get_queryset(request).select_related("contrato", "documento"), pk=pk)
        exigir_ajeno(tramite, usuario_de(request))
        if request.method == "GET":
            registrar_acceso(
                usuario=usuario_de(request),
                persona_id=tramite.persona_id,
                objeto=tramite,
                proposito="revisión del trámite",
            )
        return tramite

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        """The expediente (G3) takes the place of the form of the admin."""
        con_permiso(request, "contratos.view_tramite")
        try:
            tramite = self._tramite(request, object_id)
        except Rechazo as rechazo:
            return pagina(request, self.admin_site, "contratos/gestion/impedido.html", "Expediente", rechazo=rechazo)
        if request.method == "POST":
            return self._actuar(request, tramite)
        contexto = expediente_de(tramite) | {"forma_pedir": FormaPedirDocumento(tramite=tramite)}
        return pagina(request, self.admin_site, "contratos/gestion/expediente.html", tramite.folio, **contexto)

    def _actuar(self, request: HttpRequest, tramite: Tramite) -> HttpResponse:
        usuario = con_permiso(request, "contratos.change_tramite")
        accion = _ACCIONES.get(request.POST.get("accion", ""))
        if accion is None:
            raise Http404
        try:
            messages.success(request, accion(request, tramite, usuario))
        except Rechazo as rechazo:
            decir(request, rechazo)
        except TransicionNoPermitida:
            messages.error(request, "El trámite cambió mientras lo veía. Revise su estado.")
        return redirect(_url("change", tramite))

    def vista_proponer(self, request: HttpRequest, pk: int) -> HttpResponse:
        usuario = con_permiso(request, "contratos.proponer_resolucion")
        forma, rechazo = FormaDePropuesta(request.POST or None), None
        try:
            tramite = self._tramite(request, pk)
            if request.method == "POST" and forma.is_valid():
                proponer(tramite=tramite, autor=usuario, **forma.cleaned_data)
                messages.success(request, "Propuesta lista. La autoriza otra persona.")
                return redirect(_url("change", tramite))
        except Rechazo as error:
            rechazo = error
        contexto = {"form": forma, "rechazo": rechazo, **_previstas(pk)}
        return pagina(request, self.admin_site, "contratos/gestion/proponer.html", "Proponer", **contexto)

    def vista_autorizar(self, request: HttpRequest, pk: int) -> HttpResponse:
        usuario = con_permiso(request, "contratos.autorizar_resolucion")
        regreso, rechazo = FormaDeRegreso(request.POST if "regresar" in request.POST else None), None
        tramite = get_object_or_404(self.get_queryset(request), pk=pk)
        propuesta = propuesta_de(tramite)
        try:
            self._tramite(request, pk)
            if request.method == "POST" and propuesta is not None and self._decidir(request, propuesta, regreso):
                return redirect(_url("change", tramite))
        except Rechazo as error:
            rechazo = error
        contexto = {"tramite": tramite, "resolucion": propuesta, "form": regreso, "rechazo": rechazo}
        contexto |= {"es_suya": bool(propuesta and propuesta.propuso_curp == usuario.curp)}
        return pagina(request, self.admin_site, "contratos/gestion/autorizar.html", "Autorizar", **contexto)

    def _decidir(self, request: HttpRequest, propuesta: Resolucion, regreso: FormaDeRegreso) -> bool:
        usuario = usuario_de(request)
        if "regresar" in request.POST:
            if not regreso.is_valid():
                return False
            regresar(resolucion=propuesta, motivo_regreso=regreso.cleaned_data["motivo"], autor=usuario)
            messages.success(request, "Regresada a quien la preparó.")
            return True
        autorizar(resolucion=propuesta, autor=usuario, instante=ahora())
        messages.success(request, "Resolución autorizada. Ya se avisó a la persona.")
        return True


def _previstas(pk: int) -> dict[str, Any]:
    """What the rules would answer today, read-only, beside the form."""
    tramite = Tramite.objects.select_related("persona").get(pk=pk)
    try:
        return {"tramite": tramite, "condiciones": condiciones_de(tramite), "impiden": []}
    except Rechazo as rechazo:
        return {"tramite": tramite, "condiciones": None, "impiden": rechazo.razones()}


def _tomar(request: HttpRequest, tramite: Tramite, usuario: Any) -> str:
    tomar(tramite=tramite, autor=usuario)
    return "El trámite es suyo."


def _validar(request: HttpRequest, tramite: Tramite, usuario: Any) -> str:
    validar_documentos(tramite=tramite, autor=usuario, instante=ahora())
    return "Documentos válidos."


def _pedir(request: HttpRequest, tramite: Tramite, usuario: Any) -> str:
    forma = FormaPedirDocumento(request.POST, tramite=tramite)
    if not forma.is_valid():
        return "No se pidió nada: faltó el documento, el motivo o la fecha."
    pedir_documento(tramite=tramite, autor=usuario, instante=ahora(), **forma.cleaned_data)
    return "Se pidió el documento. El plazo está detenido."


def _reintentar(request: HttpRequest, tramite: Tramite, usuario: Any) -> str:
    orden = reintentar_orden(tramite=tramite, instante=ahora(), autor=usuario)
    return "Pago ordenado." if orden else f"{servicio(tramite.servicio).titulo}: sigue sin haber fondos."


_ACCIONES = {"tomar": _tomar, "validar": _validar, "pedir": _pedir, "reintentar": _reintentar}
