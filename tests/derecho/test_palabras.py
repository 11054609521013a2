"""The words of the kernel one by one, where the cases of the rules do not reach: how a value is said, and columns at their limits."""

import json
import operator
from datetime import date, datetime
from fractions import Fraction
from math import ceil, floor
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from derecho import Dato, EntradaInvalida, Falla, Ley, Quincena, consola, explicar, regla
from derecho.api import _procedencia
from derecho.arbol import Arbol, Nodo, a_json, decir
from derecho.cifras import Serie
from derecho.columnas import LIMITE, Clases, Columna, Irregular
from derecho.dinero import Razon, al_centavo, hacia_abajo, hacia_arriba
from derecho.lectura_json import PROFUNDIDAD, leer_json
from derecho.lotes import _arreglo
from derecho.tipo_base import Rechazo
from derecho.tipos import Dinero, Fecha, Periodo, Registro, Texto
from derecho.vector import Vector
from derecho.versiones import existe_articulo
from derecho.vocabulario import Tabla


# --- how a value is said ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("valor", "unidad", "dicho"),
    [
        (None, None, "sin dato"), (True, None, "sí"), (False, "dinero", "no"), (123456, "dinero", "$1,234.56"),
        (28, None, "28"), (28, "entero", "28"), (date(2026, 11, 20), None, "20 de noviembre de 2026"),
        (Quincena.leer("2026-11-Q2"), None, Quincena.leer("2026-11-Q2").texto), ("activo", None, "activo"),
        ([1, 2], None, "la lista"), (Razon(142500, 10_000), "tasa", "14.2500 %"),
        (Razon(100, 3), "dinero", "$0.333333…"), (Razon(-100, 3), "dinero", "-$0.333333…"),
        (Razon(0, 1), "dinero", "$0.000000…"), (Razon(1_000_000, 3), "dinero", "$3,333.333333…"),
        (Razon(7, 2), None, "3.500000…"), (Razon(-7, 2), None, "-3.500000…"),
        (datetime.fromisoformat("2026-11-20T09:30"), None, "2026-11-20 09:30:00"),
    ],
)  # fmt: skip
def test_cada_valor_se_dice_en_palabras(valor: Any, unidad: str | None, dicho: str) -> None:
    assert decir(valor, unidad) == dicho


@pytest.mark.parametrize(
    ("valor", "unidad", "escrito"),
    [
        (150, "dinero", "1.50"), (150, None, 150), (True, "dinero", True), (Razon(1, 3), "dinero", "1/300"),
        (Razon(1, 3), None, "1/3"), (Razon(142500, 10_000), "tasa", "14.2500"), (date(2026, 1, 2), None, "2026-01-02"),
        ({"a": 150}, "dinero", {"a": "1.50"}), ([150, None], "dinero", ["1.50", None]),
        (datetime.fromisoformat("2026-01-02T03:04"), None, "2026-01-02T03:04"),
    ],
)  # fmt: skip
def test_cada_valor_se_guarda_como_json(valor: Any, unidad: str | None, escrito: Any) -> None:
    assert a_json(valor, unidad) == escrito


def test_la_unidad_de_una_division_de_importes_es_ninguna() -> None:
    uno, otro, puro = (Nodo(v, "entrada", (), u) for v, u in ((300, "dinero"), (200, "dinero"), (2, None)))
    arbol = Arbol()
    assert arbol.entre(uno, otro).unidad is None
    assert arbol.entre(uno, puro).unidad == "dinero"
    assert arbol.minimo(uno, otro).unidad == "dinero"
    assert (uno + 5).unidad == (5 + uno).unidad == "dinero"
    assert (puro + uno).unidad == "dinero"
    assert (uno < otro).unidad == "bool"


def test_de_donde_viene_cada_entrada() -> None:
    publicada = Dato("9.75", "TIIE", "Banco de México")
    assert _procedencia(publicada) == {"origen": "TIIE", "fuente": "Banco de México"}
    assert _procedencia({"2025-02-28": publicada, "2025-03-31": "9.30"}) == {
        "origen": "cifras publicadas",
        "detalle": {"2025-02-28": {"origen": "TIIE", "fuente": "Banco de México"}},
    }
    assert _procedencia({"2025-02-28": "9.75"}) == _procedencia("9.75") == {"origen": "capturado por quien pregunta"}


