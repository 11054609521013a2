"""Oracles of pensiones: Ley 85, 89, 101, 103 and 114."""

from fractions import Fraction
from itertools import accumulate, chain, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oraculos.comun import (
    CADA_ANIO,
    IMPORTES,
    PORCENTAJES,
    TIEMPOS,
    anios_de_100,
    medio_arriba,
    pesos,
    puntos,
    salidas,
    tanto,
    tiempo,
    veredicto,
)

Terna = tuple[int, int, int]

# Ley 101, the table of the article: «15 años de aportación 50 %» … «28 o más 100 %».
DE_RETIRO = dict(zip(range(15, 29), (50, 53, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96, 100), strict=True))
DE_INVALIDEZ = {8: 40, 9: 40, 10: 40, 11: 44, 12: 44, 13: 48, 14: 48} | DE_RETIRO
DE_MUERTE = {anios: 20 + 2 * anios for anios in range(5, 15)} | DE_RETIRO


# --- Ley 85 ---------------------------------------------------------------------------------------------------------
def parcial(sueldo: int, aumentos: int, porcentaje: int, minimo: int, maximo: int) -> dict[str, Any]:
    if not minimo <= porcentaje <= maximo:
        return veredicto("PORCENTAJE_FUERA_DE_TABLA")
    pension = medio_arriba(tanto(porcentaje, sueldo + aumentos))
    if porcentaje <= 20_0000:
        forma = "indemnizacion_obligatoria"
    elif porcentaje <= 50_0000:
        forma = "opcion_del_afiliado"
    else:
        forma = "solo_pension"
    siete_anualidades = None if forma == "solo_pension" else pesos(7 * 12 * pension)
    return {"pension_mensual": pesos(pension), "forma": forma, "indemnizacion": siete_anualidades} | veredicto()


def pedir_parcial(sueldo: int, aumentos: int, porcentaje: int, minimo: int, maximo: int) -> dict[str, Any]:
    return salidas("ley-85", {
        "operacion": "ipp", "sbc_mensual_al_riesgo": pesos(sueldo), "aumentos_mensuales": pesos(aumentos),
        "porcentaje": puntos(porcentaje), "minimo_tabla": puntos(minimo), "maximo_tabla": puntos(maximo),
    })  # fmt: skip


@given(IMPORTES, IMPORTES, PORCENTAJES, PORCENTAJES, PORCENTAJES)
def test_ley_85(sueldo: int, aumentos: int, porcentaje: int, uno: int, otro: int) -> None:
    caso = sueldo, aumentos, porcentaje, min(uno, otro), max(uno, otro)
    assert pedir_parcial(*caso) == parcial(*caso)


@pytest.mark.parametrize("porcentaje", [0, 20_0000, 20_0001, 30_0000, 50_0000, 50_0001, 100_0000])
def test_ley_85_a_los_dos_lados_de_cada_limite(porcentaje: int) -> None:
    for sueldo, aumentos in ((1, 0), (1_000_003, 0), (1_500_000, 250_005), (5, 5), (500, 0)):
        for abajo, arriba in product((0, 1), (0, 1)):
            caso = sueldo, aumentos, porcentaje, min(porcentaje + abajo, 100_0000), min(porcentaje + arriba, 100_0000)
            if caso[3] <= caso[4]:
                assert pedir_parcial(*caso) == parcial(*caso)
        caso = sueldo, aumentos, porcentaje, 0, max(porcentaje - 1, 0)
        assert pedir_parcial(*caso) == parcial(*caso)


@given(st.lists(st.tuples(PORCENTAJES, IMPORTES), max_size=5))
def test_ley_85_suma(incapacidades: list[tuple[int, int]]) -> None:
    entradas = {
        "operacion": "suma",
        "incapacidades": [{"porcentaje": puntos(p), "sbc_mensual": pesos(s)} for p, s in incapacidades],
    }
    suma = sum(medio_arriba(tanto(p, s)) for p, s in incapacidades)
    tope = max([0, *(s for _, s in incapacidades)])
    assert salidas("ley-85", entradas) == {"pension_total": pesos(min(suma, tope)), "topada": suma > tope}


@pytest.mark.parametrize("segunda", [40_0000, 40_0001, 39_9999])
def test_ley_85_suma_que_llega_justo_al_tope(segunda: int) -> None:
    incapacidades = [{"porcentaje": "60.0000", "sbc_mensual": "10000.00"}]
    incapacidades += [{"porcentaje": puntos(segunda), "sbc_mensual": "10000.00"}]
    total = 600_000 + medio_arriba(tanto(segunda, 1_000_000))
    assert salidas("ley-85", {"operacion": "suma", "incapacidades": incapacidades}) == {
        "pension_total": pesos(min(total, 1_000_000)), "topada": total > 1_000_000,
    }  # fmt: skip


