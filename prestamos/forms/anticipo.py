"""How much to pay ahead of time."""

from decimal import Decimal
from typing import Any

from django import forms

from prestamos.selectors.prestamos import Estado
from registro.campos import MontoField


class FormaAnticipo(forms.Form):
    modo = forms.ChoiceField(
        label="¿Qué quiere pagar?",
        choices=[("todo", "Liquidar todo"), ("parte", "Una parte")],
        widget=forms.RadioSelect,
        initial="todo",
    )
    parte = MontoField(label="¿Cuánto?", required=False, help_text="Sólo si paga una parte.", min_value=Decimal(1))

    def __init__(self, *args: Any, estado: Estado, **opciones: Any) -> None:
        super().__init__(*args, **opciones)
        self.estado = estado

    @property
    def importe(self) -> Decimal | None:
        """None settles the whole debt."""
        return self.cleaned_data["parte"] if self.cleaned_data["modo"] == "parte" else None

    def clean(self) -> dict[str, Any]:
        limpios = super().clean() or {}
        if limpios.get("modo") == "parte" and not limpios.get("parte") and "parte" not in self.errors:
            self.add_error("parte", "Escriba cuánto quiere pagar.")
        return limpios
