"""Does the instalment fit? The ceilings of the pay and of the mortgage, with what the person says of their own."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from registro.errores import Razon, razon
from registro.selectors.cifras import cifra_al, uma_mensual_de
from registro.selectors.criterios import calcular


@dataclass(frozen=True)
class Prueba:
    """A rule asked with the figures of a simulation. `topa` is the salida with the limit."""

    regla: str
    que: str
    entradas: dict[str, Any]
    topa: str = "limite"

    @property
    def salidas(self) -> dict[str, Any]:
        return calcular(self.regla, self.entradas).salidas

    @property
    def procede(self) -> bool:
        return bool(self.salidas["procede"])

    @property
    def limite(self) -> Decimal:
        return Decimal(self.salidas[self.topa])

    @property
    def razones(self) -> list[Razon]:
        return [razon(codigo) for codigo in self.salidas["motivos"]]


def del_sueldo(regla: str, base: Decimal, otros: Decimal, abono: Decimal) -> Prueba:
    """Articles 142 and 156: half of the pay of a quincena for all the credits."""
    entradas = {"base_quincenal": f"{base:.2f}", "abonos_vigentes": [f"{otros:.2f}"], "abono_nuevo": f"{abono:.2f}"}
    return Prueba(regla, "La mitad de su sueldo base, para todos sus créditos", entradas)


def del_sueldo_neto(neto: Decimal, otros: Decimal, abono: Decimal) -> Prueba:
    """Article 166: half of the net pay."""
    entradas = {
        "sueldo_neto_quincenal": f"{neto:.2f}", "otras_obligaciones": f"{otros:.2f}", "abono_hipotecario": f"{abono:.2f}",
    }  # fmt: skip
    return Prueba("ley-166", "La mitad de su sueldo neto", entradas)


def del_monto(capital: Decimal, fecha: date) -> Prueba:
    """Article 164: a thousand monthly UMA."""
    entradas = {
        "monto_solicitado": f"{capital:.2f}", "uma_mensual": uma_mensual_de(cifra_al("uma-diaria", fecha)),
        "fecha_solicitud": fecha.isoformat(), "lineamientos": None,
    }  # fmt: skip
    return Prueba("ley-164", "Mil veces la UMA mensual", entradas, "tope")


def entradas_de_financiable(valor: Decimal, destino: str, fecha: date) -> dict[str, Any]:
    """Article 165 with the value of the property alone: no price apart, no taxes, deed or insurances financed."""
    return {
        "avaluo": f"{valor:.2f}", "precio": None, "destino": destino, "impuestos": "0.00", "gastos_escrituracion": "0.00",
        "seguros": "0.00", "uma_mensual": uma_mensual_de(cifra_al("uma-diaria", fecha)),
        "fecha_solicitud": fecha.isoformat(), "lineamientos": None,
    }  # fmt: skip
