"""What two entradas may not say together: each check of each rule, broken alone, and its nearest neighbour that is fine."""

from typing import Any

import pytest

from derecho import EntradaInvalida, calcular, regla, reglas
from tests.reglas.casos import CASOS

AL_REVES = {"inicio": "2020-01-02", "fin": "2020-01-01"}
UN_DIA = {"inicio": "2020-01-01", "fin": "2020-01-01"}
NO_CUBIERTA = {"cubierto": False, "tipo": "licencia"}
PERMISO = {"fecha_inicio_permiso": "2026-03-02"}
HIJO = {"parentesco": "hijo", "edad": 10, "casado": False, "vive_en_concubinato": False, "incapacitado": False,
        "estudia": False}  # fmt: skip
TESTADA = {"fecha": "2024-08-09", "testigos": 2, "revocada": False}


def carta(id_: str, **partes: str | None) -> dict[str, Any]:
    """A carta with the percentage of each beneficiary."""
    suyos = [{"id": k.rstrip("_"), "porcentaje": v, "fallecido": False} for k, v in partes.items()]
    return TESTADA | {"id": id_, "beneficiarios": suyos}


def juez(*partes: str) -> list[dict[str, str]]:
    return [{"id": f"p{n}", "porcentaje": p} for n, p in enumerate(partes)]


REPETIDO = [{"id": "p0", "porcentaje": "50.0000"}] * 2
CARTAS = [
    ("cartas", {"cartas": [carta("t1", a="60.0000", b="39.9999")]}, {"cartas": [carta("t1", a="60.0000", b="40.0000")]}),
    ("cartas", {"cartas": [carta("t1", a="60.0000", b=None)]}, {"cartas": [carta("t1", a=None, b=None)]}),
    ("cartas", {"cartas": [carta("t1", a=None, a_=None)]}, {"cartas": [carta("t1", a=None)]}),
    ("cartas", {"cartas": [carta("t1", a=None)] * 2}, {"cartas": [carta("t1", a=None), carta("t2", a=None)]}),
    ("resolucion_judicial", {"resolucion_judicial": juez("60.0000", "39.9999")},
     {"resolucion_judicial": juez("60.0000", "40.0000")}),
    ("resolucion_judicial", {"resolucion_judicial": REPETIDO}, {"resolucion_judicial": juez("50.0000", "50.0000")}),
]  # fmt: skip
# Rule: entrada that is refused, what breaks it over the first case, and the nearest that is accepted.
ROTAS: dict[str, list[tuple[str, dict[str, Any], dict[str, Any]]]] = {
    "contrato-clausula-sexta-2": [
        ("aceptacion", {"aceptacion": "2026-06-30T11:59"}, {"aceptacion": "2026-06-30T12:00"}),
    ],
    "ley-100": [
        ("periodos", {"periodos": [AL_REVES]}, {"periodos": [UN_DIA]}),
        ("exclusiones", {"exclusiones": [AL_REVES | NO_CUBIERTA]}, {"exclusiones": [UN_DIA | NO_CUBIERTA]}),
    ],
    "ley-114": [
        ("tiempo", {"tiempo": None}, {}),
        ("sbc_mensual", {"sbc_mensual": None}, {}),
        ("pension_mensual", {"causante": "pensionado"}, {"causante": "pensionado", "pension_mensual": "1.00"}),
    ],
    "ley-125": [("cartas", {"cartas": [TESTADA | {"id": "t1"}] * 2}, {"cartas": [TESTADA | {"id": "t1"}]})],
    "ley-126": [("fin_licencia", {"fin_licencia": "2026-02-28"}, {"fin_licencia": "2026-03-01"})],
    "ley-145": [("quincena_consulta", {"quincena_consulta": 73}, {"quincena_consulta": 72})],
    "ley-147": [("fecha_fin_permiso", {"fecha_fin_permiso": "2025-01-31"}, {"fecha_fin_permiso": "2025-02-01"})],
    "ley-154": [("quincena_consulta", {"quincena_consulta": 121}, {"quincena_consulta": 120})],
    "ley-158": [("fecha_fin_permiso", {"fecha_fin_permiso": "2025-06-15"}, {"fecha_fin_permiso": "2025-06-16"})],
    "ley-170": [("quincena_consulta", {"quincena_consulta": 481}, {"quincena_consulta": 480})],
    "ley-189": [
        ("tasas_anuales_pct", {"aportaciones": ["1.00"], "tasas_anuales_pct": ["8.0000"] * 2},
         {"aportaciones": ["1.00"], "tasas_anuales_pct": ["8.0000"]}),
    ],
    "ley-226": [
        ("inpc", {"inpc": {"2025-05": "140.012"}}, {}),
        ("tasas_recargo", {"tasas_recargo": {"2026": "1.5000"}}, {"tasas_recargo": {"2025": "1.4700"}}),
    ],
    "ley-67": [
        ("periodos", {"periodos": [AL_REVES]}, {"periodos": [UN_DIA]}),
        ("devueltos", {"devueltos": [AL_REVES]}, {"devueltos": [UN_DIA]}),
    ],
    "ley-85": [("maximo_tabla", {"maximo_tabla": "9.9999"}, {"maximo_tabla": "10.0000", "porcentaje": "10.0000"})],
    "ley-89": [("beneficiarios", {"beneficiarios": [HIJO | {"id": "h"}] * 2}, {"beneficiarios": [HIJO | {"id": "h"}]})],
    "ley-90": [
        ("fecha_nacimiento", {"hijo_postumo": True}, {"hijo_postumo": True, "fecha_nacimiento": "2026-01-05"}),
        ("fecha_acuerdo", {"origen": "muerte", "fecha_acuerdo": None}, {"origen": "muerte"}),
    ],
    "ley-91": [("hijos", {"hijos": ["h1", "h1"]}, {"hijos": ["h1"]})],
    "ley-98": [("fecha_corte", {"fecha_corte": "1961-05-09"}, {"fecha_corte": "2026-05-10"})],
    "ley-99": [
        ("empleos", {"empleos": [{"id": "A", "periodos": [UN_DIA, AL_REVES]}]},
         {"empleos": [{"id": "A", "periodos": [UN_DIA]}]}),
    ],
    "rav-10": [("fechas", {"fechas": []}, {})],
    "rav-15": [("edad", {"tipo": "HIJO"}, {"tipo": "HIJO", "edad": 0})],
    "rav-34": [
        ("relaciones", {"operacion": "union", "relaciones": [{"desde": "2026-04-Q2", "hasta": "2026-04-Q1"}]},
         {"operacion": "union", "relaciones": [{"desde": "2026-04-Q1", "hasta": "2026-04-Q1"}]}),
    ],
    "rav-41": [("fecha_fin", {"fecha_fin": "2026-03-31"}, {"fecha_fin": "2026-04-01"})],
    "rav-50": [("porcentaje", {"porcentaje": "5.0000"}, {}), ("porcentaje", {"concepto": "fpe_entidad"}, {})],
    "rav-52": [("fecha_aclaracion", {"fecha_aclaracion": "2026-08-31"}, {"fecha_aclaracion": "2026-09-01"})],
    "rav-77": [("meses_licencia", {"meses_licencia": 244}, {"meses_licencia": 243})],
    "rav-80": [("anios_simultaneos", {"anios_simultaneos": 16}, {"anios_simultaneos": 15})],
    "rpe-11": [("fecha_expedicion_acta", {"fecha_expedicion_acta": None}, {})],
    "rpe-12": [("representante", {"representante": None}, {})],
    "rpe-19": [("reclamantes", {"reclamantes": ["ascendiente"]}, {})],
    "rpe-25": CARTAS,
    "rpe-27": [
        ("avales", {"avales": [{"id": "X", "disponible": "1.00"}] * 2}, {"avales": [{"id": "X", "disponible": "1.00"}]}),
    ],
    "rpe-46": CARTAS,
    "rpe-49": [("fecha_fin_permiso", PERMISO | {"fecha_fin_permiso": "2026-03-01"},
                PERMISO | {"fecha_fin_permiso": "2026-03-02"})],
    "rpe-50": [("pagadas", {"pagadas": 4}, {"pagadas": 3, "anticipo": "1.00"})],
    "rpe-6": [("fecha_aclaracion", {"fecha_aclaracion": "2026-01-31"}, {"fecha_aclaracion": "2026-02-01"})],
}  # fmt: skip
UNA_POR_UNA = [(id_, *rota) for id_, rotas in ROTAS.items() for rota in rotas]


