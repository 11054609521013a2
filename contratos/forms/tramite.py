"""Forms that every trámite shares, and the base of a benefit's own pages."""

from typing import Any

from django import forms

from afiliados.models import Persona
from contratos.models import Tramite


class FormaDePaso(forms.Form):
    """Base of the form of a Paso. Knows whose request it is; `tramite` is None until the first page is saved."""

    def __init__(self, *args: Any, persona: Persona, tramite: Tramite | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.persona = persona
        self.tramite = tramite


class FormaDeArchivo(forms.Form):
    archivo = forms.FileField(
        label="Archivo",
        help_text="PDF, JPG o PNG de hasta 10 MB. En el teléfono puede tomar la foto.",
        error_messages={"required": "Elija un archivo."},
    )


class FormaDePago(forms.Form):
    medio_pago = forms.ChoiceField(
        label="¿Cómo quiere recibir su dinero?", choices=Tramite.Medio.choices, widget=forms.RadioSelect
    )
    clabe = forms.CharField(
        label="CLABE (18 dígitos)",
        required=False,
        min_length=18,
        max_length=18,
        help_text="Sólo para depósito. La cuenta debe estar a su nombre.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class FormaDeFirma(forms.Form):
    """Clave de firma and one-time code; pasting and password managers work."""

    clave = forms.CharField(
        label="Clave de firma",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Escriba su clave de firma."},
    )
    codigo = forms.CharField(
        label="Código de 6 dígitos",
        help_text="Se lo enviamos por correo. Vence en 10 minutos.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "maxlength": "6"}),
        error_messages={"required": "Escriba el código que le llegó por correo."},
    )


class FormaDeEnvio(FormaDeFirma):
    """The signature of a request: the token makes a double click one folio."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    sha256 = forms.CharField(widget=forms.HiddenInput)
