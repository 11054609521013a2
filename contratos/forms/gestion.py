"""Forms of the back office, with the widgets of the admin."""

from typing import Any

from django import forms
from unfold.widgets import (
    UnfoldAdminFileFieldWidget,
    UnfoldAdminRadioSelectWidget,
    UnfoldAdminSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from contratos.models import Resolucion, Tramite
from contratos.selectors.tramites import casillas
from derecho import motivo
from derecho.motivos import motivos


def con_opciones(campo: forms.Field, opciones: list[tuple[str, str]]) -> None:
    """Choices that are known only when the form is shown."""
    if isinstance(campo, forms.ChoiceField):
        campo.choices = opciones


def _si_o_no(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("si", "Sí"), ("no", "No")],
        coerce=lambda valor: valor == "si",
        widget=UnfoldAdminRadioSelectWidget(),
    )


class FormaDeCotejo(forms.Form):
    """What the first witness compares, with the two signed sheets (G6)."""

    identificacion_tipo = forms.CharField(
        label="Identificación mostrada", max_length=60, widget=UnfoldAdminTextInputWidget()
    )
    identificacion_numero = forms.CharField(label="Número", max_length=40, widget=UnfoldAdminTextInputWidget())
    cotejo_firma = _si_o_no("¿La firma coincide?")
    cotejo_nombre = _si_o_no("¿El nombre coincide?")
    cotejo_domicilio = _si_o_no("¿El domicilio coincide con su comprobante?")
    nota = forms.CharField(label="Nota (opcional)", max_length=300, required=False, widget=UnfoldAdminTextInputWidget())
    contrato_firmado = forms.FileField(
        label="Contrato firmado, escaneado", required=False, widget=UnfoldAdminFileFieldWidget()
    )
    constancia_firmada = forms.FileField(
        label="Constancia de verificación firmada, escaneada", required=False, widget=UnfoldAdminFileFieldWidget()
    )


class FormaPedirDocumento(forms.Form):
    slug = forms.ChoiceField(label="Documento", widget=UnfoldAdminSelectWidget())
    motivo = forms.CharField(
        label="Qué pasa con él (lo lee la persona)", max_length=300, widget=UnfoldAdminTextInputWidget()
    )
    antes_de = forms.DateField(label="Súbalo antes del", widget=UnfoldAdminTextInputWidget(attrs={"type": "date"}))

    def __init__(self, *args: Any, tramite: Tramite, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        entregados = [(c.exigido.slug, c.exigido.titulo) for c in casillas(tramite) if c.entregado]
        con_opciones(self.fields["slug"], entregados)


class FormaDePropuesta(forms.Form):
    """Outcome and reasons of the catalogue; amounts are never typed."""

    sentido = forms.ChoiceField(
        label="Sentido", choices=Resolucion.Sentido.choices, widget=UnfoldAdminRadioSelectWidget()
    )
    codigos = forms.MultipleChoiceField(
        label="Motivos de la negativa", required=False, widget=UnfoldAdminSelectMultipleWidget(attrs={"size": 8})
    )
    explicacion = forms.CharField(
        label="Explicación para la persona (se agrega, no sustituye al motivo)",
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rechazos = sorted(codigo for codigo, m in motivos().items() if m.tipo == "rechazo")
        opciones = [(c, f"{motivo(c).articulo_fraccion}: {motivo(c).texto}") for c in rechazos]
        con_opciones(self.fields["codigos"], opciones)

    def clean(self) -> dict[str, Any]:
        limpios = super().clean() or {}
        if limpios.get("sentido") == Resolucion.Sentido.NIEGA and not limpios.get("codigos"):
            self.add_error("codigos", "Negar exige al menos un motivo con su artículo.")
        return limpios


class FormaDeRegreso(forms.Form):
    motivo = forms.CharField(label="Motivo del regreso", max_length=300, widget=UnfoldAdminTextInputWidget())


class FormaDeConfirmacion(forms.Form):
    referencia = forms.CharField(
        label="Referencia bancaria o número de cheque", max_length=60, widget=UnfoldAdminTextInputWidget()
    )


class FormaDeDevolucion(forms.Form):
    motivo = forms.CharField(label="Por qué lo devolvió el banco", max_length=200, widget=UnfoldAdminTextInputWidget())


class FormaDeVersion(forms.Form):
    archivo = forms.FileField(label="Texto del contrato (YAML)", widget=UnfoldAdminFileFieldWidget())


class FormaDeHorarios(forms.Form):
    dias = forms.IntegerField(
        label="Días a partir de hoy", min_value=1, max_value=400, widget=UnfoldAdminTextInputWidget()
    )