def _base(id_: str, cambios: dict[str, Any]) -> dict[str, Any]:
    """The first case of the rule, of the operation that the changes ask for."""
    r = regla(id_)
    casos = [c["entradas"] for m, c in CASOS if m == r.modulo.rpartition(".")[2]]
    return next(e for e in casos if r.selector not in cambios or e.get(r.selector) == cambios[r.selector])


@pytest.mark.parametrize(
    ("id_", "campo", "rota", "vecina"), UNA_POR_UNA, ids=[f"{r[0]}-{r[1]}-{n}" for n, r in enumerate(UNA_POR_UNA)]
)
def test_lo_que_no_cabe_junto_se_niega_y_su_vecino_no(
    id_: str, campo: str, rota: dict[str, Any], vecina: dict[str, Any]
) -> None:
    base = _base(id_, rota)
    assert calcular(id_, base | vecina).salidas
    with pytest.raises(EntradaInvalida) as atrapada:
        calcular(id_, base | rota)
    (falla,) = atrapada.value.fallas
    texto = regla(id_).dominio[campo][1]
    assert (falla.campo, falla.codigo, falla.texto) == (campo, "ENTRADA_FUERA_DE_DOMINIO", texto)


def test_cada_comprobacion_tiene_su_ejemplo() -> None:
    declaradas = {(r.id, campo) for r in reglas() for campo in r.dominio}
    assert {(id_, campo) for id_, campo, _, _ in UNA_POR_UNA} == declaradas