def test_lo_ya_mostrado_se_cita_con_su_valor_si_cabe_en_un_renglon() -> None:
    texto = json.dumps(explicar("ley-101", {
        "tiempo": {"anios": 20, "meses": 0, "dias": 0}, "fecha_inicio_pago": "2026-01-16",
        "historial": [{"quincenas": 72, "sbc_mensual": "10000.00"}],
    }).explicacion)  # fmt: skip
    assert '"figura": "a\\u00f1os computables", "valor": 20}' in texto


# --- types ------------------------------------------------------------------------------------------------------------
def test_el_esquema_de_un_tipo_dice_su_etiqueta_y_si_admite_nulo() -> None:
    assert Dinero("capital", nulo=True).esquema()["type"] == ["string", "null"]
    assert Dinero("capital").esquema() == {
        "type": "string", "description": "capital", "maxLength": 64, "pattern": Dinero.patron,
    }  # fmt: skip
    assert "description" not in Dinero().esquema()


def test_el_largo_de_un_texto_por_los_dos_lados() -> None:
    for largo, codigo in ((64, "ENTRADA_FORMATO"), (65, "ENTRADA_DEMASIADO_LARGA")):
        with pytest.raises(Rechazo) as atrapado:
            Dinero().leer("9" * (largo - 3) + ".00")
        assert atrapado.value.codigo == codigo


@pytest.mark.parametrize(
    ("tipo", "dentro", "fuera"),
    [
        (Fecha(), ("1900-01-01", "2199-12-31"), ("1899-12-31", "2200-01-01")),
        (Periodo(), ("1900-01-Q1", "2199-12-Q2"), ("1899-12-Q2", "2200-01-Q1")),
    ],
)
def test_los_anios_que_caben(tipo: Any, dentro: tuple[str, ...], fuera: tuple[str, ...]) -> None:
    for texto in dentro:
        assert tipo.escribir(tipo.leer(texto)) == texto
    for texto in fuera:
        with pytest.raises(Rechazo, match="entre los años 1900 y 2199"):
            tipo.leer(texto)


def test_un_texto_cabe_hasta_su_largo() -> None:
    assert Texto().leer("x" * 120) == "x" * 120
    with pytest.raises(Rechazo, match="hasta 120"):
        Texto().leer("x" * 121)


def test_cada_escalon_de_una_tabla_rige_hasta_el_siguiente() -> None:
    tabla = Tabla("tabla", {8: 40, 10: 50, 13: 60})
    assert [tabla[n] for n in (-1, 0, 7, 8, 9, 10, 12, 13, 14, 1_000)] == [None, None, None, 40, 40, 50, 50, 60, 60, 60]
    assert [tabla.renglon(n) for n in (7, 8, 9, 12, 13, 99)] == [
        "menos de 8: sin renglón", "8: 40", "8: 40", "10: 50", "13 o más: 60", "13 o más: 60",
    ]  # fmt: skip
    assert len(tabla.lista) == 14


# --- exact ratios, JSON and series --------------------------------------------------------------------------------------
RAZONES = st.tuples(st.integers(-10_000, 10_000), st.integers(1, 400))


@given(RAZONES, RAZONES, st.integers(-10_000, 10_000))
def test_las_razones_son_fracciones(una: tuple[int, int], otra: tuple[int, int], n: int) -> None:
    a, b, x, y = Razon(*una), Razon(*otra), Fraction(*una), Fraction(*otra)
    for cuenta in (operator.add, operator.sub, operator.mul):
        for exacta, esperada in (
            (cuenta(a, b), cuenta(x, y)),
            (cuenta(a, n), cuenta(x, n)),
            (cuenta(n, a), cuenta(n, x)),
        ):
            assert Fraction(exacta.num, exacta.den) == esperada
    for compara in (operator.lt, operator.le, operator.gt, operator.ge, operator.eq):
        assert compara(a, b) is compara(x, y)
        assert compara(a, n) is compara(x, n)
    assert a == Razon(una[0] * 3, una[1] * 3)
    assert Razon(n) == n
    if y > 0:
        cociente = a.entre(b)
        assert Fraction(cociente.num, cociente.den) == x / y
    assert al_centavo(a) == (floor(x + Fraction(1, 2)) if x >= 0 else -floor(-x + Fraction(1, 2)))
    assert (hacia_abajo(a), hacia_arriba(a)) == (floor(x), ceil(x))


