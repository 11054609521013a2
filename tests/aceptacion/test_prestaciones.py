"""Who is paid when somebody dies before their own trámite ends."""

from typing import Any

from derecho import calcular

MONTO = "100000.00"
CARTA = {
    "id": "t1", "fecha": "2024-08-09", "testigos": 2, "revocada": False,
    "beneficiarios": [{"id": "esposa", "porcentaje": "100.0000", "fallecido": False}],
}  # fmt: skip


def _a_quien(**cambios: Any) -> dict[str, Any]:
    """Rpe-25 for a seguro de retiro whose titular died on the way."""
    pedido = {"fecha_fallecimiento": "2026-05-01", "cartas": [], "resolucion_judicial": None, "monto": MONTO}
    return calcular("rpe-25", pedido | cambios).salidas


def test_rpe_t5_1_la_carta_dice_a_quien_se_paga() -> None:
    salidas = _a_quien(cartas=[CARTA])
    assert (salidas["procede"], salidas["via"], salidas["partes"]) == (True, "carta_testamentaria", {"esposa": MONTO})


def test_rpe_t5_2_sin_carta_se_espera_la_resolucion_judicial() -> None:
    antes = _a_quien()
    assert (antes["motivos"], antes["partes"], antes["pendiente"]) == (["BENEFICIARIO_NO_ACREDITADO"], {}, MONTO)
    despues = _a_quien(resolucion_judicial=[{"id": "esposa", "porcentaje": "100.0000"}])
    assert (despues["motivos"], despues["partes"]) == ([], {"esposa": MONTO})
