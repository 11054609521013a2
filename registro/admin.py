"""What staff sees of registro: figures with two people, the bitácora, the outbox, accounts."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm
from django.db.models import QuerySet
from django.forms import ChoiceField, Form, ModelForm
from django.http import HttpRequest
from unfold.admin import ModelAdmin
from unfold.widgets import UnfoldAdminSelectWidget

from registro.errores import Rechazo
from registro.models import (
    Acceso,
    Aviso,
    Cifra,
    DecisionDeCriterio,
    DiaInhabil,
    Documento,
    Eslabon,
    Evento,
    Reloj,
    Serie,
    Usuario,
)
from registro.selectors.criterios import lecturas
from registro.services.bitacora import registrar_evento
from registro.services.cifras import aprobar_cifra
from registro.services.criterios import aprobar_decision, proponer_decision, revisar_decision


class SoloLectura(ModelAdmin):
    """Rows that the portal writes by itself."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Usuario)
class UsuarioAdmin(UserAdmin, ModelAdmin):
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "nombre", "tipo", "puesto", "is_active")
    list_filter = ("tipo", "is_active", "groups")
    search_fields = ("username", "nombre", "curp")
    ordering = ("username",)
    readonly_fields = ("last_login", "date_joined", "persona_id")
    fieldsets = (
        (None, {"fields": ("username", "password", "tipo")}),
        ("Persona", {"fields": ("nombre", "curp", "persona_id", "puesto", "email", "acreditado")}),
        ("Permisos", {"fields": ("is_active", "is_staff", "groups")}),
        ("Fechas", {"fields": ("last_login", "date_joined")}),
    )


class PorDosPersonas(ModelAdmin):
    """One person captures; another approves with the action. What is approved is never edited, and nothing is deleted."""

    actions = ("aprobar",)

    def aprobar_una(self, fila: Any, autor: Usuario) -> None:
        raise NotImplementedError

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        aprobada = obj is not None and obj.estado == obj.Estado.APROBADA
        return not aprobada and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description="Aprobar lo elegido (otra persona lo capturó)", permissions=["change"])
    def aprobar(self, request: HttpRequest, elegidas: QuerySet[Any]) -> None:
        for fila in elegidas.filter(estado="PROPUESTA"):
            try:
                self.aprobar_una(fila, request.user)
            except Rechazo as rechazo:
                messages.error(request, f"{fila}: {' '.join(rechazo.textos())}")
            else:
                messages.success(request, f"{fila}: aprobada.")


@admin.register(Cifra)
class CifraAdmin(PorDosPersonas):
    list_display = ("serie", "vigencia", "valor", "estado", "supuesto", "fuente", "publicacion")
    list_filter = ("serie", "estado", "supuesto")
    fields = ("serie", "vigencia", "valor", "fuente", "publicacion")

    def save_model(self, request: HttpRequest, obj: Cifra, form: ModelForm, change: bool) -> None:
        obj.capturo, obj.capturo_curp = request.user, request.user.curp
        super().save_model(request, obj, form, change)
        registrar_evento(tipo="cifra_propuesta", objeto=obj, autor=request.user, datos={"valor": obj.valor})

    def aprobar_una(self, fila: Cifra, autor: Usuario) -> None:
        aprobar_cifra(cifra=fila, autor=autor)


