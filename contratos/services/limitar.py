"""A contract follows the affiliation of its holder: LIMITADO on the baja, VIGENTE again on the reingreso (declaración 4)."""

from datetime import date, timedelta

from django.db import transaction

from afiliados.models import Afiliado, Persona
from afiliados.selectors.personas import ocupaciones_vigentes
from contratos.models import ContratoAdhesion
from registro.services.transiciones import transitar

_SEGUN_AFILIACION = {
    (ContratoAdhesion.Estado.VIGENTE, False): ContratoAdhesion.Estado.LIMITADO,
    (ContratoAdhesion.Estado.LIMITADO, True): ContratoAdhesion.Estado.VIGENTE,
}


@transaction.atomic
def actualizar_por_afiliacion(*, persona: Persona, fecha: date) -> None:
    """Moves the contract to what the padrón says on `fecha`; nothing happens when it already agrees."""
    if not hasattr(persona, "afiliado"):
        return
    contrato = ContratoAdhesion.objects.filter(persona=persona, estado__in=["VIGENTE", "LIMITADO"]).first()
    if contrato is None:
        return
    # A pensionado has no plaza: the contract stays LIMITADO and still signs for fondo and pensión.
    con_plaza = ocupaciones_vigentes(persona.afiliado.pk, fecha).exists()
    destino = _SEGUN_AFILIACION.get((contrato.estado, con_plaza))
    if destino is not None:
        transitar(objeto=contrato, a=destino, motivo="padrón")


def efecto_de_baja(afiliado_id: int, fecha: date) -> None:
    """Fills `afiliados.registros.registrar_efecto_de_baja`: the day after the last plaza, only fondo and pensión are left."""
    persona = Afiliado.objects.select_related("persona").get(pk=afiliado_id).persona
    actualizar_por_afiliacion(persona=persona, fecha=fecha + timedelta(days=1))
