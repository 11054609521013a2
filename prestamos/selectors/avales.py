"""Who guarantees what, and how much somebody may still guarantee (Ley, artículo 140)."""

from datetime import date
from decimal import Decimal
from typing import Any

from afiliados.models import Afiliado, Persona
from contratos.models import Tramite
from derecho import Dato
from prestaciones.models import Garantia
from prestaciones.selectors.fondo_ahorro import saldo
from prestamos.models import Aval
from prestamos.selectors.elegibilidad import pesos
from registro.selectors.cifras import cifra_al, uma_mensual_de

VIVOS = (Aval.Estado.INVITADO, Aval.Estado.ACEPTO)


def avales_de(tramite: Tramite) -> list[Aval]:
    """Those invited to this request that have not said no, in the order in which they cover."""
    return list(tramite.avales.filter(estado__in=VIVOS).select_related("persona").order_by("orden"))


def cubierto(tramite: Tramite) -> Decimal:
    """What the avales who accepted cover."""
    return sum((aval.importe for aval in avales_de(tramite) if aval.estado == Aval.Estado.ACEPTO), Decimal(0))


def _comprometido(persona_id: int, prefijo: str) -> Decimal:
    garantias = Garantia.objects.filter(persona_id=persona_id, clave__startswith=prefijo)
    return sum((g.vigente for g in garantias), Decimal(0))


def disponibilidad(persona: Persona, importe: Decimal, fecha: date) -> dict[str, Any]:
    """Entradas of ley-140 for what an aval is asked to guarantee."""
    es_pensionado = persona.afiliado.tipo == Afiliado.Tipo.PENSIONADO
    return {
        "tipo": "pensionado" if es_pensionado else "activo",
        "fondo_ahorro_acumulado": Dato(pesos(saldo(persona.pk)), origen="mayor del Fondo de Ahorro"),
        "uma_mensual": uma_mensual_de(cifra_al("uma-diaria", fecha)),
        "adeudos_propios": Dato(pesos(_comprometido(persona.pk, "propio:")), origen="sus préstamos vigentes"),
        "garantias_otorgadas": Dato(pesos(_comprometido(persona.pk, "aval:")), origen="garantías que ya otorgó"),
        "garantia_solicitada": pesos(importe),
    }
