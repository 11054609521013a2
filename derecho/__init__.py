"""The law kernel: pure Python, no Django. Money, quincenas, terms, dated figures and the rules of the Ley."""

from derecho.api import Resultado, calcular, explicar
from derecho.dato import Dato
from derecho.definicion import Criterio, Regla, articulo
from derecho.descubrimiento import descubrir, regla, reglas
from derecho.errores import CifraNoDisponible, EntradaInvalida, Falla
from derecho.motivos import Motivo, motivo
from derecho.quincena import Quincena
from derecho.reproduccion import recalcular
from derecho.vocabulario import Ley, Tabla

__all__ = [
    "CifraNoDisponible", "Criterio", "Dato", "EntradaInvalida", "Falla", "Ley", "Motivo", "Quincena", "Regla",
    "Resultado",
    "Tabla", "articulo", "calcular", "descubrir", "explicar", "motivo", "recalcular", "regla", "reglas",
]  # fmt: skip