def _lecturas_por_criterio() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every question with its readings; those with something to choose first.

    What was repealed is there too: whoever looks for it reads why it cannot be, instead of missing it.
    """
    con_alternativa_primero = sorted(lecturas(), key=lambda c: (not c.alternativas, c.id))
    return [
        (
            f"{c.id}. {c.pregunta}",
            [
                (f"{c.id}|", c.lectura),
                *((f"{c.id}|{codigo}", texto) for codigo, texto in c.alternativas.items()),
                *((f"{c.id}|{codigo}", f"Derogada: {texto}") for codigo, texto in c.derogadas.items()),
            ],
        )
        for c in con_alternativa_primero
    ]


class DecisionForm(ModelForm):
    """The reading is chosen under its question, so that both always belong together."""

    lectura = ChoiceField(
        label="Lectura que se adopta", choices=_lecturas_por_criterio, widget=UnfoldAdminSelectWidget()
    )

    class Meta:
        model = DecisionDeCriterio
        fields = ("lectura", "desde", "acuerdo")

    def clean(self) -> dict[str, Any]:
        datos: dict[str, Any] = super().clean() or {}
        criterio, _, alternativa = datos.get("lectura", "").partition("|")
        if "desde" in datos and criterio:
            try:
                revisar_decision(criterio, alternativa, datos["desde"])
            except Rechazo as rechazo:
                self.add_error("lectura" if "FORMULA_DEROGADA" in rechazo.motivos else "desde", rechazo.textos())
        return {**datos, "criterio": criterio, "alternativa": alternativa}

    def save(self, commit: bool = True) -> DecisionDeCriterio:
        return self.instance

    def save_m2m(self) -> None:
        """Nothing: the service writes the row."""


@admin.register(DecisionDeCriterio)
class DecisionDeCriterioAdmin(PorDosPersonas):
    form = DecisionForm
    list_display = ("criterio", "alternativa", "desde", "acuerdo", "estado", "capturo", "aprobo")
    list_filter = ("estado",)
    search_fields = ("criterio", "acuerdo")
    ordering = ("criterio", "-desde")

    def has_change_permission(self, request: HttpRequest, obj: DecisionDeCriterio | None = None) -> bool:
        """A proposal is not edited either: another one is captured."""
        return obj is None and super().has_change_permission(request, obj)

    def save_form(self, request: HttpRequest, form: Form, change: bool) -> DecisionDeCriterio:
        datos = form.cleaned_data
        campos = {nombre: datos[nombre] for nombre in ("criterio", "alternativa", "desde", "acuerdo")}
        return proponer_decision(**campos, autor=request.user)

    def save_model(self, request: HttpRequest, obj: DecisionDeCriterio, form: ModelForm, change: bool) -> None:
        """The service has written it."""

    def aprobar_una(self, fila: DecisionDeCriterio, autor: Usuario) -> None:
        aprobar_decision(decision=fila, autor=autor)


@admin.register(Serie)
class SerieAdmin(ModelAdmin):
    list_display = ("nombre", "clave", "unidad", "fundamento")


@admin.register(DiaInhabil)
class DiaInhabilAdmin(ModelAdmin):
    list_display = ("fecha", "motivo", "fuente")
    ordering = ("-fecha",)


@admin.register(Evento)
class EventoAdmin(SoloLectura):
    list_display = ("instante", "tipo", "objeto_tipo", "objeto_id", "autor")
    list_filter = ("tipo", "objeto_tipo")
    search_fields = ("objeto_id",)


@admin.register(Eslabon)
class EslabonAdmin(SoloLectura):
    list_display = ("numero", "fuente", "fuente_id", "eslabon")


@admin.register(Acceso)
class AccesoAdmin(SoloLectura):
    list_display = ("instante", "usuario", "persona_id", "objeto_tipo", "objeto_id", "proposito")


@admin.register(Aviso)
class AvisoAdmin(SoloLectura):
    list_display = ("creado", "asunto", "destinatario", "estado", "intentos", "enviado_en")
    list_filter = ("estado",)
    exclude = ("texto_cifrado",)


@admin.register(Reloj)
class RelojAdmin(SoloLectura):
    list_display = ("limite", "nombre", "objeto_tipo", "objeto_id", "estado", "dias", "clase")
    list_filter = ("estado", "nombre")
    ordering = ("limite",)


@admin.register(Documento)
class DocumentoAdmin(SoloLectura):
    list_display = ("nombre", "slug", "tipo", "tamano", "revision", "creado")
    list_filter = ("slug", "revision")
