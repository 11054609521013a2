"""Applying a file that was looked at: all its good rows at once, signed, with one acuse."""

from datetime import datetime
from typing import Any

import pghistory
from django.db import transaction

from afiliados import registros
from afiliados.models import Carga, EntidadPatronal
from afiliados.selectors.entidades import designacion_vigente
from afiliados.services.cargas.recibir import contar
from registro.errores import Rechazo
from registro.models import Usuario
from registro.selectors.criterios import calcular
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento
from registro.services.folios import siguiente_folio
from registro.tiempo import AGUASCALIENTES, dia_de

HORA_DE_CIERRE = "15:30"


def _ventana(instante: datetime) -> dict[str, Any]:
    """The window in which the notice counts (Ley, artículo 228)."""
    local = instante.astimezone(AGUASCALIENTES)
    entradas = {"fecha": local.date().isoformat(), "hora": local.strftime("%H:%M"), "hora_cierre": HORA_DE_CIERRE}
    return calcular("ley-228", entradas, al=local.date()).salidas


def _exigir(carga: Carga, autor: Usuario | None, instante: datetime, firma: Any) -> None:
    layout = registros.layouts[carga.layout]
    if carga.estado != Carga.Estado.REVISADA:
        raise Rechazo("CARGA_RECHAZADA")
    if autor and autor.tipo == Usuario.Tipo.ENLACE:
        designacion = designacion_vigente(autor, dia_de(instante))
        if designacion is None or designacion.entidad_id != carga.entidad_id:
            raise Rechazo("SIN_DESIGNACION")
    previos = carga.con_error
    layout.conjunto(carga)
    contar(carga)
    motivos = list(layout.requisitos(carga))
    if carga.con_error > previos:
        motivos.append("CARGA_CAMBIO_EL_PADRON")
    if carga.con_error and not layout.parcial:
        motivos.append("CARGA_CON_ERRORES")
    if not carga.correctas + carga.con_aviso:
        motivos.append("CARGA_SIN_RENGLONES")
    if motivos:
        raise Rechazo.de(motivos, errores=carga.con_error)
    registros.exigir_firma(autor, carga, firma)


def _avisar(carga: Carga, autor: Usuario | None) -> None:
    correo = autor.email if autor else carga.entidad.correo
    if correo:
        avisar(
            clave=f"carga-aplicada:{carga.folio}",
            a=correo,
            asunto=f"Aplicamos su archivo {carga.folio}",
            plantilla="carga_aplicada",
            contexto={"carga": carga, "entidad": carga.entidad},
            objeto=carga,
        )


@transaction.atomic
def aplicar_carga(*, carga: Carga, autor: Usuario | None, instante: datetime, firma: Any = None) -> Carga:
    """Applies the good rows of a file. Applying it again gives the same acuse and changes nothing.

    Args:
        autor: the enlace who signs; None for the command line.
        firma: what contratos requires of him.

    Raises:
        Rechazo: SIN_DESIGNACION, CARGA_CON_ERRORES, CARGA_SIN_RENGLONES, CARGA_CAMBIO_EL_PADRON, CARGA_RECHAZADA and
            what the layout requires. Nothing is written then.
    """
    # One file of an entidad at a time: what the preview promised is still true when it is applied.
    EntidadPatronal.objects.select_for_update(no_key=True).get(pk=carga.entidad_id)
    carga = Carga.objects.select_for_update(of=("self",)).select_related("entidad").get(pk=carga.pk)
    if carga.estado == Carga.Estado.APLICADA:
        return carga
    _exigir(carga, autor, instante, firma)
    with pghistory.context(carga=carga.pk, layout=carga.layout):
        carga.resumen = {**carga.resumen, "aplicado": registros.layouts[carga.layout].aplicar(carga)}
    ventana = _ventana(instante)
    carga.fecha_recepcion = ventana["fecha_recepcion"]
    carga.quincena_aplicacion = max(ventana["quincena_aplicacion"], carga.quincena)
    carga.en_ventana = ventana["en_ventana"] and ventana["quincena_aplicacion"] <= carga.quincena
    carga.aplicada_en, carga.aplico, carga.estado = instante, autor, Carga.Estado.APLICADA
    carga.folio = siguiente_folio("CAR", ejercicio=dia_de(instante).year)
    carga.save()
    datos = {"sha256": carga.sha256, "layout": carga.layout, "quincena": carga.quincena, "filas": carga.filas}
    registrar_evento(tipo="carga_aplicada", objeto=carga, autor=autor, datos=datos)
    _avisar(carga, autor)
    return carga
