"""Paying what was granted: the order with its legal limit, the second person who pays, and deposits that come back."""

from datetime import date, datetime

from django.db import transaction

from afiliados.models import Persona
from afiliados.services.clabe import registrar_clabe
from contratos.errores import AutorizoElPago
from contratos.models import OrdenPago, Resolucion, Tramite
from contratos.services.avisos_tramite import avisar_tramite
from contratos.services.revision import exigir_ajeno
from contratos.tramites import servicio
from registro.errores import Rechazo
from registro.models import Usuario
from registro.selectors.cifras import dias_inhabiles
from registro.selectors.criterios import calcular
from registro.services.transiciones import transitar
from registro.tiempo import AGUASCALIENTES, dia_de


def local_iso(instante: datetime | None) -> str | None:
    """Instant as the rules take it: local, to the minute."""
    return instante.astimezone(AGUASCALIENTES).strftime("%Y-%m-%dT%H:%M") if instante else None


def limite_de_entrega(tramite: Tramite) -> date:
    """Last day to deliver the money (contrato, Séptima f; RPE 28).

    Raises:
        Rechazo: FALTA_ACEPTACION, EXPEDIENTE_INCOMPLETO or CUENTA_NO_VERIFICADA.
    """
    aceptada = tramite.perfeccionado_en
    salidas = calcular(
        "contrato-septima-f",
        {
            "aceptacion": local_iso(aceptada),
            "documentos_completos": not tramite.documentos.filter(sustituido=False, estado="POR_REPONER").exists(),
            "medio": tramite.medio_pago or Tramite.Medio.CHEQUE,
            "cuenta_verificada": bool(tramite.cuenta and tramite.cuenta.persona_id == tramite.persona_id),
            "inhabiles": dias_inhabiles(dia_de(aceptada) if aceptada else None),
        },
    ).salidas
    if not salidas["procede"]:
        raise Rechazo(*salidas["motivos"])
    return date.fromisoformat(salidas["limite_entrega"])


def ordenar(*, tramite: Tramite, resolucion: Resolucion, instante: datetime, autor: Usuario | None) -> OrdenPago | None:
    """Creates the order to pay, or leaves the trámite waiting for funds with its place by folio.

    Raises:
        Rechazo: as `limite_de_entrega`.
    """
    limite = limite_de_entrega(tramite)
    if not servicio(tramite.servicio).hay_fondo(tramite, resolucion):
        if tramite.estado != Tramite.Estado.FONDO_SIN_DISPONIBILIDAD:
            transitar(objeto=tramite, a=Tramite.Estado.FONDO_SIN_DISPONIBILIDAD, autor=autor)
            avisar_tramite(tramite, "sin_fondo", f"Su solicitud {tramite.folio} está en espera de fondos")
        return None
    orden = OrdenPago.objects.create(
        tramite=tramite, importe=resolucion.importe, medio=tramite.medio_pago or Tramite.Medio.CHEQUE,
        cuenta=tramite.cuenta, limite=limite, autorizo_curp=resolucion.autorizo_curp,
    )  # fmt: skip
    transitar(objeto=tramite, a=Tramite.Estado.ORDENADA, autor=autor, datos={"limite": limite.isoformat()})
    return orden


@transaction.atomic
def reintentar_orden(*, tramite: Tramite, instante: datetime, autor: Usuario) -> OrdenPago | None:
    """Funds arrived: the order of a trámite that was waiting for them."""
    actual = Tramite.objects.select_for_update(of=("self",)).select_related("persona", "cuenta").get(pk=tramite.pk)
    resolucion = actual.resoluciones.get(estado=Resolucion.Estado.AUTORIZADA)
    return ordenar(tramite=actual, resolucion=resolucion, instante=instante, autor=autor)


def _bloqueada(orden: OrdenPago) -> OrdenPago:
    return OrdenPago.objects.select_for_update(of=("self",)).select_related("tramite__persona").get(pk=orden.pk)


@transaction.atomic
def confirmar_pago(*, orden: OrdenPago, referencia: str, autor: Usuario, instante: datetime) -> OrdenPago:
    """A second person records that the money was delivered; doing it again adds nothing.

    Raises:
        AutorizoElPago: the author authorised it (by CURP; the database refuses it too).
        EsParte: the author is the person who gets the money.
    """
    orden = _bloqueada(orden)
    if orden.estado == OrdenPago.Estado.PAGADA:
        return orden
    exigir_ajeno(orden.tramite, autor)
    if autor.curp == orden.autorizo_curp:
        raise AutorizoElPago
    orden.pago, orden.pago_curp, orden.referencia, orden.pagada_en = autor, autor.curp, referencia, instante
    orden.save(update_fields=["pago", "pago_curp", "referencia", "pagada_en"])
    transitar(objeto=orden, a=OrdenPago.Estado.PAGADA, autor=autor, datos={"referencia": referencia})
    transitar(objeto=orden.tramite, a=Tramite.Estado.PAGADA, autor=autor)
    servicio(orden.tramite.servicio).al_pagar(tramite=orden.tramite, orden=orden, instante=instante, autor=autor)
    avisar_tramite(orden.tramite, "pagada", f"Depositamos su dinero: solicitud {orden.tramite.folio}", orden=orden)
    return orden


@transaction.atomic
def devolver_pago(*, orden: OrdenPago, motivo: str, autor: Usuario, instante: datetime) -> None:
    """The bank returned the deposit, or the cheque was not collected: the person must correct the account."""
    orden = _bloqueada(orden)
    if orden.estado == OrdenPago.Estado.DEVUELTA:
        return
    orden.motivo_devolucion = motivo
    orden.save(update_fields=["motivo_devolucion"])
    transitar(objeto=orden, a=OrdenPago.Estado.DEVUELTA, autor=autor, motivo=motivo)
    transitar(objeto=orden.tramite, a=Tramite.Estado.DEVUELTA, autor=autor, motivo=motivo)
    avisar_tramite(
        orden.tramite, "devuelta", f"El banco devolvió su depósito: solicitud {orden.tramite.folio}",
        vez=instante.isoformat(), motivo=motivo,
    )  # fmt: skip


@transaction.atomic
def corregir_cuenta(
    *, tramite: Tramite, persona: Persona, medio: str, clabe: str, autor: Usuario, instante: datetime
) -> None:
    """The person gives another account after a return; the moment of acceptance stays (A10).

    Raises:
        Rechazo: the CLABE is not good.
    """
    orden = _bloqueada(tramite.orden)
    deposito = medio == Tramite.Medio.DEPOSITO
    cuenta = registrar_clabe(persona=persona, clabe=clabe, autor=autor, instante=instante) if deposito else None
    orden.medio, orden.cuenta = medio, cuenta
    orden.save(update_fields=["medio", "cuenta"])
    tramite.medio_pago, tramite.cuenta = medio, cuenta
    tramite.save(update_fields=["medio_pago", "cuenta"])
    transitar(objeto=orden, a=OrdenPago.Estado.ORDENADA, autor=autor)
    transitar(objeto=tramite, a=Tramite.Estado.ORDENADA, autor=autor)
