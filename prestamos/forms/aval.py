"""Whom to invite, and for how much."""

from decimal import Decimal

from django import forms

from afiliados.models import Persona
from registro.campos import MontoField


class FormaInvitacion(forms.Form):
    quien = forms.CharField(
        label="CURP o clave de afiliación de quien lo respaldaría",
        max_length=18,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off"}),
    )
    importe = MontoField(label="¿Cuánto le pide cubrir?", min_value=Decimal(1))

    def clean_quien(self) -> Persona:
        """The same answer whether the person is unknown or may not be invited."""
        texto = self.cleaned_data["quien"].strip().upper()
        campo = "curp" if len(texto) == 18 else "afiliado__clave_afiliacion"
        persona = Persona.objects.select_related("afiliado").filter(**{campo: texto}, afiliado__isnull=False).first()
        if persona is None:
            raise forms.ValidationError("No encontramos a esa persona. Revise la CURP o la clave de su credencial.")
        return persona


class FormaDispensa(forms.Form):
    pide_dispensa = forms.BooleanField(
        label="No tengo aval: pido a la Dirección que me dispense de la garantía (Ley, art. 139)", required=False
    )
