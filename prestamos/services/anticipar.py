"""Paying ahead of time (Ley 145; RPE 50). The quote is the very function that posts."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from derecho import Quincena
from prestaciones.services.fondos import BANCOS
from prestaciones.services.polizas import Linea, asentar
from prestamos.models import Abono, Anticipo, Prestamo
from prestamos.selectors.elegibilidad import pesos
from prestamos.selectors.prestamos import Estado, estado_de
from prestamos.services.fondos import CARTERA, FONDO, RESERVA_DE_GARANTIA
from prestamos.services.liberar import ajustar_garantias
from prestamos.services.liquidar import liquidar
from registro.errores import Rechazo
from registro.models import Usuario
from registro.selectors.criterios import calcular
from registro.services.bitacora import registrar_evento
from registro.tiempo import dia_de

CERO = Decimal("0.00")


@dataclass(frozen=True)
class Cotizacion:
    """What a prepayment would do; amounts in pesos. `vigente_hasta` is its last day."""

    importe: Decimal
    liquida: bool
    cancelados: tuple[int, ...]
    interes_bonificado: Decimal
    saldo_despues: Decimal
    ultimo_abono: Decimal | None
    vigente_hasta: date


def _cotizar_liquidacion(estado: Estado, hasta: date) -> Cotizacion:
    vivos = [a for a in estado.abonos if a.estado == Abono.Estado.PENDIENTE]
    return Cotizacion(
        importe=estado.liquidar_hoy,
        liquida=True,
        cancelados=tuple(a.numero for a in reversed(vivos)),
        interes_bonificado=sum((a.interes for a in vivos), CERO),
        saldo_despues=CERO,
        ultimo_abono=None,
        vigente_hasta=hasta,
    )


def cotizar(prestamo: Prestamo, importe: Decimal | None, fecha: date) -> Cotizacion:
    """What paying `importe` that day would cancel; None quotes the whole debt.

    Args:
        importe: pesos, less than the debt; the last documents go first.

    Raises:
        Rechazo: ADEUDOS_VENCIDOS (overdue goes first), ABONO_EN_CURSO (a deduction is being collected this quincena),
            ANTICIPO_EXCEDE_SALDO, ANTICIPO_SEGUNDO_PARCIAL.
    """
    estado, hasta = estado_de(prestamo), Quincena.de_fecha(fecha).ultimo_dia
    if estado.vencidos:
        raise Rechazo("ADEUDOS_VENCIDOS")
    if any(a.estado == Abono.Estado.ORDENADO for a in estado.abonos):
        raise Rechazo("ABONO_EN_CURSO")
    if importe is None or importe == estado.liquidar_hoy:
        return _cotizar_liquidacion(estado, hasta)
    if importe > estado.saldo:
        raise Rechazo("ANTICIPO_EXCEDE_SALDO", saldo=estado.liquidar_hoy)
    if prestamo.anticipos.exists():
        # The table that rule rpe-50 reads is the one that was signed: a second partial one would need its own.
        raise Rechazo("ANTICIPO_SEGUNDO_PARCIAL")
    s = calcular(
        "rpe-50",
        {
            "operacion": "corto_plazo", "capital": pesos(prestamo.capital), "tasa_anual_pct": f"{prestamo.tasa_anual:.4f}",
            "quincenas": prestamo.quincenas, "pagadas": estado.pagados, "anticipo": pesos(importe),
        },
        al=fecha,
    ).salidas  # fmt: skip
    ultimo = s["ultimo_documento"]
    return Cotizacion(
        importe=importe, liquida=False, cancelados=tuple(s["documentos_cancelados"]),
        interes_bonificado=Decimal(s["interes_bonificado"]), saldo_despues=Decimal(s["saldo"]),
        ultimo_abono=Decimal(ultimo) if ultimo is not None else None, vigente_hasta=hasta,
    )  # fmt: skip


@transaction.atomic
def anticipar(
    *, prestamo: Prestamo, importe: Decimal | None, referencia: str, autor: Usuario, instante: datetime
) -> Anticipo:
    """Posts a prepayment received at the Institute: exactly what `cotizar` said that day.

    Args:
        referencia: of the bank or of the cashier; repeating it returns what was posted.

    Raises:
        Rechazo: as `cotizar`.
    """
    prestamo = (
        Prestamo.objects.select_for_update(of=("self",)).select_related("afiliado", "tramite").get(pk=prestamo.pk)
    )
    if hecho := prestamo.anticipos.filter(clave=referencia).first():
        return hecho
    dia = dia_de(instante)
    cotizacion = cotizar(prestamo, importe, dia)
    _asentar_cobro(prestamo, cotizacion, referencia, str(Quincena.de_fecha(dia)), autor)
    _recortar(prestamo, cotizacion)
    anticipo = Anticipo.objects.create(
        prestamo=prestamo, clave=referencia, importe=cotizacion.importe,
        interes_bonificado=cotizacion.interes_bonificado, fecha=dia,
    )  # fmt: skip
    registrar_evento(tipo="anticipo", objeto=prestamo, autor=autor, datos={"importe": pesos(cotizacion.importe)})
    if cotizacion.liquida:
        liquidar(prestamo, instante, autor)
    ajustar_garantias(prestamo)
    return anticipo


def _asentar_cobro(prestamo: Prestamo, cotizacion: Cotizacion, referencia: str, quincena: str, autor: Usuario) -> None:
    """The póliza of what was received; what settles the loan also pays the reserve of guarantee still pending."""
    reserva = estado_de(prestamo).reserva_pendiente if cotizacion.liquida else CERO
    asentar(
        clave=f"CP:{quincena}:{prestamo.folio}:anticipo:{referencia}",
        fondo=FONDO,
        quincena=quincena,
        concepto=f"Pago anticipado del préstamo {prestamo.folio}",
        lineas=[
            Linea(BANCOS, cargo=cotizacion.importe),
            Linea(CARTERA, prestamo.afiliado.persona_id, abono=cotizacion.importe - reserva),
            *([Linea(RESERVA_DE_GARANTIA, abono=reserva)] if reserva else []),
        ],
        autor=autor,
    )


def _recortar(prestamo: Prestamo, cotizacion: Cotizacion) -> None:
    """Cancels the last documents; those that remain keep date and amount, and split anew into interest and capital."""
    cancelados = prestamo.abonos.filter(numero__in=cotizacion.cancelados)
    reserva = sum(cancelados.values_list("reserva", flat=True), CERO)
    cancelados.update(estado=Abono.Estado.CANCELADO)
    quedan = list(prestamo.abonos.filter(estado=Abono.Estado.PENDIENTE).order_by("numero"))
    saldo = cotizacion.saldo_despues
    for abono in quedan:
        ultimo = abono is quedan[-1]
        documento = (
            cotizacion.ultimo_abono if ultimo and cotizacion.ultimo_abono is not None else abono.capital + abono.interes
        )
        abono.interes = _interes(saldo, prestamo.tasa_anual)
        abono.capital = saldo if ultimo else documento - abono.interes
        abono.interes = documento - abono.capital
        abono.reserva += reserva if ultimo else CERO
        abono.importe = abono.capital + abono.interes + abono.reserva
        saldo -= abono.capital
    Abono.objects.bulk_update(quedan, ["capital", "interes", "reserva", "importe"])


def _interes(saldo: Decimal, tasa_anual: Decimal) -> Decimal:
    """Interest of one quincena on a balance, by the rule of the table of payments (ley-145)."""
    if saldo <= 0:
        return CERO
    s = calcular(
        "ley-145",
        {
            "capital": pesos(saldo), "tasa_anual_pct": f"{tasa_anual:.4f}", "quincenas": 1,
            "con_garantia_solidaria": False, "quincena_consulta": 1,
        },
    ).salidas  # fmt: skip
    return Decimal(s["interes_k"])
