"""The timeline of a trámite: what happened and when, and what is still to come."""

from dataclasses import dataclass
from datetime import datetime

from contratos.models import Tramite
from contratos.selectors.tramites import eventos_de
from contratos.tramites import servicio

# Who did it, by area and never by person.
_AREAS = {
    "RECIBIDA": "Usted",
    "EN_REVISION": "Análisis",
    "FALTA_DOCUMENTO": "Análisis",
    "OFRECIDA": "Autorización",
    "NEGADA": "Autorización",
    "NO_ACEPTADA": "Usted",
    "OFERTA_CADUCADA": "Sin respuesta",
    "FONDO_SIN_DISPONIBILIDAD": "Tesorería",
    "ORDENADA": "Tesorería",
    "PAGADA": "Tesorería",
    "DEVUELTA": "Banco",
    "DESISTIDA": "Usted",
}
_TITULOS = {
    "RECIBIDA": "Enviada",
    "EN_REVISION": "En revisión",
    "FALTA_DOCUMENTO": "Falta un documento",
    "OFRECIDA": "Condiciones",
    "ACEPTADA": "Aprobada",
    "NEGADA": "No procede",
    "NO_ACEPTADA": "Usted no aceptó",
    "OFERTA_CADUCADA": "La oferta venció",
    "FONDO_SIN_DISPONIBILIDAD": "En espera de fondos",
    "ORDENADA": "Pago ordenado",
    "PAGADA": "Depósito",
    "DEVUELTA": "Depósito devuelto",
    "DESISTIDA": "Usted desistió",
}


@dataclass(frozen=True)
class Hito:
    titulo: str
    instante: datetime | None
    area: str = ""
    motivo: str = ""


def camino(tramite: Tramite) -> list[str]:
    """States that this service visits when all goes well."""
    cual = servicio(tramite.servicio)
    oferta = ["OFRECIDA"] if cual.exige_oferta else []
    pago = ["ORDENADA", "PAGADA"] if cual.exige_pago else []
    return ["RECIBIDA", "EN_REVISION", *oferta, "ACEPTADA", *pago]


def _titulo(tramite: Tramite, estado: str) -> str:
    firmada = estado == "ACEPTADA" and servicio(tramite.servicio).exige_oferta
    return "Firmada" if firmada else _TITULOS[estado]


def hitos(tramite: Tramite) -> list[Hito]:
    """Transitions in order, then the stages that are still ahead (without a date)."""
    pasados = [
        Hito(
            titulo=_titulo(tramite, evento.datos["a"]),
            instante=evento.instante,
            area=_AREAS.get(evento.datos["a"], "Usted" if servicio(tramite.servicio).exige_oferta else "Autorización"),
            motivo=evento.datos.get("motivo", ""),
        )
        for evento in eventos_de(tramite)
        if evento.tipo == "transicion"
    ]
    ruta = camino(tramite)
    if tramite.terminado or tramite.estado not in ruta:
        return pasados
    return pasados + [Hito(_titulo(tramite, estado), None) for estado in ruta[ruta.index(tramite.estado) + 1 :]]
