"""The first page of a request: amount, term, and whether more than half of the pay may be withheld."""

from django import forms

from contratos.forms.tramite import FormaDePaso
from prestamos.forms.simulador import MAXIMO, MINIMO, PLAZO_MAXIMO, opciones_de_plazo
from registro.campos import MontoField


class FormaMonto(FormaDePaso):
    capital = MontoField(
        label="¿Cuánto necesita?", help_text="En pesos, por ejemplo 40,000.", min_value=MINIMO, max_value=MAXIMO
    )
    quincenas = forms.TypedChoiceField(
        label="¿En cuántas quincenas lo pagaría?",
        coerce=int,
        choices=opciones_de_plazo,
        error_messages={"invalid_choice": f"El plazo máximo es de {PLAZO_MAXIMO} quincenas (Ley, art. 143)."},
    )
    descuento_mayor = forms.BooleanField(
        label="Pido por escrito que me descuenten más de la mitad de mi sueldo, si hace falta (Ley, art. 141)",
        required=False,
    )
