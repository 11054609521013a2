"""Every quincena since the Ley has exactly one text of every rule and one value of every figure, or a declared refusal.

The checkers read the rows of the tables by themselves and compare them with what the kernel answers. The controls spoil
those rows, and the same checkers must say so.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from derecho import CifraNoDisponible, Quincena, Regla, calcular, reglas
from derecho.cifras import ARCHIVOS, Serie, dias_inhabiles, serie
from derecho.definicion import SIN_FECHA
from derecho.versiones import LEY_DESDE, RPE_DESDE, tabla, texto_legal
from tests.reglas.casos import CASOS

Filas = list[dict[str, str]]
DIA = timedelta(days=1)
MENSUALES = {"inpc", "tiie28_fin_de_mes"}
LADOS = (("vigente_desde", -DIA), ("vigente_desde", 0 * DIA), ("vigente_hasta", 0 * DIA), ("vigente_hasta", DIA))
# The public sample of INEGI does not carry that month: whoever needs it is refused.
HUECOS = {"inpc": {date(2026, 6, 1)}}
REFORMAS, DECRETOS = tabla("reformas.csv"), tabla("decretos.csv")


def _hasta() -> date:
    """The end of the year after that of the newest published figure."""
    return date(max(serie(nombre).desde[-1].year for nombre in ARCHIVOS) + 1, 12, 31)


HASTA = _hasta()
QUINCENAS = list(Quincena.de_fecha(LEY_DESDE).hasta(Quincena.de_fecha(HASTA)))
MESES = sorted({q.primer_dia.replace(day=1) for q in QUINCENAS})


# --- texts ------------------------------------------------------------------------------------------------------------
def _toca(unos: str, otros: str) -> bool:
    """A mark on an article counts for its fractions, and one on a fraction for the whole article."""
    return unos == otros or "" in {unos, otros} or unos.startswith(f"{otros}-") or otros.startswith(f"{unos}-")


def textos(articulo: str, fraccion: str | None, reformas: Filas) -> list[tuple[date, date]]:
    """First and last day of each text that this key has had, oldest first."""
    suyas = [r for r in reformas if r["articulo"] == articulo and _toca(r["fraccion"], fraccion or "")]
    inicios = sorted({LEY_DESDE, *(date.fromisoformat(r["vigente_desde"]) for r in suyas)})
    return list(zip(inicios, [*(d - DIA for d in inicios[1:]), date.max], strict=True))


def dias_de_texto(tramos: list[tuple[date, date]]) -> list[date]:
    """Both ends of every quincena, of every text, and the eve of the Ley."""
    bordes = {d for tramo in tramos for d in (tramo[0], tramo[1]) if LEY_DESDE <= d <= HASTA}
    de_quincena = {d for q in QUINCENAS for d in (q.primer_dia, q.ultimo_dia)}
    return sorted({LEY_DESDE - DIA, *bordes, *(d for d in de_quincena if d >= LEY_DESDE)})


def defectos_de_regla(r: Regla, reformas: Filas) -> Iterator[str]:
    """Days without exactly one answer: one text that is computed, or one code that says why it is not."""
    if r.fuente in SIN_FECHA:
        yield from (f"{q}: {r.id} se niega" for q in QUINCENAS if r.motivo_al(q.primer_dia) is not None)
        return
    if r.fuente == "RPE":
        tramos, primero, antes = [(RPE_DESDE, date.max)], RPE_DESDE, "VERSION_NO_DISPONIBLE"
    else:
        tramos, primero, antes = textos(r.articulo, r.fraccion, reformas), LEY_DESDE, "LEY_NO_VIGENTE"
    for dia in [primero - DIA, *dias_de_texto(tramos)]:
        rigen = [tramo for tramo in tramos if tramo[0] <= dia <= tramo[1]]
        if len(rigen) != (dia >= primero):
            yield f"{dia}: {len(rigen)} textos de {r.id}"
        esperado = antes if not rigen else None if rigen[0] == tramos[-1] else "VERSION_NO_DISPONIBLE"
        if r.motivo_al(dia) != esperado:
            yield f"{dia}: {r.id} responde {r.motivo_al(dia)} y su texto pide {esperado}"
        if r.fuente == "LEY" and rigen and texto_legal(r.articulo, r.fraccion, dia).desde != rigen[0][0]:
            yield f"{dia}: {r.id} no dice desde cuándo rige su texto"


def defectos_de_reformas(reformas: Filas, decretos: Filas) -> Iterator[str]:
    """A mark twice, before the Ley, or of a day on which no decree, or more than one, begins."""
    claves = [(r["articulo"], r["fraccion"], r["vigente_desde"]) for r in reformas]
    yield from (f"dos textos empiezan a la vez: {c}" for c in sorted({c for c in claves if claves.count(c) > 1}))
    yield from (f"antes de la Ley: {c}" for c in claves if date.fromisoformat(c[2]) <= LEY_DESDE)
    for dia in sorted({r["vigente_desde"] for r in reformas}):
        de_ese_dia = sum(d["vigente_desde"] == dia for d in decretos)
        if de_ese_dia != 1:
            yield f"{dia}: {de_ese_dia} decretos"


@pytest.mark.parametrize("r", reglas(), ids=lambda r: r.id)
def test_cada_quincena_tiene_un_texto_o_una_negativa(r: Regla) -> None:
    assert list(defectos_de_regla(r, REFORMAS)) == []


def test_cada_reforma_es_de_un_decreto_y_de_una_vez() -> None:
    assert list(defectos_de_reformas(REFORMAS, DECRETOS)) == []


@pytest.mark.parametrize("r", reglas(), ids=lambda r: r.id)
def test_en_cada_borde_se_calcula_o_se_niega_y_nada_mas(r: Regla) -> None:
    """The whole way of a person's question: with the entradas of its first case, on each day on which the text changes."""
    caso = next(c for modulo, c in CASOS if modulo == r.modulo.rpartition(".")[2])
    for corte, motivo in r.tramos():
        al = max(corte, date(1990, 1, 1))
        salidas = calcular(r.id, caso["entradas"], al).salidas
        if motivo:
            assert salidas == {"procede": False, "motivos": [motivo]}, al
        else:
            assert {"LEY_NO_VIGENTE"}.isdisjoint(salidas.get("motivos", [])), al


