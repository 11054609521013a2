"""Checking the evidence from inside: the chain, then what each signature says about its own act and document."""

from collections.abc import Iterator

from django.conf import settings

from contratos.factor import registro_del_factor
from contratos.models import EvidenciaFirma
from registro.cadena import fuentes, primera_rotura
from registro.evidencia import canonico, hoja, sha256
from registro.models import Documento, Eslabon

_TRAMO = 2_000


def _rotura_de_la_cadena() -> str | None:
    rotura = primera_rotura()
    if rotura is None:
        return None
    return f"Eslabón {rotura.numero}, {rotura.fuente} {rotura.fuente_id}: {rotura.causa}."


def _sin_enlazar() -> str | None:
    """Events younger than the chainer's last turn are not in the chain yet, but their leaf already commits to them."""
    for fuente, modelo in fuentes().items():
        enlazados = Eslabon.objects.filter(fuente=fuente).values("fuente_id")
        for suceso in modelo._default_manager.exclude(pk__in=enlazados).order_by("pk").iterator(_TRAMO):
            if hoja(bytes(suceso.sal), suceso.contenido()) != suceso.hoja:
                return f"{fuente} {suceso.pk}: el contenido no coincide con su hoja."
    return None


def _defecto(firma: EvidenciaFirma, documentos: dict[str, str]) -> str | None:
    if sha256(canonico(firma.acto_firmado)) != firma.sha256_acto:
        return "el acto no coincide con su hash"
    if firma.sha256_documento not in documentos:
        return "ya no está el documento firmado"
    if not _factor_vale(firma):
        return "el registro del factor no corresponde al acto"
    ruta = documentos[firma.sha256_documento]
    return None if _bytes_valen(ruta, firma.sha256_documento) else "el archivo firmado fue alterado"


def _factor_vale(firma: EvidenciaFirma) -> bool:
    factor = firma.factor
    esperado = registro_del_factor(
        settings.CLAVE_DE_CIFRADO,
        sha256_acto=firma.sha256_acto,
        tipo=factor["tipo"],
        clave_id=factor["clave"],
        codigo_id=factor["codigo"],
    )
    return bool(factor["registro"] == esperado)


def _bytes_valen(documento_id: str, esperado: str) -> bool:
    archivo = Documento.objects.get(pk=documento_id).archivo
    if not archivo.storage.exists(archivo.name):
        return False
    with archivo.open("rb") as abierto:
        return sha256(abierto.read()) == esperado


def _firmas() -> Iterator[EvidenciaFirma]:
    return EvidenciaFirma.objects.filter(resultado="VALIDA").order_by("pk").iterator(_TRAMO)


def _firma_alterada() -> str | None:
    for firma in _firmas():
        hallados = Documento.objects.filter(sha256=firma.sha256_documento).values_list("sha256", "pk")
        if defecto := _defecto(firma, {huella: str(pk) for huella, pk in hallados}):
            return f"firma {firma.pk}: {defecto}."
    return None


def primera_falla() -> str | None:
    """The first thing that does not hold, in words and naming its row; None when all does."""
    return _rotura_de_la_cadena() or _sin_enlazar() or _firma_alterada()
