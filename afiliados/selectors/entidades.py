"""Reads of an entidad and of its enlaces."""

from datetime import date

from django.db.models import QuerySet

from afiliados.models import Carga, DesignacionEnlace, EntidadPatronal
from registro.models import Usuario


def designacion_vigente(usuario: Usuario, fecha: date) -> DesignacionEnlace | None:
    """For which entidad somebody may act on a date (Ley, artículo 229)."""
    return DesignacionEnlace.objects.filter(usuario=usuario, vigencia__contains=fecha).select_related("entidad").first()


def entidad_de(usuario: Usuario) -> EntidadPatronal | None:
    """The entidad of the last designation, in force or not: who expired may still look."""
    ultima = DesignacionEnlace.objects.filter(usuario=usuario).select_related("entidad").order_by("-vigencia").first()
    return ultima.entidad if ultima else None


def cargas_de(entidad: EntidadPatronal) -> "QuerySet[Carga]":
    return Carga.objects.filter(entidad=entidad).select_related("aplico", "autor")
