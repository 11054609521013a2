"""Forms of the adhesion: what the afiliado fills in, declares and sets."""

import re
from typing import Any

from django import forms

MUNICIPIOS = (
    "Aguascalientes", "Asientos", "Calvillo", "Cosío", "El Llano", "Jesús María", "Pabellón de Arteaga",
    "Rincón de Romos", "San Francisco de los Romo", "San José de Gracia", "Tepezalá", "Otro estado",
)  # fmt: skip


class FormaDeDatos(forms.Form):
    clave_elector = forms.CharField(
        label="Clave de elector",
        help_text="Son 18 letras y números. Está al frente de su credencial para votar.",
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off", "maxlength": "18"}),
    )
    calle_numero = forms.CharField(
        label="Calle y número",
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    colonia = forms.CharField(label="Colonia o fraccionamiento", max_length=120)
    municipio = forms.ChoiceField(label="Municipio", choices=[("", "Elija uno"), *((m, m) for m in MUNICIPIOS)])
    telefono = forms.CharField(
        label="Teléfono personal",
        help_text="10 dígitos.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "tel-national"}),
    )

    def clean_clave_elector(self) -> str:
        clave = "".join(self.cleaned_data["clave_elector"].split()).upper()
        if not re.fullmatch(r"[A-Z0-9]{18}", clave):
            raise forms.ValidationError(
                f"La clave de elector tiene 18 letras y números, y usted escribió {len(clave)}."
            )
        return clave

    def clean_telefono(self) -> str:
        telefono = re.sub(r"[\s()-]", "", self.cleaned_data["telefono"])
        if not re.fullmatch(r"[0-9]{10}", telefono):
            raise forms.ValidationError("El teléfono tiene 10 dígitos.")
        return telefono


class FormaDePrivacidad(forms.Form):
    leido = forms.BooleanField(
        label="Leí el aviso de privacidad", error_messages={"required": "Confirme que leyó el aviso de privacidad."}
    )


class FormaDeDeclaraciones(forms.Form):
    """None comes ticked: each is an act of the person."""

    protesta = forms.BooleanField(
        label="Manifiesto, bajo protesta de decir verdad, que mis datos son ciertos.",
        error_messages={"required": "Debe declarar bajo protesta de decir verdad."},
    )
    correo_exclusivo = forms.BooleanField(
        label="Este correo lo uso sólo yo.",
        error_messages={"required": "Debe declarar que el correo es personal y de uso exclusivo."},
    )
    capacidad = forms.BooleanField(
        label="Tengo capacidad legal para obligarme.",
        error_messages={"required": "Debe declarar que tiene capacidad legal."},
    )


def _contrasena(label: str, ayuda: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=ayuda,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class FormaDeClave(forms.Form):
    papel = forms.CharField(
        label="Código impreso de su cita",
        required=False,
        help_text="10 letras y números. No hace falta si entró con segundo paso.",
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off"}),
    )
    clave = _contrasena("Clave de firma", "8 caracteres o más. No puede ser su contraseña, su CURP ni su RFC.")
    otra_vez = _contrasena("Escríbala otra vez")

    def clean(self) -> dict[str, Any]:
        limpios = super().clean() or {}
        if limpios.get("clave") != limpios.get("otra_vez"):
            self.add_error("otra_vez", "Las dos claves no son iguales.")
        return limpios


class FormaDeCita(forms.Form):
    horario = forms.IntegerField(widget=forms.HiddenInput)
