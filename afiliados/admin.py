"""What staff sees of the padrón. It changes by uploads and services, never by hand here."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import TabularInline

from afiliados.models import (
    Afiliado,
    Carga,
    CartaTestamentaria,
    Designacion,
    DesignacionEnlace,
    EntidadPatronal,
    OcupacionPlaza,
    Persona,
)
from registro.admin import SoloLectura
from registro.services.accesos import registrar_acceso


class _SinCambios(TabularInline):
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Persona)
class PersonaAdmin(SoloLectura):
    list_display = ("nombre_completo", "curp", "rfc", "municipio")
    search_fields = ("nombre_orden", "curp", "rfc")
    ordering = ("nombre_orden",)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Persona | None:
        """Who looks at somebody's file leaves a trace."""
        persona = super().get_object(request, object_id, from_field)
        if persona:
            registrar_acceso(
                usuario=request.user, persona_id=persona.pk, objeto=persona, proposito="consulta del padrón"
            )
        return persona


class OcupacionEnLinea(_SinCambios):
    model = OcupacionPlaza
    fields = ("plaza", "periodo", "calidad", "tipo_nombramiento", "centro_trabajo")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> "QuerySet[OcupacionPlaza]":
        return super().get_queryset(request).select_related("plaza__entidad")


@admin.register(Afiliado)
class AfiliadoAdmin(SoloLectura):
    list_display = ("clave_afiliacion", "persona", "tipo", "fecha_ingreso")
    list_filter = ("tipo",)
    list_select_related = ("persona",)
    search_fields = ("clave_afiliacion", "persona__curp", "persona__nombre_orden")
    inlines = (OcupacionEnLinea,)


@admin.register(EntidadPatronal)
class EntidadAdmin(SoloLectura):
    list_display = ("clave", "nombre", "clase", "activa")
    list_filter = ("clase",)
    search_fields = ("clave", "nombre")


@admin.register(DesignacionEnlace)
class DesignacionEnlaceAdmin(SoloLectura):
    list_display = ("usuario", "entidad", "oficio", "vigencia")
    list_select_related = ("usuario", "entidad")
    search_fields = ("usuario__username", "entidad__nombre", "oficio")


class DesignacionEnLinea(_SinCambios):
    model = Designacion
    fields = readonly_fields = ("nombre", "parentesco", "porcentaje")


@admin.register(CartaTestamentaria)
class CartaAdmin(SoloLectura):
    list_display = ("afiliado", "fecha", "revocada_en")
    list_select_related = ("afiliado__persona",)
    search_fields = ("afiliado__clave_afiliacion", "afiliado__persona__curp")
    inlines = (DesignacionEnLinea,)


@admin.register(Carga)
class CargaAdmin(SoloLectura):
    list_display = ("folio", "entidad", "layout", "quincena", "estado", "filas", "con_error", "recibida")
    list_filter = ("estado", "layout", "quincena")
    list_select_related = ("entidad",)
    search_fields = ("folio", "entidad__nombre", "sha256")
