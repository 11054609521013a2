"""Signing: the factor is proven, what was signed is fixed, and the evidence is written with the act."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction

from contratos.factor import registro_del_factor
from contratos.models import ContratoAdhesion, EvidenciaFirma
from contratos.selectors.contratos import contrato_vigente, impedimentos_de_firma
from contratos.services.claves import Factor, probar_factor
from registro.errores import Razon, Rechazo
from registro.evidencia import canonico, hoja, sha256
from registro.models import Documento, Usuario
from registro.sesion import Sesion

ESQUEMA = "issssspenet/acto/1"
TEXTOS = {
    "CODIGO_INCORRECTO": "El código no es correcto. Revise el último que le llegó por correo.",
    "CODIGO_VENCIDO": "El código venció o ya se usó. Pida otro.",
}


class FirmaFallida(Rechazo):
    """The signature was not made. Its evidence is kept: raise it only inside `acto_firmado`."""

    def razones(self) -> list[Razon]:
        conocidos = [m for m in self.motivos if m not in TEXTOS]
        return [Razon(m, TEXTOS[m], "") for m in self.motivos if m in TEXTOS] + Rechazo(*conocidos).razones()


@contextmanager
def acto_firmado() -> Iterator[None]:
    """The transaction of a signed act. Sign first, then write.

    A failed signature keeps its evidence and its count (both are committed) and reaches the caller as FirmaFallida;
    any other exception undoes everything.
    """
    fallo: FirmaFallida | None = None
    with transaction.atomic():
        try:
            yield
        except FirmaFallida as error:
            fallo = error
    if fallo is not None:
        raise fallo


def _acto(
    usuario: Usuario,
    contrato: ContratoAdhesion | None,
    acto: str,
    objeto: models.Model,
    documentos: Sequence[Documento],
    instante: datetime,
) -> dict[str, Any]:
    """What the factor signs, as canonical JSON."""
    return {
        "esquema": ESQUEMA,
        "acto": acto,
        "objeto": {"tipo": objeto._meta.label_lower, "id": str(objeto.pk)},
        "documentos": [{"slug": d.slug, "tipo": d.tipo, "sha256": d.sha256} for d in documentos],
        "contrato": {"folio": contrato.folio, "version": contrato.version.version, "sha256": contrato.version.sha256}
        if contrato
        else None,
        "firmante": {"usuario": usuario.pk, "persona": usuario.persona_id},
        "instante": instante.astimezone(UTC).isoformat(),
        "nonce": secrets.token_hex(16),
    }


def _registro(sha256_acto: str, factor: Factor) -> str:
    return registro_del_factor(
        settings.CLAVE_DE_CIFRADO,
        sha256_acto=sha256_acto,
        tipo=factor.tipo,
        clave_id=factor.clave_id,
        codigo_id=factor.codigo_id,
    )


def _asentar(
    *,
    usuario: Usuario,
    acto: str,
    objeto: models.Model,
    documentos: Sequence[Documento],
    factor: Factor,
    sesion: Sesion,
    instante: datetime,
) -> EvidenciaFirma:
    contrato = contrato_vigente(usuario.persona_id)
    cuerpo = _acto(usuario, contrato, acto, objeto, documentos, instante)
    sha_acto = sha256(canonico(cuerpo))
    evidencia = EvidenciaFirma(
        usuario=usuario,
        persona_id=usuario.persona_id,
        contrato=contrato,
        contrato_version=contrato.version.version if contrato else "",
        acto=acto,
        objeto_tipo=objeto._meta.label_lower,
        objeto_id=str(objeto.pk),
        sha256_documento=documentos[0].sha256,
        acto_firmado=cuerpo,
        sha256_acto=sha_acto,
        factor={"tipo": factor.tipo, "clave": factor.clave_id, "codigo": factor.codigo_id}
        | {"algoritmo": "HMAC-SHA256", "registro": _registro(sha_acto, factor)},
        instante=instante.astimezone(UTC),
        ip=sesion.ip,
        user_agent=sesion.user_agent[:300],
        sesion=sesion.resumen,
        segundo_factor=sesion.segundo_factor,
        resultado="FALLIDA" if factor.motivos else "VALIDA",
        motivos=list(factor.motivos),
        sal=secrets.token_bytes(16),
    )
    evidencia.hoja = hoja(evidencia.sal, evidencia.contenido())
    evidencia.save(force_insert=True)
    return evidencia


@dataclass(frozen=True)
class PorFirmar:
    """One document of several that the same clave and code sign together."""

    acto: str
    documento: Documento


def firmar_varios(
    *,
    usuario: Usuario,
    acto: str,
    objeto: models.Model,
    por_firmar: Sequence[PorFirmar],
    clave: str,
    codigo: str,
    sesion: Sesion,
    instante: datetime,
) -> list[EvidenciaFirma]:
    """One evidence row per document, with one clave and one code. Same terms as `firmar`.

    `acto` is the one for which the code was sent.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Una firma va dentro de acto_firmado().")
    impedimentos = impedimentos_de_firma(usuario.persona_id, instante)
    factor = (
        Factor(motivos=tuple(impedimentos))
        if impedimentos
        else probar_factor(usuario=usuario, acto=acto, objeto=objeto, clave=clave, codigo=codigo, instante=instante)
    )
    evidencias = [
        _asentar(
            usuario=usuario, acto=uno.acto, objeto=objeto, documentos=[uno.documento],
            factor=factor, sesion=sesion, instante=instante,
        )
        for uno in (por_firmar[:1] if factor.motivos else por_firmar)
    ]  # fmt: skip
    if factor.motivos:
        raise FirmaFallida(*factor.motivos, **factor.datos)
    return evidencias


