"""Form fields of the house."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

_MONTO = re.compile(r"\$?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,11})(\.[0-9]{1,2})?", re.ASCII)
_LIMITES = {"min_value": "Escriba un monto de ${:,.0f} o más.", "max_value": "Escriba un monto de hasta ${:,.0f}."}


class MontoField(forms.DecimalField):
    """Pesos as people write them: 40000, 40,000 or $40,000.00. A dot for thousands is asked about, not guessed."""

    widget = forms.TextInput

    def __init__(self, **opciones: Any) -> None:
        super().__init__(max_digits=14, decimal_places=2, **opciones)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}
        for validador in self.validators:
            if getattr(validador, "code", None) in _LIMITES:
                validador.message = _LIMITES[validador.code].format(validador.limit_value)

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values or isinstance(value, Decimal | int):
            return super().to_python(value)
        texto = str(value).strip()
        if re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", texto, re.ASCII):
            raise ValidationError(f"Escriba el monto con coma para miles: {texto.replace('.', ',')}.")
        hallado = _MONTO.fullmatch(texto)
        if hallado is None:
            raise ValidationError("Escriba el monto sólo con números, por ejemplo 40,000.00.")
        return Decimal(hallado[1].replace(",", "") + (hallado[2] or ""))


class NumeroField(forms.IntegerField):
    """A whole number between two, typed: no arrows that change it by accident."""

    def __init__(self, *, min_value: int, max_value: int, **opciones: Any) -> None:
        dice = f"Escriba un número de {min_value} a {max_value}, sin decimales."
        super().__init__(
            min_value=min_value,
            max_value=max_value,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            error_messages={"invalid": dice, "required": dice},
            **opciones,
        )
        for validador in self.validators:
            validador.message = dice


class TasaField(forms.DecimalField):
    """A yearly percentage: 6, 6.5 or 6.5 %."""

    def __init__(self, **opciones: Any) -> None:
        dice = "Escriba un porcentaje de 0 a 100 con punto decimal, por ejemplo 6.5."
        super().__init__(
            min_value=Decimal(0),
            max_value=Decimal(100),
            max_digits=7,
            decimal_places=4,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            error_messages={"invalid": dice},
            **opciones,
        )
        for validador in self.validators:
            if hasattr(validador, "message"):
                validador.message = dice

    def to_python(self, value: Any) -> Decimal | None:
        return super().to_python(value.replace("%", "").strip() if isinstance(value, str) else value)


class FechaField(forms.DateField):
    """A day, as the browser's own control gives it or as people write it: 20/11/2026.

    `desde` and `hasta` give the first and last day that are taken, when they depend on today.
    """

    def __init__(
        self, *, desde: Callable[[], date] | None = None, hasta: Callable[[], date] | None = None, **opciones: Any
    ) -> None:
        self.desde, self.hasta = desde, hasta
        dice = "Escriba la fecha con día, mes y año, por ejemplo 20/11/2026."
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            input_formats=["%Y-%m-%d", "%d/%m/%Y"],
            error_messages={"invalid": dice, "required": dice},
            **opciones,
        )

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and self.desde and value < self.desde():
            raise ValidationError(f"Escriba una fecha del {_en_corto(self.desde())} o posterior.")
        if value and self.hasta and value > self.hasta():
            raise ValidationError(f"Escriba una fecha del {_en_corto(self.hasta())} o anterior.")


def _en_corto(dia: date) -> str:
    return f"{dia:%d/%m/%Y}"