REFORMADA = next(r for r in reglas() if r.id == "ley-4")  # Decreto 595: both sides of a reform


@pytest.mark.parametrize(
    ("danio", "dice"),
    [
        (lambda filas: [f for f in filas if f["articulo"] != "4"], "ley-4 responde VERSION_NO_DISPONIBLE"),
        (lambda filas: [*filas, {**filas[0], "fraccion": "XLVI", "vigente_desde": "2023-01-24"}],
         "ley-4 responde None y su texto pide VERSION_NO_DISPONIBLE"),
        (lambda filas: [{**f, "vigente_desde": "2021-08-04"} if f["vigente_desde"] == "2021-08-03" else f for f in filas],
         "2021-08-03: ley-4 responde None"),
    ],
    ids=["falta la reforma", "sobra una", "corrida un día"],
)  # fmt: skip
def test_control_una_tabla_de_reformas_danada_se_descubre(danio: Callable[[Filas], Filas], dice: str) -> None:
    assert list(defectos_de_regla(REFORMADA, REFORMAS)) == []
    assert any(dice in defecto for defecto in defectos_de_regla(REFORMADA, danio(REFORMAS)))


@pytest.mark.parametrize(
    ("danio", "dice"),
    [
        (lambda filas: [*filas, filas[0]], "dos textos empiezan a la vez"),
        (lambda filas: [*filas, {**filas[0], "vigente_desde": "2018-05-26"}], "antes de la Ley"),
        (lambda filas: [*filas, {**filas[0], "vigente_desde": "2024-01-01"}], "2024-01-01: 0 decretos"),
    ],
)
def test_control_una_marca_repetida_o_sin_decreto_se_descubre(danio: Callable[[Filas], Filas], dice: str) -> None:
    assert any(dice in defecto for defecto in defectos_de_reformas(danio(REFORMAS), DECRETOS))


# --- figures ----------------------------------------------------------------------------------------------------------
def _vigentes(filas: Filas, primero: date, ultimo: date) -> Filas:
    """Rows that rule some day of a stretch."""
    return [f for f in filas if f["vigente_desde"] <= ultimo.isoformat() and primero.isoformat() <= f["vigente_hasta"]]


def _preguntas(nombre: str, filas: Filas) -> list[tuple[date, date]]:
    """The stretches of which exactly one value is expected: months, or days at the edges of every quincena and row."""
    if nombre in MENSUALES:
        return [(mes, (mes + timedelta(days=31)).replace(day=1) - DIA) for mes in MESES]
    bordes = {date.fromisoformat(f[lado]) + paso for f in filas for lado, paso in LADOS}
    de_quincena = {d for q in QUINCENAS for d in (q.primer_dia, q.ultimo_dia)}
    return [(d, d) for d in sorted(bordes | de_quincena) if LEY_DESDE <= d <= HASTA]


def _respuesta(nombre: str, suya: Serie, primero: date) -> str | None:
    """The value that the kernel gives, or None when it refuses."""
    try:
        return suya.del_mes(primero).valor if nombre in MENSUALES else suya.al(primero).valor
    except CifraNoDisponible:
        return None