# --- Ley 89 ---------------------------------------------------------------------------------------------------------
def _union(p: dict[str, Any]) -> list[str]:
    se_caso = p["casado"] if "casado" in p else p["nuevas_nupcias"]
    return ["CONTRAJO_MATRIMONIO"] * se_caso + ["VIVE_EN_CONCUBINATO"] * p["vive_en_concubinato"]


def _causas(p: dict[str, Any], todos: list[dict[str, Any]], preferentes: bool) -> list[str]:
    """Every cause that leaves a person out, in the order of the entry."""
    match p["parentesco"]:
        case "conyuge":
            return _union(p)
        case "concubino":
            hay = any(o["parentesco"] == "conyuge" and not _union(o) for o in todos)
            declarados = [o for o in todos if o["parentesco"] == "concubino" and o["declaracion_judicial"]]
            sin_fallo = ["CONCUBINATO_SIN_RESOLUCION_JUDICIAL"] * (not p["declaracion_judicial"])
            plural = ["CONCUBINATO_PLURAL"] * (len(declarados) >= 2)
            return ["EXISTE_CONYUGE"] * hay + sin_fallo + plural + _union(p)
        case "hijo" | "hijo_adoptivo":
            tardia = ["ADOPCION_TARDIA"] * (p.get("edad_adoptante", 0) >= 55)
            de_25 = ["CUMPLIO_25"] * (p["edad"] >= 25 and not p["incapacitado"])
            de_18 = ["CUMPLIO_18_SIN_ESTUDIOS"] * (p["edad"] >= 18 and not p["incapacitado"] and not p["estudia"])
            return tardia + _union(p) + de_25 + de_18
        case "ascendiente":
            lejano = ["ASCENDIENTE_DE_OTRO_GRADO"] * (p["grado"] != 1)
            ajeno = ["SIN_DEPENDENCIA_ECONOMICA"] * (not p["vive_en_hogar"] and not p["dependiente"])
            return ["HAY_BENEFICIARIO_PREFERENTE"] * preferentes + lejano + ajeno
        case _:
            sin_alimentos = ["SIN_ALIMENTOS_JUDICIALES"] * (not p["pension_alimenticia_judicial"])
            return ["HAY_BENEFICIARIO_PREFERENTE"] * preferentes + sin_alimentos + _union(p)


