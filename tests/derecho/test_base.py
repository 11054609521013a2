"""Money, quincenas, terms and dated figures."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from derecho import CifraNoDisponible, Quincena
from derecho.cifras import Serie, dias_inhabiles, serie
from derecho.dinero import (
    Razon,
    al_centavo,
    decir_dinero,
    decir_tasa,
    escribir_dinero,
    escribir_tasa,
    hacia_abajo,
    hacia_arriba,
    leer_dinero,
    leer_tasa,
)
from derecho.plazos import dias_habiles_despues, edad, interseccion, largo, meses_despues, tramo_360, union

MALOS = ["", " 1.00", "1.00 ", "+1.00", "1", "1.0", "1.000", "1e2", "1_0.00", "NaN", "Infinity", "١.00", "01.00", ".50"]


@pytest.mark.parametrize("texto", [*MALOS, "1,000.00", "1.00\n", "--1.00", "0x1.00"])
def test_un_importe_mal_escrito_no_se_lee(texto: str) -> None:
    with pytest.raises(ValueError, match="dos decimales"):
        leer_dinero(texto)


@given(st.integers(-(10**14), 10**14))
def test_un_importe_se_escribe_y_se_lee_igual(centavos: int) -> None:
    assert leer_dinero(escribir_dinero(centavos)) == centavos


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_los_redondeos_son_exactos(num: int, den: int) -> None:
    exacta = Fraction(num, den)
    assert abs(al_centavo(Razon(num, den)) - exacta) <= Fraction(1, 2)
    assert hacia_abajo(Razon(num, den)) <= exacta < hacia_abajo(Razon(num, den)) + 1
    assert hacia_arriba(Razon(num, den)) - 1 < exacta <= hacia_arriba(Razon(num, den))


def test_el_medio_centavo_se_aleja_de_cero() -> None:
    assert [al_centavo(Razon(n, 2)) for n in (1, 3, -1, -3)] == [1, 2, -1, -2]


def test_una_fraccion_binaria_se_rechaza() -> None:
    with pytest.raises(TypeError, match="float"):
        al_centavo(0.5)
    with pytest.raises(TypeError):
        Razon(1, 2) * 0.5
    with pytest.raises(TypeError):
        escribir_dinero(1.0)  # type: ignore[arg-type]


def test_tasas() -> None:
    assert escribir_tasa(leer_tasa("14.2500")) == "14.2500"
    assert decir_tasa(leer_tasa("14.2500")) == "14.25 %"
    assert decir_dinero(5_000_000) == "$50,000.00"
    with pytest.raises(ValueError, match="cuatro decimales"):
        leer_tasa("14.25")


def test_quincenas() -> None:
    q = Quincena.leer("2026-11-Q1")
    assert (str(q), q.texto) == ("2026-11-Q1", "1ª quincena de noviembre de 2026")
    assert (q.primer_dia, q.ultimo_dia) == (date(2026, 11, 1), date(2026, 11, 15))
    assert str(q.anterior) == "2026-10-Q2"
    assert Quincena.leer("2024-02-Q2").ultimo_dia == date(2024, 2, 29)
    assert [str(x) for x in Quincena.leer("2025-12-Q2").hasta(q.anterior.anterior)][:2] == ["2025-12-Q2", "2026-01-Q1"]
    for malo in ("2026-13-Q1", "2026-11-Q3", "2026-11", "2026-11-q1", "2026-11-Q1\n"):
        with pytest.raises(ValueError, match="quincena"):
            Quincena.leer(malo)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_cada_dia_esta_en_una_sola_quincena(dia: date) -> None:
    q = Quincena.de_fecha(dia)
    assert q.primer_dia <= dia <= q.ultimo_dia < q.siguiente.primer_dia
    assert q.siguiente - q == 1


def test_plazos_y_edades() -> None:
    assert dias_habiles_despues(date(2026, 3, 12), 3, [date(2026, 3, 16)]) == date(2026, 3, 18)
    assert meses_despues(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert meses_despues(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert [edad(date(1960, 2, 29), date(2025, *d)) for d in ((2, 28), (3, 1))] == [64, 65]


def test_tiempo_30_360() -> None:
    assert largo(union([tramo_360(date(2024, 2, 1), date(2024, 2, 29))])) == 30
    assert (
        largo(union([tramo_360(date(2020, 1, 1), date(2020, 12, 31)), tramo_360(date(2020, 6, 1), date(2021, 6, 30))]))
        == 540
    )


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20))),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20))),
)
def test_los_tramos_son_conjuntos_de_dias(unos: list[tuple[int, int]], otros: list[tuple[int, int]]) -> None:
    tramos = [union((a, a + n) for a, n in x) for x in (unos, otros)]
    dias = [{d for a, n in x for d in range(a, a + n)} for x in (unos, otros)]
    assert [largo(t) for t in tramos] == [len(d) for d in dias]
    assert largo(interseccion(*tramos)) == len(dias[0] & dias[1])


def test_una_cifra_dice_de_donde_sale() -> None:
    dato = serie("uma_diaria").al(date(2026, 2, 1))
    assert (dato.valor, dato.vigencia) == ("117.31", "2026-02-01 a 2027-01-31")
    assert dato.fuente
    assert serie("uma_diaria").al(date(2026, 1, 31)).valor == "113.14"


@pytest.mark.parametrize(
    ("nombre", "fecha"),
    [("uma_diaria", date(2027, 2, 1)), ("uma_diaria", date(2016, 1, 27)), ("inpc", date(2026, 6, 15))],
)
def test_sin_cifra_publicada_no_se_repite_la_ultima(nombre: str, fecha: date) -> None:
    with pytest.raises(CifraNoDisponible):
        serie(nombre).al(fecha)


def test_un_mes_que_no_termina_no_tiene_tiie() -> None:
    assert serie("tiie28_fin_de_mes").del_mes(date(2026, 9, 1)).valor == "6.8162"
    with pytest.raises(CifraNoDisponible):
        serie("tiie28_fin_de_mes").del_mes(date(2026, 10, 1))


def test_un_mapa_de_pocos_meses() -> None:
    mapa = serie("tiie28_fin_de_mes").mapa(date(2025, 2, 1), date(2025, 3, 31))
    assert list(mapa) == ["2025-02-28", "2025-03-31"]
    assert mapa["2025-02-28"].publicacion == "2025-02-28"


def test_dos_valores_no_rigen_el_mismo_dia() -> None:
    fila = {"valor": "1.00", "vigente_desde": "2026-01-01", "vigente_hasta": "2026-12-31", "fuente": "acuerdo"}
    with pytest.raises(ValueError, match="dos valores"):
        Serie("puntos", [fila, {**fila, "vigente_desde": "2026-06-01"}])


def test_filas_de_una_base_de_datos() -> None:
    fila = {
        "valor": "1.00",
        "vigente_desde": date(2026, 1, 1),
        "vigente_hasta": date(2026, 12, 31),
        "fuente": "acuerdo",
    }
    assert Serie("puntos", [fila]).al(date(2026, 5, 1)).valor == "1.00"
    assert Serie("puntos", []).horizonte is None


@pytest.mark.parametrize("nombre", ["uma_diaria", "salario_minimo"])
def test_las_series_no_tienen_huecos(nombre: str) -> None:
    s = serie(nombre)
    q, ultima = Quincena.de_fecha(date(2018, 5, 27)), Quincena.de_fecha(s.horizonte or date.min)
    assert all(s.al(x.primer_dia).valor for x in q.siguiente.hasta(ultima))


def test_dias_inhabiles_de_la_ley_federal() -> None:
    assert date(2026, 11, 16) in dias_inhabiles()
    assert date(2026, 11, 2) not in dias_inhabiles()
