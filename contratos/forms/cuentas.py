"""Forms of the account, in the words of the portal."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from stdnum.mx import curp as curp_mx

from registro.models import Usuario


class FormaDeEntrada(LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "CURP o correo"
        self.fields["login"].widget = forms.TextInput(
            attrs={"autocomplete": "username webauthn", "autocapitalize": "none"}
        )
        self.fields["password"].label = "Contraseña"
        self.fields["password"].help_text = ""
        self.fields["password"].widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
        self.fields["login"].error_messages = {"required": "Escriba su CURP o su correo."}
        self.fields["password"].error_messages = {"required": "Escriba su contraseña."}


class FormaDePadron(forms.Form):
    """Who asks for an account. Checks form only: whether the person exists is never answered here."""

    curp = forms.CharField(
        label="CURP",
        help_text="18 letras y números.",
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Escriba su CURP."},
    )
    clave_afiliacion = forms.CharField(
        label="Clave de afiliación",
        help_text="Es un número y viene en su credencial.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Escriba su clave de afiliación."},
    )
    correo = forms.EmailField(
        label="Correo",
        required=False,
        help_text="Sólo si el Instituto todavía no tiene uno suyo. Si ya lo tiene, usamos ése.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Ese correo no está completo. Revíselo."},
    )

    def clean_curp(self) -> str:
        curp = "".join(self.cleaned_data["curp"].split()).upper()
        if len(curp) != 18:
            raise forms.ValidationError(f"La CURP tiene 18 caracteres y usted escribió {len(curp)}.")
        if not curp_mx.is_valid(curp):
            raise forms.ValidationError("La CURP no es válida: revise el último dígito.")
        return curp

    def clean_clave_afiliacion(self) -> str:
        clave = "".join(self.cleaned_data["clave_afiliacion"].split())
        if not clave.isdigit() or len(clave) > 10:
            raise forms.ValidationError("La clave de afiliación sólo lleva números, hasta 10.")
        return clave.zfill(10)


class FormaDeCodigo(forms.Form):
    codigo = forms.CharField(
        label="Código de 6 dígitos",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "maxlength": "6"}),
        error_messages={"required": "Escriba el código que le llegó por correo."},
    )


class FormaDeContrasena(forms.Form):
    contrasena = forms.CharField(
        label="Contraseña",
        strip=False,
        help_text="8 caracteres o más. Una frase corta es más fácil de recordar y más segura.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Escriba una contraseña."},
    )

    def __init__(self, *args: Any, quien: Usuario, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.quien = quien

    def clean_contrasena(self) -> str:
        contrasena: str = self.cleaned_data["contrasena"]
        validate_password(contrasena, self.quien)
        return contrasena
