"""Running a quincena: the command and the schedule call the same function; running it again adds nothing."""

import time
from datetime import datetime
from typing import Any

from django.db import transaction

from afiliados.models import Carga
from derecho.quincena import Quincena
from prestaciones.conceptos import Concepto, conceptos
from prestaciones.models import Corrida, Lote, OrdenDescuento, Periodo, RenglonOrden
from prestaciones.selectors.mayor import huella_mayor, totales
from prestaciones.services.lotes import TAMANO, hacer_pendientes, planear
from prestaciones.services.ordenes import ordenar_descuentos
from prestaciones.services.polizas import abrir_periodo, cerrar_periodo
from registro.services.bitacora import registrar_evento

COBRADOS = (RenglonOrden.Estado.COBRADO, RenglonOrden.Estado.PARCIAL)
NO_COBRADOS = (RenglonOrden.Estado.RECHAZADO, RenglonOrden.Estado.SIN_RESPUESTA)


def _sin_respuesta(quincena: Quincena) -> None:
    """What the payroll of an entidad said nothing about; at the end of the next quincena, also of those that sent none."""
    respondieron = Carga.objects.filter(layout="nomina", quincena=str(quincena), estado=Carga.Estado.APLICADA).values(
        "entidad"
    )
    pendientes = RenglonOrden.objects.filter(estado=RenglonOrden.Estado.ORDENADO)
    pendientes.filter(quincena=str(quincena), orden__entidad__in=respondieron).update(
        estado=RenglonOrden.Estado.SIN_RESPUESTA
    )
    pendientes.filter(quincena__lt=str(quincena)).update(estado=RenglonOrden.Estado.SIN_RESPUESTA)


@transaction.atomic
def _cobrar(concepto: Concepto, quincena: Quincena) -> int:
    suyos = RenglonOrden.objects.filter(quincena=str(quincena), concepto=concepto.slug).select_related("orden")
    nuevos = concepto.aplicar(quincena, suyos.filter(estado__in=COBRADOS))
    concepto.no_cobrado(quincena, suyos.filter(estado__in=NO_COBRADOS))
    return nuevos or 0


@transaction.atomic
def _terminar(corrida: Corrida, quincena: Quincena, instante: datetime, nuevos: int) -> Corrida:
    """Totals and hash; the quincena before this one closes for good."""
    corrida = Corrida.objects.select_for_update().get(pk=corrida.pk)
    apartados = corrida.lotes.exclude(estado=Lote.Estado.HECHO).exists()
    corrida.estado = Corrida.Estado.CON_APARTADOS if apartados else Corrida.Estado.TERMINADA
    antes = corrida.huella_mayor
    corrida.totales, corrida.huella_mayor = totales(str(quincena)), huella_mayor(str(quincena))
    if corrida.huella_mayor != antes:
        corrida.terminada = instante
        datos = {"huella_mayor": corrida.huella_mayor, "movimientos": nuevos}
        registrar_evento(tipo="quincena_corrida", objeto=corrida, datos=datos)
    corrida.save()
    if not apartados:
        cerrar_periodo(quincena=str(quincena.anterior), instante=instante)
        OrdenDescuento.objects.filter(quincena=str(quincena.anterior), cerrada_en=None).update(cerrada_en=instante)
    return corrida


def correr_quincena(*, quincena: Quincena, instante: datetime, tamano: int = TAMANO) -> dict[str, Any]:
    """Posts the contributions of every applied payroll, matches the deductions that came back, orders the next ones.

    Args:
        tamano: lines a lote.

    Returns:
        {quincena, estado, totales, movimientos_nuevos, huella_mayor, segundos}.
    """
    reloj = time.perf_counter()
    corrida, _ = Corrida.objects.get_or_create(quincena=str(quincena))
    abrir_periodo(str(quincena))
    nuevos = 0
    if Periodo.objects.get(quincena=str(quincena)).estado == Periodo.Estado.ABIERTO:
        planear(corrida, tamano)
        nuevos = hacer_pendientes(corrida)
        _sin_respuesta(quincena)
        nuevos += sum(_cobrar(concepto, quincena) for concepto in conceptos.values())
    corrida = _terminar(corrida, quincena, instante, nuevos)
    ordenar_descuentos(quincena=quincena.siguiente)
    return informe(corrida, nuevos, time.perf_counter() - reloj)


def informe(corrida: Corrida, nuevos: int = 0, segundos: float = 0) -> dict[str, Any]:
    return {
        "quincena": corrida.quincena,
        "estado": corrida.estado,
        "totales": corrida.totales,
        "movimientos_nuevos": nuevos,
        "huella_mayor": corrida.huella_mayor,
        "segundos": f"{segundos:.3f}",
    }
