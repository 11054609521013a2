"""What staff sees of registro: figures with two people, the bitácora, the outbox, accounts."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from registro.errores import Rechazo
from registro.models import Acceso, Aviso, Cifra, DiaInhabil, Documento, Eslabon, Evento, Reloj, Serie, Usuario
from registro.services.bitacora import registrar_evento
from registro.services.cifras import aprobar_cifra


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


@admin.register(Cifra)
class CifraAdmin(ModelAdmin):
    """One person captures; another approves with the action. An approved figure is never edited."""

    list_display = ("serie", "vigencia", "valor", "estado", "supuesto", "fuente", "publicacion")
    list_filter = ("serie", "estado", "supuesto")
    fields = ("serie", "vigencia", "valor", "fuente", "publicacion")
    actions = ("aprobar",)

    def save_model(self, request: HttpRequest, obj: Cifra, form: ModelForm, change: bool) -> None:
        obj.capturo, obj.capturo_curp = request.user, request.user.curp
        super().save_model(request, obj, form, change)
        registrar_evento(tipo="cifra_propuesta", objeto=obj, autor=request.user, datos={"valor": obj.valor})

    def has_change_permission(self, request: HttpRequest, obj: Cifra | None = None) -> bool:
        aprobada = obj is not None and obj.estado == Cifra.Estado.APROBADA
        return not aprobada and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Cifra | None = None) -> bool:
        return False

    @admin.action(description="Aprobar las cifras elegidas (otra persona las capturó)")
    def aprobar(self, request: HttpRequest, elegidas: QuerySet[Cifra]) -> None:
        for cifra in elegidas.filter(estado=Cifra.Estado.PROPUESTA):
            try:
                aprobar_cifra(cifra=cifra, autor=request.user)
            except Rechazo as rechazo:
                messages.error(request, f"{cifra}: {' '.join(rechazo.textos())}")
            else:
                messages.success(request, f"{cifra}: aprobada.")


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
