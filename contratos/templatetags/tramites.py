"""Chips and «Qué sigue» of a trámite: eight words are the whole vocabulary."""

from django import template

from contratos.models import Tramite
from contratos.tramites import servicio

register = template.Library()

# state -> (tono, icono, palabra)
_FICHAS = {
    "BORRADOR": ("neutro", "lapiz", "Borrador"),
    "RECIBIDA": ("info", "reloj", "En revisión"),
    "EN_REVISION": ("info", "reloj", "En revisión"),
    "FALTA_DOCUMENTO": ("aviso", "mano", "Le toca a usted"),
    "OFRECIDA": ("aviso", "mano", "Le toca a usted"),
    "NEGADA": ("error", "cruz", "No procede"),
    "ACEPTADA": ("ok", "palomita", "Aprobado"),
    "NO_ACEPTADA": ("neutro", "caja", "Cerrado"),
    "OFERTA_CADUCADA": ("neutro", "caja", "Cerrado"),
    "FONDO_SIN_DISPONIBILIDAD": ("neutro", "pausa", "En pausa"),
    "ORDENADA": ("ok", "palomita", "Aprobado"),
    "PAGADA": ("ok", "palomita", "Pagado"),
    "DEVUELTA": ("aviso", "mano", "Le toca a usted"),
    "DESISTIDA": ("neutro", "caja", "Cerrado"),
}
_SIGUE = {
    "BORRADOR": "Termine y envíe. Nadie más lo ve todavía.",
    "RECIBIDA": "Ya la tenemos. El Instituto la revisa.",
    "EN_REVISION": "El Instituto la revisa. Le avisaremos por correo.",
    "FALTA_DOCUMENTO": "Suba el documento que se le pide. El plazo está detenido.",
    "OFRECIDA": "Lea las condiciones y decida.",
    "NEGADA": "El motivo y el artículo están en la respuesta.",
    "ACEPTADA": "Ya está aprobada.",
    "NO_ACEPTADA": "Puede iniciar otra solicitud.",
    "OFERTA_CADUCADA": "Puede iniciar otra solicitud.",
    "FONDO_SIN_DISPONIBILIDAD": "Está en espera de fondos. Conserva su lugar por folio.",
    "ORDENADA": "Su pago está ordenado.",
    "PAGADA": "El dinero ya se entregó.",
    "DEVUELTA": "Corrija su cuenta. Conserva su fecha.",
    "DESISTIDA": "Puede iniciar otra solicitud.",
}


@register.inclusion_tag("elementos/chip.html")
def ficha_de_tramite(tramite: Tramite) -> dict[str, str]:
    tono, icono, palabra = _FICHAS[tramite.estado]
    return {"tono": tono, "icono": icono, "palabra": palabra}


@register.filter
def que_sigue(tramite: Tramite) -> str:
    return _SIGUE[tramite.estado]


@register.filter
def titulo_de_servicio(slug: str) -> str:
    return servicio(slug).titulo


@register.filter
def hash_corto(sha256: str) -> str:
    """First eight characters, in two groups: «8f3a 91c2»."""
    return f"{sha256[:4]} {sha256[4:8]}"
