"""Uploading a file, and signing that it be applied."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from afiliados import registros
from afiliados.services.cargas.archivo import MEGA, NAVEGADOR
from derecho.quincena import Quincena


class FormaDeCarga(forms.Form):
    layout = forms.ChoiceField(label="¿Qué va a enviar?", widget=forms.RadioSelect, choices=())
    quincena = forms.ChoiceField(label="Quincena", choices=())
    archivo = forms.FileField(
        label="Archivo",
        help_text="CSV o Excel (XLSX), hasta 50,000 filas o 20 MB. Guarde CURP, NSS y CLABE como texto.",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={"required": "Elija el archivo que va a enviar.", "empty": "El archivo está vacío."},
    )

    def __init__(self, *args: Any, actual: Quincena, **opciones: Any) -> None:
        super().__init__(*args, **opciones)
        self.fields["layout"].choices = [(layout.slug, layout.titulo) for layout in registros.layouts.values()]
        self.fields["layout"].initial = next(iter(registros.layouts))
        self.fields["quincena"].choices = [(str(q), q.texto) for q in (actual.siguiente, actual, *_anteriores(actual))]
        self.fields["quincena"].initial = str(actual)

    def clean_archivo(self) -> UploadedFile:
        """Before a byte of it is read into memory."""
        archivo = self.cleaned_data["archivo"]
        if archivo.size > NAVEGADOR.bytes:
            pesa, tope = archivo.size / MEGA, NAVEGADOR.bytes // MEGA
            raise forms.ValidationError(
                f"El archivo pesa {pesa:.1f} MB; aquí el máximo es {tope} MB. Divídalo o pida la carga por orden."
            )
        return archivo


def _anteriores(actual: Quincena, cuantas: int = 6) -> list[Quincena]:
    return [actual + -n for n in range(1, cuantas + 1)]


class FormaDeFirma(forms.Form):
    """Not ticked: it is an act of the person."""

    responsable = forms.BooleanField(
        label="Declaro que los datos son los de mi entidad y que estoy designado para enviarlos.",
        error_messages={"required": "Debe declarar que los datos son los de su entidad."},
    )
