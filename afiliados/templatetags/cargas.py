"""How the verdict of a row is said."""

from django import template

from afiliados.services.cargas.problemas import AVISOS, CORREGIR

register = template.Library()


@register.filter
def corregir(codigo: str) -> str:
    return CORREGIR.get(codigo, "")


@register.filter
def solo_avisa(codigo: str) -> bool:
    return codigo in AVISOS
