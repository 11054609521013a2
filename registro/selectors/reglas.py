"""Which rules there are, by words and by source."""

import unicodedata

from derecho import EntradaInvalida, Falla, Regla, reglas
from derecho.definicion import FUENTES

LARGO_DE_BUSQUEDA = 80


def buscar_reglas(texto: str = "", fuente: str = "") -> list[Regla]:
    """Rules whose id, cite or title has every word, whatever its accents. Raises EntradaInvalida."""
    fallas = []
    if len(texto) > LARGO_DE_BUSQUEDA:
        mucho = f"admite hasta {LARGO_DE_BUSQUEDA} caracteres"
        fallas.append(Falla("texto", "ENTRADA_DEMASIADO_LARGA", mucho))
    if fuente and fuente not in FUENTES:
        fallas.append(Falla("fuente", "ENTRADA_FUERA_DE_DOMINIO", "debe ser una de: " + ", ".join(FUENTES)))
    if fallas:
        raise EntradaInvalida.de(fallas)
    palabras = _llano(texto).split()
    return [
        r
        for r in reglas()
        if fuente in ("", r.fuente) and all(p in _llano(f"{r.id} {r.cita} {r.titulo}") for p in palabras)
    ]


def _llano(texto: str) -> str:
    sin_acentos = unicodedata.normalize("NFD", texto.casefold())
    return "".join(c for c in sin_acentos if not unicodedata.combining(c))
