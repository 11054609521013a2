"""What a rule of the procedures does not accept as input, and the nearest input that it does."""

from typing import Any

import pytest

from derecho import EntradaInvalida, calcular

HIJO = {
    "tipo": "HIJO", "edad": 7, "discapacidad": False, "vive_en_hogar": False, "dependiente": False, "documentos": [],
}  # fmt: skip
LICENCIA = {
    "motivo_licencia": "personal", "fecha_inicio": "2026-04-02", "fecha_fin": "2026-04-02", "sueldo": "1.00",
    "cambios_sueldo": [],
}  # fmt: skip
PERMISO = {
    "quincena_inicio": "2026-04-Q1", "quincenas_licencia": 1, "quincena_solicitud": None, "quincenas_pagadas": 0,
}  # fmt: skip
CUOTA = {"concepto": "fpe_entidad", "sbc_quincenal": "6000.00", "porcentaje": "6.0000", "enterado": "0.00"}
CEDULA = {"fecha_notificacion": "2026-09-01", "fecha_aclaracion": "2026-09-01", "inhabiles": []}


def union(desde: str, hasta: str) -> dict[str, Any]:
    return {"operacion": "union", "relaciones": [{"desde": desde, "hasta": hasta}]}


@pytest.mark.parametrize(
    ("regla", "se_acepta", "no_se_acepta", "campo", "texto"),
    [
        ("rav-15", HIJO, HIJO | {"edad": None}, "edad", "falta la edad del hijo o la hija"),
        ("rav-15", HIJO | {"tipo": "CONYUGE", "edad": None}, HIJO | {"tipo": "CUÑADO"}, "tipo", "debe ser una de"),
        ("rav-34", union("2026-04-Q1", "2026-04-Q1"), union("2026-04-Q2", "2026-04-Q1"), "relaciones", "cada relación"),
        ("rav-41", LICENCIA, LICENCIA | {"fecha_fin": "2026-04-01"}, "fecha_fin", "termina después de empezar"),
        ("rav-42", PERMISO, PERMISO | {"quincenas_licencia": 0}, "quincenas_licencia", "debe estar entre 1 y"),
        ("rav-50", CUOTA, CUOTA | {"porcentaje": None}, "porcentaje", "fondo de prestaciones económicas"),
        ("rav-50", CUOTA | {"concepto": "vivienda", "porcentaje": None}, CUOTA | {"concepto": "vivienda"}, "porcentaje",
         "solo ellas"),
        ("rav-52", CEDULA, CEDULA | {"fecha_aclaracion": "2026-08-31"}, "fecha_aclaracion", "después de la notificación"),
    ],
)  # fmt: skip
def test_lo_que_no_se_acepta_se_dice(
    regla: str, se_acepta: dict[str, Any], no_se_acepta: dict[str, Any], campo: str, texto: str
) -> None:
    assert calcular(regla, se_acepta).salidas
    with pytest.raises(EntradaInvalida) as e:
        calcular(regla, no_se_acepta)
    (falla,) = e.value.fallas
    assert (falla.campo, falla.codigo) == (campo, "ENTRADA_FUERA_DE_DOMINIO")
    assert texto in falla.texto
