"""Recording what an entidad paid."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from afiliados.models import EntidadPatronal
from derecho.quincena import Quincena
from prestaciones.models import Entero
from prestaciones.services.fondos import BANCOS, FONDO_DE_AHORRO, POR_COBRAR_ENTIDADES
from prestaciones.services.polizas import Linea, asentar
from registro.errores import Rechazo
from registro.models import Usuario
from registro.services.bitacora import registrar_evento


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
    """Posts a payment of the fondo de ahorro in the books of the quincena of its date. Its reference counts once.

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
    contable = Quincena.de_fecha(fecha)
    asentar(
        clave=f"ENT:{contable}:{referencia}",
        fondo=FONDO_DE_AHORRO,
        quincena=str(contable),
        concepto=f"Entero de la {quincena.texto}",
        lineas=[Linea(BANCOS, cargo=importe), Linea(POR_COBRAR_ENTIDADES, abono=importe)],
        entidad=entidad,
        autor=autor,
    )
    registrar_evento(tipo="entero_registrado", objeto=entero, autor=autor, datos={"importe": str(importe)})
    return entero
