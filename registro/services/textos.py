"""Loading the official text of the Ley, a reglamento or the contract, so that people read it beside each figure."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from registro.errores import Rechazo
from registro.models import FragmentoOficial, TextoOficial, Usuario
from registro.selectors.ley import disposiciones
from registro.selectors.textos import texto_vigente
from registro.services.bitacora import registrar_evento
from registro.textos import ARTICULO, Fragmento, faltantes, normal, partir, publicacion, reconocer

MAXIMO = 5 * 1024 * 1024


@dataclass(frozen=True)
class Carga:
    """What a load did. `nuevo` is False when that very file was there; `sin_texto`, what the portal cites and it lacks."""

    texto: TextoOficial
    nuevo: bool
    articulos: int
    sin_texto: list[str]


@transaction.atomic
def cargar_texto(
    *,
    contenido: bytes,
    nombre: str,
    autor: Usuario | None = None,
    publicado: date | None = None,
    vigente_desde: date | None = None,
    aunque_falten: bool = False,
) -> Carga:
    """Adds an official text with its articles; what was loaded before stays.

    Args:
        publicado: the day of its last publication; when absent, the one that the text itself says.
        aunque_falten: take a text in which an article that the portal cites is missing.

    Raises:
        Rechazo: the file is no text, is none of the four texts, has no date or lacks articles. Nothing is written.
    """
    legible = _leer(contenido)
    sha256 = hashlib.sha256(contenido).hexdigest()
    if anterior := TextoOficial.objects.filter(sha256=sha256).first():
        return Carga(anterior, nuevo=False, articulos=_articulos(anterior), sin_texto=[])
    fuente, fragmentos = _partes(legible)
    publicado = publicado or publicacion(legible)
    if publicado is None and TextoOficial.objects.filter(fuente=fuente).exists():
        raise Rechazo("TEXTO_SIN_FECHA")
    sin_texto = _sin_texto(fuente, fragmentos)
    if sin_texto and not aunque_falten:
        raise Rechazo("TEXTO_INCOMPLETO", faltan=sin_texto)
    texto = TextoOficial.objects.create(
        fuente=fuente, sha256=sha256, nombre=nombre[:200], publicado=publicado, vigente_desde=vigente_desde, autor=autor
    )
    FragmentoOficial.objects.bulk_create(_filas(texto, fragmentos))
    articulos = sum(f.clase == ARTICULO for f in fragmentos)
    dia = publicado and publicado.isoformat()
    datos = {"fuente": fuente, "sha256": sha256, "publicado": dia, "articulos": articulos}
    registrar_evento(tipo="texto_oficial_cargado", objeto=texto, autor=autor, datos=datos)
    return Carga(texto, nuevo=True, articulos=articulos, sin_texto=sin_texto)


def _partes(legible: str) -> tuple[str, list[Fragmento]]:
    """Which of the four texts it is, and its pieces."""
    fuente = reconocer(legible)
    fragmentos = partir(legible, fuente) if fuente else []
    if fuente is None or not any(f.clase == ARTICULO for f in fragmentos):
        raise Rechazo("TEXTO_DESCONOCIDO")
    return fuente, fragmentos


def se_muestra(texto: TextoOficial, al: date) -> bool:
    """Is it the text that people see on that day? A newer one, or one not yet in force, may leave it in the file."""
    vigente = texto_vigente(texto.fuente, al)
    return vigente is not None and vigente.pk == texto.pk


def _leer(contenido: bytes) -> str:
    if not contenido.strip():
        raise Rechazo("TEXTO_VACIO")
    if len(contenido) > MAXIMO:
        raise Rechazo("TEXTO_DEMASIADO_GRANDE")
    if b"\0" in contenido:
        raise Rechazo("TEXTO_BINARIO")
    try:
        return contenido.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Rechazo("TEXTO_CODIFICACION") from None


def _sin_texto(fuente: str, fragmentos: list[Fragmento]) -> list[str]:
    """Articles that the portal cites and numbers that the series skips; decrees of reform come later than a text."""
    hay = {f.numero for f in fragmentos if f.clase == ARTICULO}
    citados = [n for d in disposiciones() if d.fuente == fuente for n in d.numeros if " del Decreto " not in n]
    return list(dict.fromkeys([*map(str, faltantes(fragmentos)), *(n for n in citados if n not in hay)]))


def _filas(texto: TextoOficial, fragmentos: list[Fragmento]) -> list[FragmentoOficial]:
    return [
        FragmentoOficial(
            texto=texto, orden=orden, clase=f.clase, numero=f.numero, ruta=list(f.ruta), contenido=f.texto,
            busqueda=normal(f.texto),
        )
        for orden, f in enumerate(fragmentos)
    ]  # fmt: skip


def _articulos(texto: TextoOficial) -> int:
    return texto.fragmentos.filter(clase=ARTICULO).count()
