"""The verification in person: two people of the Institute, each with an account of their own."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from afiliados.models import Persona
from contratos.errores import NoEsperaCotejo
from contratos.models import Cita, ClaveFirma, ContratoAdhesion, Cotejo
from contratos.services.codigos import resumen_de
from registro.errores import Rechazo
from registro.models import Documento, Usuario
from registro.pdf import render_pdf
from registro.selectors.criterios import calcular
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento
from registro.services.documentos import guardar_documento
from registro.services.transiciones import transitar
from registro.tiempo import dia_de

VIGENCIA_PAPEL = timedelta(days=7)
ALFABETO = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without 0, O, 1 and I: it is read from paper


@dataclass(frozen=True)
class DatosDeCotejo:
    """What the first witness captured. A scan that is None means that the sheet was not signed."""

    identificacion_tipo: str
    identificacion_numero: str
    cotejo_firma: bool
    cotejo_nombre: bool
    cotejo_domicilio: bool
    nota: str = ""
    contrato_firmado: Documento | None = None
    constancia_firmada: Documento | None = None


def _verificar(contrato: ContratoAdhesion, datos: Any, testigos: list[str]) -> dict[str, Any]:
    return dict(
        calcular(
            "contrato-verificacion",
            {
                "identificacion": bool(datos.identificacion_tipo and datos.identificacion_numero),
                "contrato_firmado": datos.contrato_firmado is not None,
                "constancia_firmada": datos.constancia_firmada is not None,
                "cotejo_firma": datos.cotejo_firma,
                "cotejo_nombre": datos.cotejo_nombre,
                "cotejo_domicilio": datos.cotejo_domicilio,
                "testigos": [curp for curp in testigos if curp],
                "afiliado": contrato.curp,
            },
        ).salidas
    )


def _contrato_bloqueado(contrato_id: int) -> ContratoAdhesion:
    filas = ContratoAdhesion.objects.select_for_update(of=("self",)).select_related("persona", "version")
    return filas.get(pk=contrato_id)


@transaction.atomic
def capturar_cotejo(
    *, contrato: ContratoAdhesion, datos: DatosDeCotejo, testigo: Usuario, instante: datetime
) -> Cotejo:
    """The first witness captures and confirms. A failed comparison rejects a contract ENVIADO; nothing else may be missing.

    Raises:
        Rechazo: FALTA_FIRMA, FALTA_IDENTIFICACION, TESTIGO_ES_AFILIADO…; the contract stays ENVIADO.
    """
    contrato = _contrato_bloqueado(contrato.pk)
    if contrato.estado not in {ContratoAdhesion.Estado.ENVIADO, *ContratoAdhesion.FIRMABLES}:
        raise NoEsperaCotejo
    anterior = contrato.cotejos.exclude(contrato_firmado=None).order_by("-pk").first()
    if datos.contrato_firmado is None and anterior and contrato.estado in ContratoAdhesion.FIRMABLES:
        # A new verification of somebody who already signed: only the sheet is signed again.
        datos = replace(datos, contrato_firmado=anterior.contrato_firmado)
    salidas = _verificar(contrato, datos, [testigo.curp])
    otros = set(salidas["motivos"]) - {"FALTA_TESTIGO"}
    if "TESTIGO_ES_AFILIADO" in otros or (otros and salidas["estado"] != "RECHAZADO"):
        raise Rechazo(*otros)
    cotejo = Cotejo.objects.create(
        contrato=contrato, afiliado_curp=contrato.curp,
        identificacion_tipo=datos.identificacion_tipo, identificacion_numero=datos.identificacion_numero,
        cotejo_firma=datos.cotejo_firma, cotejo_nombre=datos.cotejo_nombre, cotejo_domicilio=datos.cotejo_domicilio,
        nota=datos.nota, contrato_firmado=datos.contrato_firmado, constancia_firmada=datos.constancia_firmada,
        testigo1=testigo, testigo1_curp=testigo.curp, testigo1_nombre=testigo.nombre, testigo1_puesto=testigo.puesto,
    )  # fmt: skip
    registrar_evento(tipo="cotejo_capturado", objeto=cotejo, autor=testigo)
    if salidas["estado"] == "RECHAZADO":
        _rechazar(cotejo, contrato, sorted(otros), testigo, instante)
    return cotejo


@transaction.atomic
def confirmar_cotejo(*, cotejo: Cotejo, testigo: Usuario, instante: datetime) -> str:
    """The second witness confirms with an account of their own: the contract is VIGENTE, or its holder verified anew.

    A new verification lifts the block and ends the clave that there was; the state stays (cláusula Tercera).

    Returns:
        The one-time code to print for the afiliado, with which the clave de firma can be set without a second factor.

    Raises:
        Rechazo: TESTIGO_REPETIDO or TESTIGO_ES_AFILIADO; nothing changes.
    """
    contrato = _contrato_bloqueado(cotejo.contrato_id)
    cotejo.refresh_from_db()
    salidas = _verificar(contrato, cotejo, [cotejo.testigo1_curp, testigo.curp])
    if not salidas["procede"]:
        raise Rechazo(*salidas["motivos"])
    papel = "".join(secrets.choice(ALFABETO) for _ in range(10))
    cotejo.testigo2, cotejo.testigo2_curp = testigo, testigo.curp
    cotejo.testigo2_nombre, cotejo.testigo2_puesto = testigo.nombre, testigo.puesto
    cotejo.resultado, cotejo.cerrado_en = "VIGENTE", instante
    cotejo.codigo_papel_hash, cotejo.codigo_papel_vence = (
        resumen_de(papel, f"papel:{cotejo.pk}"),
        instante + VIGENCIA_PAPEL,
    )
    cotejo.save()
    if contrato.estado == ContratoAdhesion.Estado.ENVIADO:
        _poner_vigente(contrato, cotejo, testigo, instante)
    else:
        _verificar_de_nuevo(contrato, cotejo, testigo, instante)
    return papel


def _verificar_de_nuevo(contrato: ContratoAdhesion, cotejo: Cotejo, autor: Usuario, instante: datetime) -> None:
    ClaveFirma.objects.filter(persona_id=contrato.persona_id, revocada_en=None).update(revocada_en=instante)
    contrato.firma_bloqueada_hasta = instante if contrato.firma_bloqueada_desde else None
    contrato.save(update_fields=["firma_bloqueada_hasta"])
    registrar_evento(tipo="firma_reactivada", objeto=contrato, autor=autor, datos={"cotejo": cotejo.pk})
    _avisar(contrato, "firma_reactivada", "Puede crear otra clave de firma", {}, vez=cotejo.pk)


def _rechazar(
    cotejo: Cotejo, contrato: ContratoAdhesion, motivos: list[str], autor: Usuario, instante: datetime
) -> None:
    cotejo.resultado, cotejo.motivos, cotejo.cerrado_en = "RECHAZADO", motivos, instante
    cotejo.save()
    if contrato.estado != ContratoAdhesion.Estado.ENVIADO:
        return
    transitar(objeto=contrato, a=ContratoAdhesion.Estado.RECHAZADO, autor=autor, datos={"motivos": motivos})
    _avisar(
        contrato, "contrato_rechazado", "Su contrato necesita una corrección", {"motivos": Rechazo(*motivos).textos()}
    )
    _atender_cita(contrato, autor)


def _poner_vigente(contrato: ContratoAdhesion, cotejo: Cotejo, autor: Usuario, instante: datetime) -> None:
    """The signing day is the day of the cotejo; the PDF is rendered once and kept."""
    contrato.fecha_firma, contrato.lugar = dia_de(instante), "Aguascalientes, Aguascalientes"
    contrato.documento = guardar_documento(
        contenido=render_pdf("pdf/contrato.html", {"contrato": contrato, "cotejo": cotejo}),
        nombre=f"Contrato {contrato.folio}.pdf", slug="contrato-adhesion", persona_id=contrato.persona_id,
        objeto=contrato, autor=autor, tipo="application/pdf",
    )  # fmt: skip
    contrato.save(update_fields=["fecha_firma", "lugar", "documento"])
    transitar(
        objeto=contrato, a=ContratoAdhesion.Estado.VIGENTE, autor=autor,
        datos={"sha256": contrato.documento.sha256, "cotejo": cotejo.pk},
    )  # fmt: skip
    _pasar_al_padron(contrato)
    _avisar(contrato, "contrato_vigente", "Su contrato está vigente", {})
    _atender_cita(contrato, autor)


def _pasar_al_padron(contrato: ContratoAdhesion) -> None:
    """What was compared with its proofs becomes the data on file, and the account is accredited."""
    Persona.objects.filter(pk=contrato.persona_id).update(
        correo=contrato.correo, telefono=contrato.telefono, calle_numero=contrato.calle_numero,
        colonia=contrato.colonia, municipio=contrato.municipio, clave_elector=contrato.clave_elector,
    )  # fmt: skip
    Usuario.objects.filter(persona_id=contrato.persona_id, tipo=Usuario.Tipo.AFILIADO).update(acreditado=True)


def _avisar(
    contrato: ContratoAdhesion, plantilla: str, asunto: str, contexto: dict[str, Any], vez: object = ""
) -> None:
    avisar(
        clave=f"contrato:{contrato.pk}:{plantilla}:{vez}",
        a=contrato.correo,
        asunto=asunto,
        plantilla=plantilla,
        contexto={"contrato": contrato, **contexto},
        persona_id=contrato.persona_id,
        objeto=contrato,
    )


def _atender_cita(contrato: ContratoAdhesion, autor: Usuario) -> None:
    citas = Cita.objects.filter(persona=contrato.persona, tema=Cita.Tema.COTEJO, estado=Cita.Estado.RESERVADA)
    for cita in citas:
        transitar(objeto=cita, a=Cita.Estado.ATENDIDA, autor=autor)


def gastar_codigo_papel(*, persona_id: int, codigo: str, instante: datetime) -> bool:
    """Tries the paper code of the latest cotejo; the attempt is spent by one UPDATE before anything is compared."""
    cotejo = Cotejo.objects.filter(contrato__persona_id=persona_id, resultado="VIGENTE").order_by("-pk").first()
    if cotejo is None:
        return False
    abiertos = Cotejo.objects.filter(
        pk=cotejo.pk, codigo_papel_usado_en=None, codigo_papel_vence__gt=instante, codigo_papel_intentos__lt=5
    )
    if not abiertos.update(codigo_papel_intentos=F("codigo_papel_intentos") + 1):
        return False
    if resumen_de(codigo.strip().upper(), f"papel:{cotejo.pk}") != cotejo.codigo_papel_hash:
        return False
    sin_usar = Cotejo.objects.filter(pk=cotejo.pk, codigo_papel_usado_en=None)
    return bool(sin_usar.update(codigo_papel_usado_en=instante))
