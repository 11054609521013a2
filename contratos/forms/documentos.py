"""One page for everything a request needs besides its data: where to pay, and the files."""

from datetime import datetime
from typing import Any

from django import forms

from afiliados.models import CuentaClabe, Persona
from afiliados.services.clabe import registrar_clabe
from contratos.forms.tramite import FormaDePago
from contratos.models import Tramite
from contratos.selectors.tramites import Casilla, casillas
from contratos.services.borrador import adjuntar, elegir_pago
from contratos.tramites import servicio
from registro.errores import Rechazo
from registro.models import Usuario


class FormaDeDocumentos(forms.Form):
    """A file field per need (`doc-<slug>`) and, when the service pays, how to be paid."""

    def __init__(self, *args: Any, tramite: Tramite, persona: Persona, autor: Usuario, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tramite, self.persona, self.autor = tramite, persona, autor
        self.exige_pago = servicio(tramite.servicio).exige_pago
        if self.exige_pago:
            self.fields.update(FormaDePago.base_fields)
            cuenta = CuentaClabe.objects.filter(persona=persona, vigente=True).first()
            self.initial |= {"medio_pago": tramite.medio_pago, "clabe": cuenta.clabe if cuenta else ""}
        self.casillas = casillas(tramite)
        for casilla in self.casillas:
            self.fields[self.nombre_de(casilla)] = self._campo(casilla)

    @staticmethod
    def nombre_de(casilla: Casilla) -> str:
        return f"doc-{casilla.exigido.slug}"

    @staticmethod
    def _campo(casilla: Casilla) -> forms.FileField:
        return forms.FileField(
            label=casilla.exigido.titulo,
            help_text=f"{casilla.exigido.por_que} Lo expide: {casilla.exigido.quien_lo_expide}. PDF, JPG o PNG, 10 MB.",
            required=casilla.falta,
            widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
            error_messages={"required": f"Suba este documento: {casilla.exigido.titulo}."},
        )

    def clean(self) -> dict[str, Any]:
        limpios = super().clean() or {}
        if limpios.get("medio_pago") == Tramite.Medio.DEPOSITO and not limpios.get("clabe"):
            self.add_error("clabe", "Escriba su CLABE de 18 dígitos, o elija cheque.")
        return limpios

    def guardar(self, instante: datetime) -> bool:
        """Keeps what came; a file or a CLABE that is not accepted becomes an error of its field."""
        for casilla in self.casillas:
            nombre = self.nombre_de(casilla)
            if archivo := self.cleaned_data.get(nombre):
                self._con_error(nombre, lambda a=archivo, c=casilla: adjuntar(
                    tramite=self.tramite, slug=c.exigido.slug, contenido=a.read(), nombre=a.name, autor=self.autor,
                ))  # fmt: skip
        if self.exige_pago:
            self._con_error("clabe", lambda: self._guardar_pago(instante))
        return not self.errors

    def _con_error(self, campo: str, hacer: Any) -> None:
        try:
            hacer()
        except Rechazo as rechazo:
            self.add_error(campo, " ".join(rechazo.textos()))

    def _guardar_pago(self, instante: datetime) -> None:
        medio, cuenta = self.cleaned_data["medio_pago"], None
        if medio == Tramite.Medio.DEPOSITO:
            cuenta = registrar_clabe(
                persona=self.persona, clabe=self.cleaned_data["clabe"], autor=self.autor, instante=instante
            )
        elegir_pago(tramite=self.tramite, medio=medio, cuenta=cuenta)
