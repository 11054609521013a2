"""What holds for the answer of any rule; `test_lecturas` asks it of every random case of every rule and reading."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from derecho import Ley, Quincena, Regla, motivo
from derecho.tipo_base import Tipo
from derecho.tipos import Dinero, Fecha, Instante, Lista, Mapa, Periodo

Valores = dict[str, Any]
DIA = timedelta(days=1)
TEMPORALES = (Fecha, Instante, Periodo)
CON_CODIGOS = {"motivos", "alertas", "excluidos"}
SIN_TEXTO = {"VERSION_NO_DISPONIBLE", "LEY_NO_VIGENTE"}
# The clock stops at the suspension: the later it stops, the fewer days are given back.
ACORTAN = {("rpe-6", "fecha_suspension")}
PRESTAMO, LARGA = {"capital", "tasa_anual_pct", "quincenas"}, 72


def revisar(r: Regla, operacion: str | None, valores: Valores, salidas: Valores, ley: Ley) -> None:
    """A refusal says why, in known words; no amount leaves its type; no later date shortens a term."""
    revisar_motivos(r, salidas)
    if not valores.keys() >= PRESTAMO or de_verdad(valores):
        revisar_importes(r, salidas)
    revisar_plazos(r, operacion, valores, salidas, ley)


def de_verdad(valores: Valores) -> bool:
    """A loan that somebody would grant: below, half a centavo of rounding each quincena may be more than the loan."""
    pesos = 100_00 if valores["quincenas"] <= LARGA else 100_000_00
    return bool(valores["capital"] >= pesos and valores["tasa_anual_pct"] <= 40)


def revisar_motivos(r: Regla, salidas: Valores) -> None:
    codigos = salidas.get("motivos", [])
    assert codigos == sorted(set(codigos))
    if "procede" in salidas:
        assert salidas["procede"] is (codigos == [])
    for nombre in CON_CODIGOS & salidas.keys():
        crudo = salidas[nombre]
        for codigo in crudo.values() if isinstance(crudo, dict) else crudo:
            assert motivo(codigo).texto.strip()
    if SIN_TEXTO & set(codigos):
        assert salidas.keys() == {"procede", "motivos"}
        assert len(codigos) == 1 or r.id == "ley-versiones"  # which answers about other articles


def revisar_importes(r: Regla, salidas: Valores) -> None:
    for nombre, valor in salidas.items():
        for tipo, importe in importes(r.salida(nombre), valor):
            assert importe >= tipo.minimo, nombre


def importes(tipo: Tipo, valor: Any) -> Iterator[tuple[Dinero, Any]]:
    """Every amount of a salida, also inside a list or a map, with its type."""
    if isinstance(tipo, Dinero) and valor is not None:
        yield tipo, valor
    dentro = tipo.de if isinstance(tipo, Lista) else tipo.valor if isinstance(tipo, Mapa) else None
    if dentro is not None:
        for v in valor.values() if isinstance(valor, dict) else valor:
            yield from importes(dentro, v)


def revisar_plazos(r: Regla, operacion: str | None, valores: Valores, salidas: Valores, ley: Ley) -> None:
    tipos = r.entradas_de(operacion)
    limites = [k for k, v in salidas.items() if isinstance(v, (date, datetime, Quincena))]
    for nombre in (k for k, t in tipos.items() if limites and isinstance(t, TEMPORALES) and valores[k] is not None):
        despues = valores | {nombre: _un_dia_despues(valores[nombre])}
        if (r.id, nombre) in ACORTAN or not all(vale(despues) for vale, _ in r.dominio.values()):
            continue
        otras = r.exacta(despues, ley=ley)
        for limite in limites:
            assert otras.get(limite) is None or otras[limite] >= salidas[limite], (nombre, limite)


def _un_dia_despues(valor: Any) -> Any:
    return Quincena(valor.indice + 1) if isinstance(valor, Quincena) else valor + DIA