def firmar(
    *,
    usuario: Usuario,
    acto: str,
    objeto: models.Model,
    documentos: Sequence[Documento],
    clave: str,
    codigo: str,
    sesion: Sesion,
    instante: datetime,
) -> EvidenciaFirma:
    """Signs one document with clave de firma and one-time code, inside `acto_firmado()`.

    Args:
        acto: one of EvidenciaFirma.Acto; the code must have been sent for it (`codigos.enviar_codigo`).
        objeto: the saved row that the act is about.
        documentos: the stored PDF that was shown, exactly one; several go through `firmar_varios`.
        sesion: what the server saw of the browser (`registro.sesion.sesion_de(request)`).

    Raises:
        FirmaFallida: SIN_CONTRATO_VIGENTE, FIRMA_BLOQUEADA, FIRMA_BLOQUEADA_TEMPORAL, CLAVE_FIRMA_INCORRECTA
            (`datos["intentos"]` left), CODIGO_INCORRECTO… The failed attempt is evidence too, and stays.
    """
    (documento,) = documentos
    return firmar_varios(
        usuario=usuario, acto=acto, objeto=objeto, por_firmar=[PorFirmar(acto, documento)],
        clave=clave, codigo=codigo, sesion=sesion, instante=instante,
    )[0]  # fmt: skip


def firmar_por_oficina(
    *,
    usuario: Usuario,
    acto: str,
    objeto: models.Model,
    documento: Documento,
    sesion: Sesion,
    instante: datetime,
) -> EvidenciaFirma:
    """Evidence of an enlace or an employee, who signs with the second factor of the session (no clave, no contract).

    Raises:
        FirmaFallida: FALTA_FIRMA, the session was not opened with a second factor.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Una firma va dentro de acto_firmado().")
    factor = Factor(tipo="sesion+segundo_factor", motivos=() if sesion.segundo_factor else ("FALTA_FIRMA",))
    evidencia = _asentar(
        usuario=usuario, acto=acto, objeto=objeto, documentos=[documento],
        factor=factor, sesion=sesion, instante=instante,
    )  # fmt: skip
    if factor.motivos:
        raise FirmaFallida(*factor.motivos)
    return evidencia
