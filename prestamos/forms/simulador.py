"""Amount and term."""

from decimal import Decimal

from django import forms

from registro.campos import MontoField
from registro.templatetags.formatos import plazo

PLAZO_MAXIMO = 72  # Ley, artículo 143
MINIMO, MAXIMO = Decimal(1_000), Decimal(500_000)


def opciones_de_plazo() -> list[tuple[int, str]]:
    return [(n, plazo(n)) for n in range(1, PLAZO_MAXIMO + 1)]


class FormaSimulador(forms.Form):
    capital = MontoField(
        label="¿Cuánto necesita?", help_text="En pesos, por ejemplo 40,000.", min_value=MINIMO, max_value=MAXIMO
    )
    quincenas = forms.TypedChoiceField(
        label="¿En cuántas quincenas lo pagaría?",
        coerce=int,
        choices=opciones_de_plazo,
        error_messages={"invalid_choice": f"El plazo máximo es de {PLAZO_MAXIMO} quincenas (Ley, art. 143)."},
    )
    sueldo = MontoField(
        label="Sueldo base de una quincena",
        required=False,
        min_value=Decimal(1),
        help_text="Para decirle qué parte de su sueldo ocuparía.",
    )
    con_aval = forms.BooleanField(label="Llevaría aval", required=False)
