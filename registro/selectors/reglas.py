"""Which rules there are, by words and by source."""

from derecho import EntradaInvalida, Falla, Regla, reglas
from derecho.definicion import FUENTES
from registro.textos import normal

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
    palabras = normal(texto).split()
    return [
        r
        for r in reglas()
        if fuente in ("", r.fuente) and all(p in normal(f"{r.id} {r.cita} {r.titulo}") for p in palabras)
    ]
