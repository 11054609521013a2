"""What the simulators of the seguro de retiro and of the fondo de ahorro ask."""

from decimal import Decimal

from django import forms

from registro.campos import MontoField, NumeroField, TasaField

ANIOS_MAXIMOS, HORIZONTE = 60, 40


class FormaSeguro(forms.Form):
    anios = NumeroField(
        label="¿Cuántos años completos ha cotizado?",
        min_value=0,
        max_value=ANIOS_MAXIMOS,
        help_text="Sume todos sus periodos en entidades públicas.",
    )
    meses = NumeroField(label="Y meses", required=False, min_value=0, max_value=11)


class FormaFondo(forms.Form):
    sueldo = MontoField(label="Sueldo base de una quincena", min_value=Decimal(1), max_value=Decimal(500_000))
    saldo = MontoField(
        label="Lo que ya tiene en su fondo",
        required=False,
        min_value=Decimal(0),
        max_value=Decimal(50_000_000),
        help_text="Viene en su estado de cuenta. Si empieza ahora, déjelo vacío.",
    )
    anios = NumeroField(label="¿Dentro de cuántos años?", min_value=1, max_value=HORIZONTE)
    tasa = TasaField(
        label="Tasa de rendimiento al año",
        required=False,
        help_text="Si la deja vacía se usa la que publicó el Instituto, si la hay.",
    )
    retira = forms.BooleanField(label="Pediría los rendimientos cada octubre, en vez de dejarlos", required=False)
