"""What consent adds to the home page: the contract that is not signed yet, and the trámites that wait for the person."""

from contratos.models import Tramite
from contratos.selectors.contratos import contrato_vigente, tiene_clave
from contratos.tramites import servicio
from registro.models import Usuario
from registro.tablero import Pendiente, Tarjeta

QUE_HACER = {
    "BORRADOR": "Termine y envíe su solicitud: {titulo}",
    "FALTA_DOCUMENTO": "Suba un documento: {titulo}",
    "OFRECIDA": "Lea las condiciones y decida: {titulo}",
    "DEVUELTA": "Corrija su cuenta: {titulo}",
}


def _del_contrato(usuario: Usuario) -> list[Pendiente]:
    if contrato_vigente(usuario.persona_id) is None:
        return [Pendiente("Firme su contrato para pedir en línea. Le toma una cita de 10 minutos.", "/mi/contrato/")]
    if not tiene_clave(usuario.persona_id):
        return [Pendiente("Cree su clave de firma", "/mi/firma/activar/")]
    return []


def pendientes(usuario: Usuario) -> list[Pendiente]:
    """Acts that wait for the person, the contract first."""
    mios = Tramite.objects.filter(persona_id=usuario.persona_id, estado__in=QUE_HACER)
    return _del_contrato(usuario) + [
        Pendiente(
            QUE_HACER[tramite.estado].format(titulo=servicio(tramite.servicio).titulo.lower()),
            f"/mi/tramites/{tramite.folio}/" if tramite.folio else f"/mi/tramites/nuevo/{tramite.servicio}/revisar/",
            tramite.oferta_hasta.isoformat() if tramite.oferta_hasta and tramite.estado == "OFRECIDA" else "",
        )
        for tramite in mios
    ]


def mis_tramites(usuario: Usuario) -> Tarjeta:
    vivos = Tramite.objects.filter(persona_id=usuario.persona_id).exclude(estado__in=Tramite.FINALES).count()
    texto = "No tiene trámites en curso." if not vivos else f"En curso: {vivos}."
    return Tarjeta("Mis trámites", "/mi/tramites/", texto=texto)
