"""Bad input to every rule: always an error of input that names the entrada, never a figure and never another exception."""

from typing import Any

import pytest

from derecho import EntradaInvalida, Regla, calcular, reglas
from derecho.tipos import Bool, Dinero, Entero, Fecha, Lista, Mapa, Opcion, Registro, Tasa, Variante
from tests.reglas.casos import CASOS

CODIGOS = {
    "ENTRADA_FALTANTE", "ENTRADA_DESCONOCIDA", "ENTRADA_TIPO", "ENTRADA_FORMATO", "ENTRADA_FUERA_DE_DOMINIO",
    "ENTRADA_DEMASIADO_LARGA",
}  # fmt: skip
# What a spreadsheet, another alphabet or a careless program could send; none is an amount, a count, a date or a code.
NUNCA = (
    "NaN", "Infinity", "-Infinity", "1e5", "1_000.00", "１２３.00", "١٢٣.00", "1,000.00", "$5.00", " 5.00", "5.00 ", "+5.00",
    "05.00", "5.", ".50", "0x10", "", " ", "\x00", "2026-02-30", "2025-02-29", "20261120", "2026-W47-5", 1.5, float("nan"),
    float("inf"), [], {}, "x" * 5_000,
)  # fmt: skip
CERRADOS = (Dinero, Tasa, Entero, Fecha, Bool, Opcion)
TODAS = [(r, operacion) for r in reglas() for operacion in r.cuerpos]


def ejemplo(r: Regla, operacion: str | None) -> dict[str, Any]:
    """The entradas of a case of the rule, of that operation."""
    stem = r.modulo.rpartition(".")[2]
    casos = [c["entradas"] for m, c in CASOS if m == stem]
    return next(e for e in casos if operacion is None or e[r.selector] == operacion)


def decir(tipo: Any, limite: int) -> Any:
    """A limit as JSON: integers, whole points of a rate, or centavos."""
    if isinstance(tipo, Tasa):
        return f"{limite}.0000"
    return tipo.escribir(limite)


def rechazo(r: Regla, entradas: dict[str, Any]) -> EntradaInvalida:
    with pytest.raises(EntradaInvalida) as atrapada:
        calcular(r.id, entradas)
    assert atrapada.value.codigo in CODIGOS
    return atrapada.value


@pytest.mark.parametrize(("r", "operacion"), TODAS, ids=[f"{r.id}-{operacion}" for r, operacion in TODAS])
def test_lo_que_falta_lo_que_sobra_y_lo_que_no_es(r: Regla, operacion: str | None) -> None:
    buenas = ejemplo(r, operacion)
    calcular(r.id, buenas)
    sobra = rechazo(r, buenas | {"otra_cosa": 1})
    assert (sobra.codigo, sobra.campo) == ("ENTRADA_DESCONOCIDA", "otra_cosa")
    for nombre, tipo in r.entradas_de(operacion).items():
        falta = rechazo(r, {k: v for k, v in buenas.items() if k != nombre})
        assert (falta.codigo, falta.campo, falta.texto) == (
            "ENTRADA_FALTANTE",
            nombre,
            f"falta: {tipo.texto or nombre}",
        )
        if not tipo.nulo:
            assert rechazo(r, buenas | {nombre: None}).codigo == "ENTRADA_TIPO"
        for malo in NUNCA if isinstance(tipo, CERRADOS) else ():
            assert nombre in {f.campo for f in rechazo(r, buenas | {nombre: malo}).fallas}, (nombre, malo)
        if isinstance(tipo, (Lista, Mapa, Registro, Variante)):
            for malo in ("x", 7, True, {"x": 1} if tipo.json is list else [1]):
                assert rechazo(r, buenas | {nombre: malo}).campo.startswith(nombre), (nombre, malo)


@pytest.mark.parametrize(("r", "operacion"), TODAS, ids=[f"{r.id}-{operacion}" for r, operacion in TODAS])
def test_los_limites_de_cada_entrada_por_los_dos_lados(r: Regla, operacion: str | None) -> None:
    buenas = ejemplo(r, operacion)
    for nombre, tipo in r.entradas_de(operacion).items():
        if isinstance(tipo, (Dinero, Entero)):
            for dentro, fuera in ((tipo.minimo, tipo.minimo - 1), (tipo.maximo, tipo.maximo + 1)):
                tipo.leer(decir(tipo, dentro))
                campos = {f.campo: f.codigo for f in rechazo(r, buenas | {nombre: decir(tipo, fuera)}).fallas}
                assert campos[nombre] in {"ENTRADA_FUERA_DE_DOMINIO", "ENTRADA_FORMATO"}, (nombre, fuera)
        if isinstance(tipo, Lista) and buenas[nombre]:
            larga = (buenas[nombre] * (tipo.maximo // len(buenas[nombre]) + 1))[: tipo.maximo + 1]
            larga += buenas[nombre][:1] * (tipo.maximo + 1 - len(larga))
            assert rechazo(r, buenas | {nombre: larga}).codigo == "ENTRADA_DEMASIADO_LARGA"
