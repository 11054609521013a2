"""Amount and term of each product, and what the person wants to tell of their pay."""

from collections.abc import Callable
from decimal import Decimal

from django import forms

from prestamos.rules.ley_154_abonos_de_consumo import MAXIMO_QUINCENAS as MAXIMO_DE_CONSUMO
from prestamos.rules.ley_170_abonos_de_la_hipoteca import MAXIMO_QUINCENAS as MAXIMO_HIPOTECARIO
from registro.campos import MontoField
from registro.templatetags.formatos import plazo

PLAZO_MAXIMO = 72  # Ley, artículo 143
QUINCENAS_DEL_ANIO = 24
MINIMO, MAXIMO = Decimal(1_000), Decimal(500_000)
MAXIMO_DE_UNA_HIPOTECA = Decimal(10_000_000)
DESTINOS = (
    ("adquisicion_casa", "Comprar una casa"),
    ("adquisicion_departamento", "Comprar un departamento"),
    ("adquisicion_terreno", "Comprar un terreno"),
    ("construccion", "Construir"),
    ("ampliacion", "Ampliar"),
    ("mejoras", "Mejorar"),
    ("reparacion", "Reparar"),
    ("redencion_gravamen", "Pagar otra hipoteca"),
)


def opciones_de_plazo() -> list[tuple[int, str]]:
    return [(n, plazo(n)) for n in range(1, PLAZO_MAXIMO + 1)]


def _de_consumo() -> list[tuple[int, str]]:
    return [(n, plazo(n)) for n in range(1, MAXIMO_DE_CONSUMO + 1)]


def _por_anios() -> list[tuple[int, str]]:
    return [(n, plazo(n)) for n in range(QUINCENAS_DEL_ANIO, MAXIMO_HIPOTECARIO + 1, QUINCENAS_DEL_ANIO)]


def _capital(maximo: Decimal = MAXIMO) -> MontoField:
    return MontoField(
        label="¿Cuánto necesita?", help_text="En pesos, por ejemplo 40,000.", min_value=MINIMO, max_value=maximo
    )


def _quincenas(opciones: Callable[[], list[tuple[int, str]]], maximo: int, articulo: int) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label="¿En cuántas quincenas lo pagaría?",
        coerce=int,
        choices=opciones,
        error_messages={"invalid_choice": f"El plazo máximo es de {maximo} quincenas (Ley, art. {articulo})."},
    )


class FormaSueldo(forms.Form):
    """What says whether the instalment fits; everything optional."""

    sueldo = MontoField(
        label="Sueldo base de una quincena",
        required=False,
        min_value=Decimal(1),
        help_text="Para decirle qué parte de su sueldo ocuparía.",
    )
    otros = MontoField(
        label="Lo que ya paga cada quincena por otros créditos",
        required=False,
        min_value=Decimal(0),
        help_text="Propios o como aval. Si no tiene, déjelo vacío.",
    )


class FormaSimulador(FormaSueldo):
    capital = _capital()
    quincenas = _quincenas(opciones_de_plazo, PLAZO_MAXIMO, 143)
    con_aval = forms.BooleanField(label="Llevaría aval", required=False)
    field_order = ("capital", "quincenas", "con_aval", "sueldo", "otros")


class FormaConsumo(FormaSueldo):
    capital = _capital()
    quincenas = _quincenas(_de_consumo, MAXIMO_DE_CONSUMO, 154)
    field_order = ("capital", "quincenas", "sueldo", "otros")


class FormaHipoteca(FormaSueldo):
    destino = forms.ChoiceField(label="¿Para qué lo quiere?", choices=DESTINOS)
    capital = _capital(MAXIMO_DE_UNA_HIPOTECA)
    quincenas = _quincenas(_por_anios, MAXIMO_HIPOTECARIO, 170)
    valor = MontoField(
        label="Valor del inmueble",
        required=False,
        min_value=MINIMO,
        help_text="El menor entre el avalúo y el precio. Para decirle cuánto se puede prestar sobre él.",
    )
    neto = MontoField(
        label="Sueldo neto de una quincena",
        required=False,
        min_value=Decimal(1),
        help_text="Lo que recibe después de impuestos y cuotas, antes de los descuentos de créditos.",
    )
    field_order = ("destino", "capital", "quincenas", "valor", "sueldo", "neto", "otros")