def defectos_de_serie(nombre: str, filas: Filas, huecos: set[date] = frozenset()) -> Iterator[str]:  # type: ignore[assignment]
    """Two values at once, none inside the series, one reused past its end, or another than the row says."""
    ultima = max(date.fromisoformat(f["vigente_hasta"]) for f in filas)
    try:
        suya = Serie(nombre, filas)
    except ValueError as traslape:
        yield str(traslape)
        return
    for primero, fin in _preguntas(nombre, filas):
        rigen, dada = _vigentes(filas, primero, fin), _respuesta(nombre, suya, primero)
        if len(rigen) > 1:
            yield f"{nombre}: {len(rigen)} valores el {primero}"
        elif not rigen and primero <= ultima and primero not in huecos:
            yield f"{nombre}: ningún valor el {primero}"
        if dada != (rigen[0]["valor"] if rigen else None):
            yield f"{nombre}: responde {dada} el {primero}"
    if suya.horizonte != ultima:
        yield f"{nombre}: dice terminar el {suya.horizonte} y termina el {ultima}"


@pytest.mark.parametrize("nombre", sorted(ARCHIVOS))
def test_cada_quincena_tiene_un_valor_o_una_negativa(nombre: str) -> None:
    filas = tabla(f"{nombre}.csv")
    assert list(defectos_de_serie(nombre, filas, HUECOS.get(nombre, set()))) == []
    assert filas[0]["vigente_desde"] <= LEY_DESDE.isoformat(), "la serie no llega al primer día de la Ley"


@pytest.mark.parametrize("nombre", sorted(ARCHIVOS))
def test_pasado_el_ultimo_valor_cada_quincena_se_niega(nombre: str) -> None:
    suya = serie(nombre)
    assert suya.horizonte is not None
    siguientes = [q for q in QUINCENAS if q.primer_dia.replace(day=1) > suya.horizonte]
    assert siguientes, "la prueba ya no alcanza el final de la serie"
    for q in siguientes:
        for pregunta in (suya.al, suya.del_mes):
            with pytest.raises(CifraNoDisponible):
                pregunta(q.ultimo_dia)


def test_cada_hueco_declarado_se_niega() -> None:
    for nombre, meses in HUECOS.items():
        for mes in meses:
            with pytest.raises(CifraNoDisponible):
                serie(nombre).del_mes(mes)


def test_cada_anio_tiene_sus_dias_de_descanso() -> None:
    """Article 74 of the labour law names seven, and one more when the federal Executive changes."""
    dias = dias_inhabiles()
    assert len(set(dias)) == len(dias)
    for anio in range(LEY_DESDE.year, HASTA.year + 1):
        assert sum(d.year == anio for d in dias) in {7, 8}, anio


def _estirar(filas: Filas) -> Filas:
    return [{**filas[-2], "vigente_hasta": filas[-1]["vigente_desde"]} if f is filas[-2] else f for f in filas]


@pytest.mark.parametrize("nombre", sorted(ARCHIVOS))
@pytest.mark.parametrize(
    ("danio", "dice"),
    [
        (lambda filas: [*filas, filas[-1]], "dos valores rigen"),
        (_estirar, "dos valores rigen"),
        (lambda filas: [*filas[:-3], *filas[-2:]], "ningún valor"),
    ],
    ids=["repetida", "encimada", "con un hueco"],
)
def test_control_una_serie_danada_se_descubre(nombre: str, danio: Callable[[Filas], Filas], dice: str) -> None:
    defectos = list(defectos_de_serie(nombre, danio(tabla(f"{nombre}.csv")), HUECOS.get(nombre, set())))
    assert any(dice in defecto for defecto in defectos), defectos


def test_control_dos_valores_de_un_mes_se_descubren() -> None:
    """They do not overlap day by day, so only who asks by month sees them."""
    filas = tabla("tiie28_fin_de_mes.csv")
    otra = {**filas[-1], "vigente_desde": "2026-09-29", "vigente_hasta": "2026-09-29", "valor": "1.0000"}
    assert "tiie28_fin_de_mes: 2 valores el 2026-09-01" in list(defectos_de_serie("tiie28_fin_de_mes", [*filas, otra]))


def test_control_quien_reutiliza_el_ultimo_valor_se_descubre(monkeypatch: pytest.MonkeyPatch) -> None:
    def sin_final(self: Serie, fecha: date) -> Any:
        return self._dato(max(i for i, d in enumerate(self.desde) if d <= fecha))

    monkeypatch.setattr(Serie, "al", sin_final)
    assert "uma_diaria: responde 117.31 el 2027-02-01" in list(defectos_de_serie("uma_diaria", tabla("uma_diaria.csv")))
