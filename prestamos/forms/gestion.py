"""What staff types about a loan."""

from decimal import Decimal

from django import forms

from prestamos.models import Dispensa
from registro.campos import MontoField


class FormaOtorgarDispensa(forms.ModelForm):
    class Meta:
        model = Dispensa
        fields = ("tramite", "cargo", "motivo")


class FormaRegistrarAnticipo(forms.Form):
    importe = MontoField(
        label="Importe recibido", required=False, min_value=Decimal(1), help_text="Vacío liquida todo."
    )
    referencia = forms.CharField(label="Referencia del banco o de la caja", max_length=60)
