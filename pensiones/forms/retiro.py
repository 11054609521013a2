"""When the person leaves service."""

from datetime import timedelta

from django import forms

from contratos.forms.tramite import FormaDePaso
from registro.tiempo import hoy


class FormaBaja(FormaDePaso):
    fecha_baja = forms.DateField(
        label="¿Qué día dejó o dejará de trabajar?",
        help_text="Si todavía no se da de baja, escriba la fecha que tiene prevista.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_fecha_baja(self) -> object:
        fecha = self.cleaned_data["fecha_baja"]
        if fecha > hoy() + timedelta(days=365):
            raise forms.ValidationError("La fecha prevista no puede pasar de un año a partir de hoy.")
        return fecha


class FormaEscenario(forms.Form):
    fecha = forms.DateField(
        label="¿Y si me retiro el…?", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
