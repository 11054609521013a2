"""Recording what an entidad paid."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from afiliados.models import EntidadPatronal
from derecho.quincena import Quincena
from prestaciones.models import Entero
from prestaciones.selectors.entidades import por_cobrar_por_fondo
from prestaciones.services.fondos import BANCOS, FONDO_DE_AHORRO, POR_COBRAR_ENTIDADES
from prestaciones.services.polizas import Linea, asentar
from registro.errores import Rechazo
from registro.models import Usuario
from registro.services.bitacora import registrar_evento

CERO = Decimal("0.00")


def _reparto(entidad: EntidadPatronal, importe: Decimal) -> list[tuple[str, Decimal]]:
    """How much of a payment goes to each fondo: what it is owed, in order of clave; what is left stays in the ahorro."""
    partes: dict[str, Decimal] = {}
    for fondo, debe in por_cobrar_por_fondo(entidad).items():
        partes[fondo] = min(max(debe, CERO), importe)
        importe -= partes[fondo]
    partes[FONDO_DE_AHORRO] = partes.get(FONDO_DE_AHORRO, CERO) + importe
    return [(fondo, parte) for fondo, parte in partes.items() if parte > 0]


def _asentar(entero: Entero, fondo: str, importe: Decimal, autor: Usuario | None) -> None:
    contable = Quincena.de_fecha(entero.fecha)
    asentar(
        clave=f"ENT:{contable}:{entero.referencia}:{fondo}",
        fondo=fondo,
        quincena=str(contable),
        concepto=f"Entero de la {Quincena.leer(entero.quincena).texto}",
        lineas=[Linea(BANCOS, cargo=importe), Linea(POR_COBRAR_ENTIDADES, abono=importe)],
        entidad=entero.entidad,
        autor=autor,
    )


@transaction.atomic
def registrar_entero(
    *,
    entidad: EntidadPatronal,
    quincena: Quincena,
    importe: Decimal,
    referencia: str,
    fecha: date,
    autor: Usuario | None = None,
) -> Entero:
    """Posts a payment to the fondos that are owed, in the books of the quincena of its date. Its reference counts once.

    Raises:
        Rechazo: ENTERO_OTRO_CONTENIDO when that reference was recorded with another amount or entidad.
    """
    entero, nuevo = Entero.objects.get_or_create(
        referencia=referencia,
        defaults={"entidad": entidad, "quincena": str(quincena), "importe": importe, "fecha": fecha},
    )
    if not nuevo:
        if (entero.entidad_id, entero.importe) != (entidad.pk, importe):
            raise Rechazo("ENTERO_OTRO_CONTENIDO", referencia=referencia)
        return entero
    for fondo, parte in _reparto(entidad, importe):
        _asentar(entero, fondo, parte, autor)
    registrar_evento(tipo="entero_registrado", objeto=entero, autor=autor, datos={"importe": str(importe)})
    return entero