@pytest.mark.parametrize("ajeno", [1.5, "1", None])
def test_una_razon_no_se_mezcla_con_lo_que_no_es_exacto(ajeno: Any) -> None:
    for cuenta in (operator.add, operator.sub, operator.mul, operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(TypeError):
            cuenta(Razon(1, 2), ajeno)
    assert Razon(1, 2) != ajeno


def test_la_profundidad_del_json_por_los_dos_lados() -> None:
    cabe = "[" * PROFUNDIDAD + "]" * PROFUNDIDAD
    assert json.dumps(leer_json(cabe)) == cabe
    with pytest.raises(EntradaInvalida, match="niveles"):
        leer_json(f"[{cabe}]")
    assert PROFUNDIDAD == 32


@pytest.mark.parametrize(
    "texto", ['"\\ud83d"', '{"\\uDE00": 1}', '{"a": 1, "a": 1}', "NaN", "[Infinity]", "9" * 5_000, "{", ""]
)
def test_el_json_que_no_se_lee(texto: str) -> None:
    with pytest.raises(EntradaInvalida) as atrapada:
        leer_json(texto, "cuerpo")
    assert (atrapada.value.codigo, atrapada.value.campo) == ("ENTRADA_FORMATO", "cuerpo")


def test_un_caracter_entero_escrito_en_dos_mitades_se_lee() -> None:
    assert leer_json('"\\ud83d\\ude00"') == "\U0001f600"


def test_una_serie_desordenada_se_ordena_y_dice_hasta_donde_llega() -> None:
    filas = [
        {"valor": v, "vigente_desde": d, "vigente_hasta": h, "fuente": "f"}
        for v, d, h in (("2", "2026-03-01", "2026-04-30"), ("1", "2026-01-01", "2026-02-28"))
    ]
    puntos = Serie("puntos", filas)
    assert puntos.desde == [date(2026, 1, 1), date(2026, 3, 1)]
    assert puntos.horizonte == date(2026, 4, 30)
    assert [puntos.al(date(2026, mes, dia)).valor for mes, dia in ((1, 1), (2, 28), (3, 1), (4, 30))] == [
        "1",
        "1",
        "2",
        "2",
    ]


# --- limits of the calendar and of the text ---------------------------------------------------------------------------
@pytest.mark.parametrize("partes", [(0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 3)])
def test_una_quincena_que_no_existe(partes: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no existe esa quincena"):
        Quincena.de(*partes)


def test_los_bordes_de_las_quincenas_existen() -> None:
    assert str(Quincena.de(1, 1, 1)) == "0001-01-Q1"
    assert str(Quincena.de(9_999, 12, 2)) == "9999-12-Q2"


@pytest.mark.parametrize("articulo", ["1", "251", "178 Bis"])
def test_los_articulos_que_hay(articulo: str) -> None:
    assert existe_articulo(articulo)


@pytest.mark.parametrize("articulo", ["0", "252", "", "178", "-1", "1 Bis", "²", "١"])
def test_los_articulos_que_no_hay(articulo: str) -> None:
    assert existe_articulo(articulo) is (articulo == "178")


# --- columns --------------------------------------------------------------------------------------------------------
LEY = Ley()


def columna(*valores: int) -> Columna:
    return Columna.de(np.array(valores, np.int64))


@pytest.mark.parametrize("palabra", ["centavos", "centavos_abajo", "centavos_arriba"])
@pytest.mark.parametrize("den", [1, 2, 3, 200])
def test_los_redondeos_de_columnas_son_los_de_una_cifra(palabra: str, den: int) -> None:
    numeros = (-301, -300, -151, -150, -3, -2, -1, 0, 1, 2, 3, 149, 150, 151, 300, 301)
    redondo = getattr(Vector(None, len(numeros)), palabra)(Razon(columna(*numeros), den))
    assert redondo.v.tolist() == [getattr(LEY, palabra)(Razon(n, den)) for n in numeros]
    denominadores = columna(*([den] * len(numeros)))
    redondo = getattr(Vector(None, len(numeros)), palabra)(Razon(columna(*numeros), denominadores))
    assert redondo.v.tolist() == [getattr(LEY, palabra)(Razon(n, den)) for n in numeros]


def test_un_numero_suelto_entre_una_columna() -> None:
    cociente = Vector(None, 3).centavos(Vector.entre(700, columna(2, 3, 200)))
    assert cociente.v.tolist() == [350, 233, 4]


@pytest.mark.parametrize("operacion", ["__add__", "__sub__", "__mul__"])
def test_una_cuenta_que_no_cabe_en_64_bits_se_hace_exacta(operacion: str) -> None:
    grande = columna(LIMITE - 1, -LIMITE + 1, 7)
    for otro in (grande, LIMITE - 1, 3):
        resultado = getattr(grande, operacion)(otro)
        otros = otro.v.tolist() if isinstance(otro, Columna) else [otro] * 3
        exactos = [getattr(a, operacion)(b) for a, b in zip(grande.v.tolist(), otros, strict=True)]
        assert resultado.v.tolist() == exactos
        assert resultado.lo <= min(exactos) <= max(exactos) <= resultado.hi


def test_los_limites_de_un_producto_estan_en_alguna_de_sus_cuatro_esquinas() -> None:
    assert (columna(2, 5) * columna(3, 7)).hi == 35
    for a, b in (((-5, 1), (-7, 1)), ((-5, 1), (-1, 7)), ((-1, 5), (-7, 1))):
        exactos = [x * y for x in a for y in b]
        producto = columna(*a) * columna(*b)
        assert (producto.lo, producto.hi) == (min(exactos), max(exactos))


def test_menos_y_desde_un_numero_caben_siempre() -> None:
    grande = columna(LIMITE - 1, -LIMITE + 1, 7)
    assert (5 - grande).v.tolist() == [5 - v for v in grande.v.tolist()]
    assert (-grande).v.tolist() == [-v for v in grande.v.tolist()]


def test_una_division_exige_un_divisor_positivo() -> None:
    with pytest.raises(ZeroDivisionError, match="positivo"):
        columna(1, 2) // columna(1, 0)
    with pytest.raises(ZeroDivisionError, match="positivo"):
        columna(1, 2) // -1
    assert (columna(-7, 7) // 2).v.tolist() == [-4, 3]
    assert (columna(LIMITE - 1) * columna(LIMITE - 1) // columna(LIMITE - 1)).v.tolist() == [LIMITE - 1]


def test_el_abono_de_columnas_sueltas_y_de_clases() -> None:
    ley, tasa = Vector(None, 3), Razon(142_500, 10_000)
    capital = columna(50_000_00, 1_00, 0)
    esperados = [LEY.centavos(LEY.abono_nivel(c, tasa, 72)) for c in (50_000_00, 1_00, 0)]
    assert ley.centavos(ley.abono_nivel(capital, tasa, 72)).v.tolist() == esperados
    clases = Clases([tasa, Razon(0, 1)], np.array([0, 1, 0]))
    por_clase = [
        LEY.centavos(LEY.abono_nivel(c, t, 72)) for c, t in ((50_000_00, tasa), (1_00, Razon(0, 1)), (0, tasa))
    ]
    assert ley.centavos(ley.abono_nivel(capital, clases, 72)).v.tolist() == por_clase
    assert ley.centavos(ley.abono_nivel(50_000_00, tasa, 72)) == esperados[0]
    plazos = columna(72, 72, 1)
    assert ley.centavos(ley.abono_nivel(50_000_00, tasa, plazos)).v.tolist()[:2] == esperados[:1] * 2


def test_los_medios_centavos_mayores_que_un_float_exacto() -> None:
    """Half a centavo beyond what a float64 holds: every row is certified with integers."""
    capital = columna(*(2**50 + 36 * n for n in range(1, 8)))
    abonos = Vector(None, 7).centavos(Vector.abono_nivel(capital, Razon(0, 1), 72)).v.tolist()
    assert abonos == [LEY.centavos(Razon(c, 72)) for c in capital.v.tolist()]


def test_el_tiempo_de_quien_no_tiene_periodos() -> None:
    tramo: Any = Registro(inicio=Dinero(), fin=Dinero()).clase
    vacia = Irregular(tramo(np.array([], np.int64), np.array([], np.int64)), np.array([0, 0, 0]))
    ley = Vector(None, 2)
    assert ley.dias_360([]) == 0
    assert ley.dias_360(vacia).v.tolist() == ley.dias_comunes(vacia, vacia).v.tolist() == [0, 0]
    assert ley.dias_comunes(vacia, []) == 0


def test_la_primera_falla_en_orden_es_la_que_da_nombre_al_error() -> None:
    fallas = [Falla("b", "ENTRADA_TIPO", "dos"), Falla("a", "ENTRADA_FORMATO", "uno")]
    error = EntradaInvalida.de(fallas)
    assert (error.codigo, error.texto, error.campo) == ("ENTRADA_FORMATO", "uno", "a")
    assert error.fallas == (fallas[1], fallas[0])
    assert str(error) == "ENTRADA_FORMATO a: uno"


def test_un_bloque_de_listas_es_el_de_sus_filas() -> None:
    listas = Irregular(np.arange(10), np.array([0, 3, 3, 7, 10]))
    bloque, mascara = listas.tomar(slice(1, 3)), listas.tomar(np.array([False, True, True, False]))
    for parte in (bloque, mascara):
        assert (parte.campos.tolist(), parte.offsets.tolist()) == ([3, 4, 5, 6], [0, 0, 4])


@pytest.mark.parametrize("veces", [1, 3])
def test_las_filas_detenidas_se_marcan_sean_pocas_o_muchas(veces: int) -> None:
    """The first person is asked under a text that we do not have; the second is not."""
    r = regla("ley-147")
    dias = ["2018-05-26", "2025-02-01"] * veces
    columnas = {
        "fecha_inicio_permiso": np.array(dias, "datetime64[D]"), "fecha_fin_permiso": None,
        "fecha_vencimiento": np.array(["2025-03-15"] * 2 * veces, "datetime64[D]"),
        "fecha_pago": np.array(["2025-05-10"] * 2 * veces, "datetime64[D]"),
    }  # fmt: skip
    resultado = r.vector(columnas)
    assert resultado.detenidas.tolist() == [True, False] * veces
    assert {c: m.tolist() for c, m in resultado.motivos.items()} == {"LEY_NO_VIGENTE": [True, False] * veces}
    assert resultado.valores["dias_mora_computables"][1] == 10


@pytest.mark.parametrize(
    ("valor", "clase", "nulo"), [(True, bool, False), (7, np.int64, False), ("a", object, False), (None, object, True)]
)
def test_una_salida_igual_para_todos_guarda_su_clase(valor: Any, clase: Any, nulo: bool) -> None:
    datos, nulos = _arreglo(valor)
    assert (datos.dtype, datos.tolist(), nulos.tolist()) == (clase, [valor], [nulo])


def test_los_periodos_tambien_viajan_como_renglones_de_columnas() -> None:
    """Two stretches for everybody: the same answer as a list for each person."""
    r = regla("ley-100")
    inicios = [np.array([f"20{a:02d}-01-01" for a in range(10 + k, 16 + k)], "datetime64[D]") for k in (0, 6)]
    fines = [np.array([f"20{a:02d}-0{m}-28" for a, m in zip(range(10 + k, 16 + k), (1, 2, 3, 4, 5, 6), strict=True)],
                      "datetime64[D]") for k in (0, 6)]  # fmt: skip
    periodos = [{"inicio": i, "fin": f} for i, f in zip(inicios, fines, strict=True)]
    uno_solo = r.vector({"periodos": periodos[:1], "exclusiones": (_sin_exclusiones(), np.zeros(7, np.int64))})
    assert len(uno_solo.valores["dias_360"]) == 6
    juntos = r.vector({"periodos": periodos, "exclusiones": (_sin_exclusiones(), np.zeros(7, np.int64))})
    for i in range(6):
        suyos = [{"inicio": str(a[i]), "fin": str(b[i])} for a, b in zip(inicios, fines, strict=True)]
        assert juntos.fila(i) == r.exacta(r.leer({"periodos": suyos, "exclusiones": []}))


def _sin_exclusiones() -> dict[str, Any]:
    vacio = np.array([], "datetime64[D]")
    return {"inicio": vacio, "fin": vacio, "cubierto": np.array([], bool), "tipo": np.array([], str)}


def test_el_tiempo_de_carreras_anteriores_a_1970() -> None:
    """Days are counted from 1970: before it they are negative, and the people must still be kept apart."""
    r = regla("ley-100")
    carreras = [[("1960-01-01", "1965-12-31")], [("1961-06-01", "1961-06-30"), ("1961-06-15", "1962-05-31")]] * 3
    planos = [tramo for suya in carreras for tramo in suya]
    campos = {c: np.array([t[k] for t in planos], "datetime64[D]") for k, c in enumerate(("inicio", "fin"))}
    offsets = np.cumsum([0, *(len(suya) for suya in carreras)])
    dias = r.vector({"periodos": (campos, offsets), "exclusiones": (_sin_exclusiones(), np.zeros(7, np.int64))})
    assert dias.valores["dias_360"].tolist() == [6 * 360, 360] * 3


def test_la_consola_escribe_con_acentos_y_no_repite_un_nombre_sin_fin() -> None:
    assert "año" in consola.una("ley-188", '{"año": 1, "sbc_quincenal": "0.30"}')
    with pytest.raises(EntradaInvalida) as atrapada:
        explicar("ley-188", {"sbc_quincenal": "0.30"}, criterios={"x" * 200: "y"})
    assert len(atrapada.value.campo) == 80
