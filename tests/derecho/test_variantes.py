"""Records whose fields depend on one of them, nulls in columns, and the ground that people read."""

import json
from typing import Any

import pytest

from derecho import EntradaInvalida, calcular, explicar, regla, reglas
from derecho.plazos import diferencia

CONYUGE = {"id": "c", "parentesco": "conyuge", "nuevas_nupcias": False, "vive_en_concubinato": False}


@pytest.mark.parametrize(
    ("persona", "campo", "codigo"),
    [
        (CONYUGE | {"parentesco": "primo"}, "beneficiarios[0].parentesco", "ENTRADA_FUERA_DE_DOMINIO"),
        (CONYUGE | {"parentesco": 3}, "beneficiarios[0].parentesco", "ENTRADA_FUERA_DE_DOMINIO"),
        (CONYUGE | {"edad": 40}, "beneficiarios[0]", "ENTRADA_FORMATO"),
        (CONYUGE | {"parentesco": "hijo"}, "beneficiarios[0]", "ENTRADA_FORMATO"),
        (CONYUGE | {"nuevas_nupcias": "no"}, "beneficiarios[0].nuevas_nupcias", "ENTRADA_TIPO"),
    ],
)
def test_una_persona_mal_descrita_se_nombra(persona: dict[str, Any], campo: str, codigo: str) -> None:
    with pytest.raises(EntradaInvalida) as error:
        calcular("ley-89", {"monto_mensual": "1.00", "beneficiarios": [persona]})
    assert [(f.campo, f.codigo) for f in error.value.fallas] == [(campo, codigo)]


def test_la_misma_persona_no_se_cuenta_dos_veces() -> None:
    with pytest.raises(EntradaInvalida, match="repetidas"):
        calcular("ley-89", {"monto_mensual": "1.00", "beneficiarios": [CONYUGE, CONYUGE]})


def test_el_esquema_tiene_una_forma_por_parentesco() -> None:
    formas = regla("ley-89").entradas["beneficiarios"].esquema()["items"]["oneOf"]
    assert {f["properties"]["parentesco"]["enum"][0] for f in formas} == {
        "conyuge", "concubino", "hijo", "hijo_adoptivo", "ascendiente", "exconyuge",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("falta", "entradas"),
    [
        ("tiempo", {"causante": "activo", "tiempo": None, "sbc_mensual": "1.00", "pension_mensual": None}),
        ("pension_mensual", {"causante": "pensionado", "tiempo": None, "sbc_mensual": None, "pension_mensual": None}),
    ],
)
def test_lo_que_el_caso_necesita_no_puede_faltar(falta: str, entradas: dict[str, Any]) -> None:
    with pytest.raises(EntradaInvalida) as error:
        calcular("ley-114", entradas)
    assert [f.campo for f in error.value.fallas] == [falta]


def test_los_porcentajes_de_una_carta_suman_cien() -> None:
    personas = [{"id": i, "porcentaje": p, "fallecido": False} for i, p in (("a", "50.0000"), ("b", "49.9999"))]
    carta = {"id": "t", "fecha": "2024-01-01", "testigos": 2, "revocada": False, "beneficiarios": personas}
    entradas = {"fecha_fallecimiento": "2026-05-01", "cartas": [carta], "resolucion_judicial": None, "monto": "1.00"}
    with pytest.raises(EntradaInvalida, match="no suman 100"):
        calcular("rpe-25", entradas)


def test_lo_que_se_quita_en_medio_parte_el_tramo() -> None:
    assert diferencia([(0, 10)], [(2, 3), (5, 7)]) == [(0, 2), (3, 5), (7, 10)]
    assert diferencia([(0, 10)], [(0, 10)]) == []
    assert diferencia([(0, 4), (6, 9)], [(3, 7)]) == [(0, 3), (7, 9)]


def test_nadie_lee_el_reglamento_de_afiliacion_como_fundamento() -> None:
    entradas = {"conyuge_acreditado": True, "resolucion_judicial": False, "monto": "1.00"}
    assert "RAV" not in json.dumps(explicar("rav-84", entradas).explicacion)
    assert all("RAV" not in r.cita for r in reglas())
