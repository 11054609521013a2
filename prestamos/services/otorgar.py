"""Granting: the money was delivered, so the loan, its table of payments and its póliza exist from this moment."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from contratos.models import Calculo, Resolucion, Tramite
from derecho import Quincena
from prestaciones.services.fondos import BANCOS
from prestaciones.services.polizas import Linea, asentar
from prestamos.models import Abono, Prestamo
from prestamos.selectors.simulacion import Simulacion, simular
from prestamos.selectors.tasas import Tasa
from prestamos.services.fondos import CARTERA, FONDO
from registro.models import Usuario
from registro.services.bitacora import registrar_evento
from registro.tiempo import dia_de


def _tasa(datos: dict[str, Any]) -> Tasa:
    return Tasa(
        anual=Decimal(datos["tasa_anual"]),
        tiie=Decimal(datos["tiie"]),
        puntos=Decimal(datos["puntos"]),
        fecha_tiie=date.fromisoformat(datos["fecha_tiie"]),
        contribucion_reserva=Decimal(datos["reserva"]),
    )


def _crear(tramite: Tramite, datos: dict[str, Any], simulacion: Simulacion, instante: datetime) -> Prestamo:
    return Prestamo.objects.create(
        tramite=tramite,
        folio=tramite.folio,
        afiliado=tramite.persona.afiliado,
        producto=tramite.servicio,
        capital=simulacion.capital,
        tasa_anual=simulacion.tasa.anual,
        tiie=simulacion.tasa.tiie,
        puntos=simulacion.tasa.puntos,
        quincenas=simulacion.quincenas,
        con_garantia=simulacion.con_garantia,
        contribucion_reserva=simulacion.reserva,
        primera_quincena=str(simulacion.tabla[0].quincena),
        garantia_propia=Decimal(datos["garantia_propia"]),
        calculo=Calculo.objects.get(publico=datos["calculo"]),
        otorgado_en=instante,
    )


def _abonos(prestamo: Prestamo, simulacion: Simulacion) -> list[Abono]:
    return [
        Abono(
            prestamo=prestamo,
            numero=fila.numero,
            quincena=str(fila.quincena),
            vence=fila.quincena.ultimo_dia,
            capital=fila.capital,
            interes=fila.interes,
            reserva=fila.reserva,
            importe=fila.importe,
        )
        for fila in simulacion.tabla
    ]


def otorgar(*, tramite: Tramite, instante: datetime, autor: Usuario | None) -> Prestamo:
    """Creates the loan of a paid trámite, in the caller's transaction; the figures are those that were signed.

    Args:
        instante: when the money was delivered; the first deduction goes in the next quincena.
    """
    datos = tramite.resoluciones.get(estado=Resolucion.Estado.AUTORIZADA).condiciones["datos"]
    dia = dia_de(instante)
    simulacion = simular(
        capital=Decimal(datos["capital"]), quincenas=datos["quincenas"], con_garantia=datos["con_garantia"],
        fecha=dia, tasa=_tasa(datos),
    )  # fmt: skip
    prestamo = _crear(tramite, datos, simulacion, instante)
    Abono.objects.bulk_create(_abonos(prestamo, simulacion))
    quincena = str(Quincena.de_fecha(dia))
    asentar(
        clave=f"CP:{quincena}:{prestamo.folio}:otorgamiento",
        fondo=FONDO,
        quincena=quincena,
        concepto=f"Otorgamiento del préstamo {prestamo.folio}",
        lineas=[
            Linea(CARTERA, prestamo.afiliado.persona_id, cargo=prestamo.capital),
            Linea(BANCOS, abono=prestamo.capital),
        ],
        autor=autor,
    )
    registrar_evento(tipo="prestamo_otorgado", objeto=prestamo, autor=autor, datos={"folio": prestamo.folio})
    return prestamo