def reparto(monto: int, personas: list[dict[str, Any]]) -> dict[str, Any]:
    fuera: dict[str, str] = {}
    dentro: set[str] = set()
    for clase in ({"conyuge", "concubino", "hijo", "hijo_adoptivo"}, {"ascendiente"}, {"exconyuge"}):
        preferentes = bool(dentro)
        for p in (p for p in personas if p["parentesco"] in clase):
            causas = _causas(p, personas, preferentes)
            if causas:
                fuera[p["id"]] = causas[0]
            else:
                dentro.add(p["id"])
    quienes = [p["id"] for p in personas if p["id"] in dentro]
    partes = {}
    for lugar, id in enumerate(quienes):
        partes[id] = pesos(monto // len(quienes) + (lugar < monto % len(quienes)))
    return {"partes": partes, "excluidos": fuera}


_UNION = {"nuevas_nupcias": st.booleans(), "vive_en_concubinato": st.booleans()}
_HIJO = {
    "edad": st.sampled_from([0, 17, 18, 24, 25, 40]), "casado": st.booleans(), "vive_en_concubinato": st.booleans(),
    "incapacitado": st.booleans(), "estudia": st.booleans(),
}  # fmt: skip
_FORMAS: dict[str, dict[str, Any]] = {
    "conyuge": _UNION,
    "concubino": {"declaracion_judicial": st.booleans()} | _UNION,
    "hijo": _HIJO,
    "hijo_adoptivo": _HIJO | {"edad_adoptante": st.sampled_from([30, 54, 55])},
    "ascendiente": {"grado": st.sampled_from([1, 1, 2]), "vive_en_hogar": st.booleans(), "dependiente": st.booleans()},
    "exconyuge": {"pension_alimenticia_judicial": st.booleans()} | _UNION,
}
PERSONAS = st.lists(
    st.one_of(*(st.fixed_dictionaries({"parentesco": st.just(f)} | campos) for f, campos in _FORMAS.items())),
    max_size=7,
).map(lambda personas: [{"id": f"p{i}"} | p for i, p in enumerate(personas)])


@given(IMPORTES, PERSONAS)
def test_ley_89(monto: int, personas: list[dict[str, Any]]) -> None:
    entradas = {"monto_mensual": pesos(monto), "beneficiarios": personas}
    assert salidas("ley-89", entradas) == reparto(monto, personas)


def _cada_forma(parentesco: str, **campos: list[Any]) -> list[dict[str, Any]]:
    filas = product(*campos.values())
    return [{"id": "x", "parentesco": parentesco} | dict(zip(campos, f, strict=True)) for f in filas]


DOS = [False, True]
CADA_PERSONA = [
    *_cada_forma("conyuge", nuevas_nupcias=DOS, vive_en_concubinato=DOS),
    *_cada_forma("concubino", declaracion_judicial=DOS, nuevas_nupcias=DOS, vive_en_concubinato=DOS),
    *_cada_forma("hijo", edad=[17, 18, 24, 25], casado=DOS, vive_en_concubinato=DOS, incapacitado=DOS, estudia=DOS),
    *_cada_forma("hijo_adoptivo", edad=[17, 25], casado=DOS, vive_en_concubinato=[False], incapacitado=[False],
                 estudia=[True], edad_adoptante=[54, 55]),
    *_cada_forma("ascendiente", grado=[1, 2], vive_en_hogar=DOS, dependiente=DOS),
    *_cada_forma("exconyuge", pension_alimenticia_judicial=DOS, nuevas_nupcias=DOS, vive_en_concubinato=DOS),
]  # fmt: skip
OTRAS: dict[str, list[dict[str, Any]]] = {
    "nadie más": [],
    "cónyuge": [{"id": "c", "parentesco": "conyuge", "nuevas_nupcias": False, "vive_en_concubinato": False}],
    "cónyuge que se casó": [{"id": "c", "parentesco": "conyuge", "nuevas_nupcias": True, "vive_en_concubinato": False}],
    "concubino": [{"id": "b", "parentesco": "concubino", "declaracion_judicial": True, "nuevas_nupcias": False,
                   "vive_en_concubinato": False}],
    "madre": [{"id": "m", "parentesco": "ascendiente", "grado": 1, "vive_en_hogar": False, "dependiente": True}],
}  # fmt: skip


@pytest.mark.parametrize("con", OTRAS)
def test_ley_89_cada_persona_con(con: str) -> None:
    for persona in CADA_PERSONA:
        for personas in ([persona, *OTRAS[con]], [*OTRAS[con], persona]):
            entradas = {"monto_mensual": "100.01", "beneficiarios": personas}
            assert salidas("ley-89", entradas) == reparto(10_001, personas)


# --- Ley 101 --------------------------------------------------------------------------------------------------------
def pension(t: Terna, historial: list[tuple[int, int]], sin_ponderar: bool = False) -> dict[str, Any]:
    if not historial:
        return veredicto("SIN_HISTORIAL")
    # Each contributed quincena with its post, the newest first; the average is of the last three years.
    quincenas = list(chain.from_iterable([fila] * fila[1][0] for fila in reversed(list(enumerate(historial)))))[:72]
    sueldos = [sbc for _, (_, sbc) in quincenas]
    if sin_ponderar:
        sueldos = [historial[i][1] for i in {i for i, _ in quincenas}]
    promedio = Fraction(sum(sueldos), len(sueldos))
    anios = anios_de_100(t)
    porcentaje = DE_RETIRO.get(min(anios, 28))
    return {
        "anios_computables": anios,
        "porcentaje": porcentaje,
        "sbc_promedio": pesos(medio_arriba(promedio)),
        "pension_mensual": None if porcentaje is None else pesos(medio_arriba(promedio * porcentaje / 100)),
    } | veredicto(*["APORTACION_INSUFICIENTE"] * (porcentaje is None))


def pedir_pension(t: Terna, historial: list[tuple[int, int]], **otros: Any) -> dict[str, Any]:
    return salidas("ley-101", {
        "tiempo": tiempo(t), "historial": [{"quincenas": q, "sbc_mensual": pesos(s)} for q, s in historial],
        "fecha_inicio_pago": "2026-01-16",
    }, **otros)  # fmt: skip


HISTORIALES = st.lists(st.tuples(st.integers(1, 90), IMPORTES), max_size=6)


@given(TIEMPOS, HISTORIALES)
def test_ley_101(t: Terna, historial: list[tuple[int, int]]) -> None:
    assert pedir_pension(t, historial) == pension(t, historial)


@given(TIEMPOS, HISTORIALES)
def test_ley_101_sin_ponderar(t: Terna, historial: list[tuple[int, int]]) -> None:
    criterios = {"criterio-101-1": "sin_ponderar"}
    assert pedir_pension(t, historial, criterios=criterios) == pension(t, historial, sin_ponderar=True)


def test_ley_101_toda_la_tabla() -> None:
    for t in CADA_ANIO:
        assert pedir_pension(t, [(72, 1_234_567)]) == pension(t, [(72, 1_234_567)])


@pytest.mark.parametrize("historial", [
    [(1, 9_000_000), (72, 100)], [(1, 9_000_000), (71, 100)], [(10, 5), (30, 7), (41, 11)], [(1, 3), (1, 4)],
    [(40, 700), (32, 900)], [(40, 700), (33, 900)], [(2, 1)], [(24, 100), (24, 100), (24, 103)],
])  # fmt: skip
def test_ley_101_los_ultimos_tres_anios(historial: list[tuple[int, int]]) -> None:
    for criterios, sin_ponderar in ((None, False), ({"criterio-101-1": "sin_ponderar"}, True)):
        obtenida = pedir_pension((20, 0, 0), historial, criterios=criterios)
        assert obtenida == pension((20, 0, 0), historial, sin_ponderar)


# --- Ley 103 and 114 ------------------------------------------------------------------------------------------------
def por_tabla(tabla: dict[int, int], t: Terna, sueldo: int, monto: str, motivo: str) -> dict[str, Any]:
    anios = anios_de_100(t)
    porcentaje = tabla.get(min(anios, 28))
    exacta = None if porcentaje is None else Fraction(porcentaje * sueldo, 100)
    return {
        "anios_computables": anios, "porcentaje": porcentaje,
        monto: None if exacta is None else pesos(medio_arriba(exacta)),
    } | veredicto(*[motivo] * (porcentaje is None))  # fmt: skip


def comparar_103(t: Terna, sueldo: int) -> None:
    obtenida = salidas("ley-103", {"tiempo": tiempo(t), "sbc_mensual": pesos(sueldo)})
    assert obtenida == por_tabla(DE_INVALIDEZ, t, sueldo, "pension_mensual", "MENOS_DE_8_ANIOS")


@given(TIEMPOS, IMPORTES)
def test_ley_103(t: Terna, sueldo: int) -> None:
    comparar_103(t, sueldo)


def test_ley_103_toda_la_tabla() -> None:
    for t, sueldo in product(CADA_ANIO, (1_234_567, 25)):
        comparar_103(t, sueldo)


def comparar_114(t: Terna, sueldo: int) -> None:
    entradas = {"causante": "activo", "tiempo": tiempo(t), "sbc_mensual": pesos(sueldo), "pension_mensual": None}
    assert salidas("ley-114", entradas) == por_tabla(DE_MUERTE, t, sueldo, "pension_total", "MENOS_DE_5_ANIOS")


@given(TIEMPOS, IMPORTES)
def test_ley_114(t: Terna, sueldo: int) -> None:
    comparar_114(t, sueldo)


def test_ley_114_toda_la_tabla() -> None:
    for t, sueldo in product(CADA_ANIO, (1_234_567, 25)):
        comparar_114(t, sueldo)


@given(IMPORTES, st.one_of(st.none(), TIEMPOS), st.one_of(st.none(), IMPORTES))
def test_ley_114_de_un_pensionado(monto: int, t: Terna | None, sueldo: int | None) -> None:
    entradas = {
        "causante": "pensionado", "tiempo": t and tiempo(t), "sbc_mensual": None if sueldo is None else pesos(sueldo),
        "pension_mensual": pesos(monto),
    }  # fmt: skip
    esperado = {"anios_computables": None, "porcentaje": 100, "pension_total": pesos(monto)}
    assert salidas("ley-114", entradas) == esperado | veredicto()


def test_las_tablas_de_los_oraculos_crecen_y_no_tienen_huecos() -> None:
    for tabla, desde in ((DE_RETIRO, 15), (DE_INVALIDEZ, 8), (DE_MUERTE, 5)):
        assert list(tabla) == list(range(desde, 29))
        assert list(accumulate(tabla.values(), max)) == list(tabla.values())
