"""Every money rule has an oracle; and from which day its text is computed, written from the table of reforms."""

from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from derecho import regla
from tests.derecho.estrategias import entradas
from tests.oraculos.comun import salidas, veredicto
from tests.reglas.de_dinero import DE_DINERO

LEY, RPE = date(2018, 5, 27), date(2002, 6, 11)
REFORMADAS = {
    "ley-70": date(2022, 10, 1),  # I, third paragraph
    "ley-89": date(2022, 10, 1),  # II
    "ley-101": date(2021, 6, 1),
    "ley-139": date(2022, 10, 1),
    "ley-146": date(2022, 10, 1),
    "ley-165": date(2023, 1, 24),
}
CASOS = [(id, op) for id in DE_DINERO for op in regla(id).cuerpos]


@pytest.mark.parametrize(("id", "operacion"), CASOS)
def test_el_texto_rige_desde_su_dia(id: str, operacion: str | None) -> None:
    r = regla(id)
    desde = RPE if id.startswith("rpe") else REFORMADAS.get(id, LEY)
    antes = "LEY_NO_VIGENTE" if desde == LEY else "VERSION_NO_DISPONIBLE"
    hace_mucho = "VERSION_NO_DISPONIBLE" if id.startswith("rpe") else "LEY_NO_VIGENTE"

    @given(entradas(r, operacion))
    def comparar(valores: dict[str, Any]) -> None:
        suyas = {k: r.entradas[k].escribir(v) for k, v in valores.items()}
        assert salidas(id, suyas, al=desde - timedelta(days=1)) == veredicto(antes)
        assert salidas(id, suyas, al=date(2001, 1, 29)) == veredicto(hace_mucho)
        for vigente in (desde, date(2026, 11, 20)):
            assert not {antes, hace_mucho} & set(salidas(id, suyas, al=vigente).get("motivos", []))

    comparar()


def test_cada_regla_de_dinero_tiene_su_oraculo() -> None:
    modulos = [import_module(f"tests.oraculos.{ruta.stem}") for ruta in Path(__file__).parent.glob("test_*.py")]
    pruebas = {nombre for m in modulos for nombre in vars(m) if nombre.startswith("test_")}
    sin_oraculo = [id for id in DE_DINERO if not any(p.startswith(f"test_{id.replace('-', '_')}") for p in pruebas)]
    assert sin_oraculo == []
