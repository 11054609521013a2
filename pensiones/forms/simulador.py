"""A career in a few fields: birth, time of service and sueldo base."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from derecho.plazos import meses_despues
from pensiones.selectors.simulador import ingreso_de
from registro.campos import FechaField, MontoField, NumeroField
from registro.tiempo import hoy

EDAD_DE_TRABAJO = 15  # nobody worked before, so a career that begins earlier is a slip
EDAD_MAXIMA = 100
ANIOS_MAXIMOS = 60
SUELDO_MAXIMO = Decimal(1_000_000)


def _nacio_antes_de() -> date:
    return meses_despues(hoy(), -12 * EDAD_DE_TRABAJO)


def _nacio_despues_de() -> date:
    return meses_despues(hoy(), -12 * EDAD_MAXIMA)


def _sueldo(label: str, **opciones: Any) -> MontoField:
    return MontoField(label=label, min_value=Decimal(1), max_value=SUELDO_MAXIMO, **opciones)


class FormaRetiro(forms.Form):
    nacimiento = FechaField(label="Fecha de nacimiento", desde=_nacio_despues_de, hasta=_nacio_antes_de)
    ingreso = FechaField(
        label="¿Qué día entró a trabajar en una entidad pública?",
        required=False,
        hasta=hoy,
        help_text="O déjelo vacío y escriba abajo los años que lleva.",
    )
    anios = NumeroField(
        label="Años completos que lleva cotizando", required=False, min_value=0, max_value=ANIOS_MAXIMOS,
        help_text="Si dejó de trabajar un tiempo, cuente sólo lo que cotizó.",
    )  # fmt: skip
    meses = NumeroField(label="Y meses", required=False, min_value=0, max_value=11)
    sueldo = _sueldo(
        "Sueldo base de cotización al mes", help_text="El de hoy. Viene en su recibo; es el de dos quincenas."
    )
    anterior = _sueldo(
        "Si su sueldo base cambió en los últimos tres años, ¿cuánto era antes?",
        required=False,
        help_text="Al mes. La pensión sale del promedio de los últimos tres años.",
    )
    cambio = FechaField(label="¿Qué día cambió al de hoy?", required=False, hasta=hoy)

    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        self._tiempo(datos)
        self._cambio(datos)
        return datos

    def _tiempo(self, datos: dict[str, Any]) -> None:
        """The day of entry, given or counted back from the years."""
        con_anios = datos.get("anios") is not None or datos.get("meses") is not None
        if self.has_error("ingreso") or self.has_error("anios") or self.has_error("meses"):
            return
        if datos.get("ingreso") and con_anios:
            self.add_error("anios", "Escriba el día en que entró o los años que lleva, no los dos.")
            return
        if not datos.get("ingreso") and not con_anios:
            self.add_error("ingreso", "Escriba el día en que entró o, abajo, los años que lleva.")
            return
        datos["desde"] = datos["ingreso"] or ingreso_de(hoy(), datos["anios"] or 0, datos["meses"] or 0)
        nacimiento = datos.get("nacimiento")
        if nacimiento and datos["desde"] < meses_despues(nacimiento, 12 * EDAD_DE_TRABAJO):
            campo = "ingreso" if datos["ingreso"] else "anios"
            self.add_error(
                campo, f"Con su fecha de nacimiento habría entrado antes de los {EDAD_DE_TRABAJO} años. Revíselos."
            )

    def _cambio(self, datos: dict[str, Any]) -> None:
        if self.has_error("anterior") or self.has_error("cambio"):
            return
        if datos.get("anterior") and not datos.get("cambio"):
            self.add_error("cambio", "Diga qué día cambió, o borre el sueldo anterior.")
        elif datos.get("cambio") and not datos.get("anterior"):
            self.add_error("anterior", "Diga cuánto era antes, o borre la fecha del cambio.")
        elif datos.get("cambio") and datos.get("desde") and datos["cambio"] <= datos["desde"]:
            self.add_error("cambio", "El cambio debe ser posterior al día en que entró.")
