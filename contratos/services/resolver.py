"""Answering a request: one person proposes, another authorises (Ley 34-XXI)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from contratos.errores import PreparoLaPropuesta, YaHayPropuesta
from contratos.models import Calculo, DocumentoPorFirmar, Resolucion, Tramite
from contratos.selectors.tramites import resolucion_viva
from contratos.services.avisos_tramite import avisar_tramite
from contratos.services.pagar import ordenar
from contratos.services.revision import cerrar_relojes, exigir_ajeno, tomar
from contratos.tramites import Condiciones, Servicio, servicio
from derecho import motivo
from registro.errores import Rechazo
from registro.models import Usuario
from registro.pdf import render_pdf
from registro.services.documentos import guardar_documento
from registro.services.relojes import iniciar_reloj
from registro.services.transiciones import transitar
from registro.tiempo import dia_de

RELOJ_DE_OFERTA = "oferta"


def _motivos(codigos: Sequence[str]) -> list[dict[str, str]]:
    return [
        {"codigo": codigo, "articulo": motivo(codigo).articulo_fraccion, "texto": motivo(codigo).texto}
        for codigo in sorted(set(codigos))
    ]


def condiciones_de(tramite: Tramite) -> Condiciones | None:
    """What the rules of the benefit answer today. Raises Rechazo with every reason when they refuse."""
    cual = servicio(tramite.servicio)
    codigos = [r.codigo or "EXPEDIENTE_INCOMPLETO" for r in cual.requisitos(tramite) if r.cumple is False]
    if codigos:
        raise Rechazo(*codigos)
    return cual.condiciones(tramite)


@transaction.atomic
def proponer(
    *, tramite: Tramite, sentido: str, autor: Usuario, codigos: Sequence[str] = (), explicacion: str = ""
) -> Resolucion:
    """Prepares the answer. Amounts come from the rules, reasons from the catalogue with their article.

    Raises:
        Rechazo: granting what the rules refuse (their reasons); EsParte; FALTA_MOTIVO is left to the database.
    """
    exigir_ajeno(tramite, autor)
    Tramite.objects.select_for_update().get(pk=tramite.pk)
    if resolucion_viva(tramite) is not None:
        raise YaHayPropuesta
    if tramite.estado == Tramite.Estado.RECIBIDA:
        tomar(tramite=tramite, autor=autor)
    condiciones = condiciones_de(tramite) if sentido == Resolucion.Sentido.CONCEDE else None
    return Resolucion.objects.create(
        tramite=tramite,
        sentido=sentido,
        motivos=_motivos(codigos),
        explicacion=explicacion,
        condiciones={"secciones": [asdict(s) for s in condiciones.secciones], "datos": condiciones.datos}
        if condiciones
        else {},
        importe=condiciones.importe if condiciones else None,
        calculo=Calculo.objects.filter(publico=condiciones.calculo).first()
        if condiciones and condiciones.calculo
        else None,
        propuso=autor,
        propuso_curp=autor.curp,
    )


@transaction.atomic
def regresar(*, resolucion: Resolucion, motivo_regreso: str, autor: Usuario) -> None:
    """Sends a proposal back to whoever prepared it, with a reason."""
    exigir_ajeno(resolucion.tramite, autor)
    resolucion.motivo_regreso = motivo_regreso
    resolucion.save(update_fields=["motivo_regreso"])
    transitar(objeto=resolucion, a=Resolucion.Estado.REGRESADA, autor=autor, motivo=motivo_regreso)


@transaction.atomic
def autorizar(*, resolucion: Resolucion, autor: Usuario, instante: datetime) -> Tramite:
    """A second person makes the answer definitive: denial, offer to sign, or grant without offer; once.

    Raises:
        PreparoLaPropuesta: the author prepared it (compared by CURP, and again by the database).
    """
    tramite = Tramite.objects.select_for_update(of=("self",)).select_related("persona").get(pk=resolucion.tramite_id)
    exigir_ajeno(tramite, autor)
    if autor.curp == resolucion.propuso_curp:
        raise PreparoLaPropuesta
    resolucion.refresh_from_db()
    if resolucion.estado != Resolucion.Estado.PROPUESTA:
        return tramite
    resolucion.autorizo, resolucion.autorizo_curp, resolucion.autorizada_en = autor, autor.curp, instante
    resolucion.save(update_fields=["autorizo", "autorizo_curp", "autorizada_en"])
    transitar(objeto=resolucion, a=Resolucion.Estado.AUTORIZADA, autor=autor)
    cerrar_relojes(tramite)
    if resolucion.sentido == Resolucion.Sentido.NIEGA:
        _negar(tramite, resolucion, autor, instante)
    elif servicio(tramite.servicio).exige_oferta:
        _ofrecer(tramite, resolucion, autor, instante)
    else:
        _conceder(tramite, resolucion, autor, instante)
    return tramite


def _negar(tramite: Tramite, resolucion: Resolucion, autor: Usuario, instante: datetime) -> None:
    transitar(
        objeto=tramite,
        a=Tramite.Estado.NEGADA,
        autor=autor,
        datos={"motivos": [m["codigo"] for m in resolucion.motivos]},
    )
    servicio(tramite.servicio).al_resolver(tramite=tramite, resolucion=resolucion, instante=instante, autor=autor)
    avisar_tramite(tramite, "negada", f"Ya hay respuesta a su solicitud {tramite.folio}", resolucion=resolucion)


def _ofrecer(tramite: Tramite, resolucion: Resolucion, autor: Usuario, instante: datetime) -> None:
    cual = servicio(tramite.servicio)
    reloj = iniciar_reloj(
        objeto=tramite, nombre=RELOJ_DE_OFERTA, regla="contrato-clausula-sexta-2", inicio=dia_de(instante),
        dias=cual.validez_habiles, clase="habiles",
    )  # fmt: skip
    tramite.oferta_hasta = reloj.limite
    tramite.save(update_fields=["oferta_hasta"])
    transitar(objeto=tramite, a=Tramite.Estado.OFRECIDA, autor=autor, datos={"oferta_hasta": reloj.limite.isoformat()})
    cual.al_resolver(tramite=tramite, resolucion=resolucion, instante=instante, autor=autor)
    _preparar_documentos(tramite, resolucion, cual, autor)
    avisar_tramite(tramite, "oferta", f"Ya hay respuesta a su solicitud {tramite.folio}", resolucion=resolucion)


def _preparar_documentos(tramite: Tramite, resolucion: Resolucion, cual: Servicio, autor: Usuario) -> None:
    for orden, uno in enumerate(cual.documentos_de_aceptacion(tramite, resolucion), start=1):
        documento = guardar_documento(
            contenido=render_pdf(uno.plantilla, {"tramite": tramite, "resolucion": resolucion, **uno.contexto}),
            nombre=f"{uno.titulo}.pdf", slug=uno.slug, persona_id=tramite.persona_id, objeto=tramite, autor=autor,
            tipo="application/pdf",
        )  # fmt: skip
        DocumentoPorFirmar.objects.create(
            tramite=tramite, resolucion=resolucion, orden=orden, acto=uno.acto, titulo=uno.titulo, documento=documento
        )


def _conceder(tramite: Tramite, resolucion: Resolucion, autor: Usuario, instante: datetime) -> None:
    cual = servicio(tramite.servicio)
    tramite.perfeccionado_en = instante
    tramite.save(update_fields=["perfeccionado_en"])
    transitar(objeto=tramite, a=Tramite.Estado.ACEPTADA, autor=autor)
    cual.al_resolver(tramite=tramite, resolucion=resolucion, instante=instante, autor=autor)
    cual.al_aceptar(tramite=tramite, resolucion=resolucion, instante=instante, autor=autor)
    avisar_tramite(tramite, "concedida", f"Ya hay respuesta a su solicitud {tramite.folio}", resolucion=resolucion)
    if cual.exige_pago:
        ordenar(tramite=tramite, resolucion=resolucion, instante=instante, autor=autor)


def propuesta_de(tramite: Tramite) -> Resolucion | None:
    """The proposal that waits for a second person."""
    viva = resolucion_viva(tramite)
    return viva if viva and viva.estado == Resolucion.Estado.PROPUESTA else None
