"""Ley, artículo 59. Incompatibilidades de pensiones.

The verdict on the pensions of a person: first a job in an entidad patronal, then two pensions of one plaza (the person
chooses), then the count of plazas. Nothing is cut here: article 60 follows. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from afiliados.rules.ley_060_procedimiento_por_incompatibilidad import TIPOS_DE_PENSION
from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Lista, Motivos, Opcion, Registro, Texto
from derecho.vocabulario import palabra
from pensiones.rules.ley_058_compatibilidades import compatibilidades, riesgo_y_retiro

NO_ADMITE_EMPLEO = dict.fromkeys(("RETIRO", "RT_PARCIAL", "RT_TOTAL", "ASCENDIENTES"), "59-I") | {"INVALIDEZ": "59-II"}
MAXIMO_DE_PLAZAS = 2


@palabra("fracción que impide la primera pensión que no admite el empleo")
def choque_con_el_empleo(pensiones: Any, capacidad_residual: Any) -> Any:
    """Residual capacity certified by Medicina del Trabajo saves the partial disability."""
    fracciones = (
        None if p.tipo == "RT_PARCIAL" and capacidad_residual else NO_ADMITE_EMPLEO.get(p.tipo) for p in pensiones
    )
    return next((f for f in fracciones if f), None)


@palabra("tipos de las pensiones de la primera plaza que se repite", "lista")
def tipos_de_la_misma_plaza(pensiones: Any) -> Any:
    """Empty when every pension is of its own plaza."""
    plazas = [p.plaza for p in pensiones]
    repetida = next((plaza for plaza in plazas if plazas.count(plaza) > 1), None)
    return [p.tipo for p in pensiones if p.plaza == repetida]


@palabra("tipos de las pensiones", "lista")
def tipos_de_pension(pensiones: Any) -> Any:
    """In the order of the list."""
    return [p.tipo for p in pensiones]


@palabra("cuántas plazas distintas", "entero")
def plazas_distintas(pensiones: Any) -> Any:
    """Each plaza once."""
    return len({p.plaza for p in pensiones})


@palabra("fracción que obliga a escoger una")
def fraccion_de_la_opcion(tipos: Any) -> Any:
    """Of the pensions of one plaza."""
    if "INVALIDEZ" in tipos:
        return "59-VI"
    if riesgo_y_retiro(tipos):
        return "59-VIII"
    return "59-IV" if set(tipos) == {"RETIRO"} else "59-V"


@articulo(
    "ley-59", "LEY", "59",
    titulo="Incompatibilidades de pensiones",
    entradas={
        "pensiones": Lista("pensiones", Registro(
            tipo=Opcion("tipo", *TIPOS_DE_PENSION), plaza=Texto("plaza"),
        ), maximo=50),
        "empleo": Registro("empleo", regimen=Opcion("empleo", "ninguno", "epp", "fuera_regimen"),
                           capacidad_residual=Bool("capacidad residual dictaminada")),
    },
    salidas={
        "resultado": Opcion("resultado", "compatible", "opcion", "incompatible"),
        "fundamento": Texto("fundamento", nulo=True), "revision_juridica": Bool("revisión jurídica"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-59-1", "58-IV permite riesgo de trabajo con retiro y 59-VIII hace escoger.",
                 "De la misma plaza se escoge; de plazas distintas se permite, con revisión jurídica.",
                 "Así quedan vivos los dos textos.",
                 {"estricta": "Se escoge una también cuando son de plazas distintas."}),
        Criterio("criterio-59-2", "59-IV termina con que nadie puede tener dos pensiones.", "Solo de la misma plaza.",
                 "De otro modo otros tres textos quedarían vacíos."),
        Criterio("criterio-59-3", "59-I solo exceptúa viudez y orfandad.",
                 "La de ascendientes no admite empleo en una entidad.", "Es lo que dice el texto."),
        Criterio("criterio-59-4", "59-II y 59-VII se repiten.", "Se cita 59-II.", "Es la primera."),
        Criterio("criterio-59-5", "¿Y los honorarios en una entidad?", "No es automático: va a revisión.",
                 "59-I habla de cualquier cargo, empleo o comisión."),
        Criterio("criterio-59-6", "Tres o más pensiones, dos de ellas de la misma plaza.",
                 "Primero se escoge dentro de la plaza y luego se cuentan las plazas.",
                 "59-V solo cuenta pensiones de plazas distintas."),
    ),
    frase=lambda v: f"El resultado es «{v.resultado}»" + (f", por la fracción {v.fundamento}." if v.fundamento else "."),
)  # fmt: skip
def incompatibilidades(ley: Ley, pensiones: Any, empleo: Any) -> dict[str, Any]:
    tipos = ley.aplica(tipos_de_pension, pensiones)
    misma_plaza = ley.aplica(tipos_de_la_misma_plaza, pensiones)
    plazas = ley.paso("plazas distintas", ley.aplica(plazas_distintas, pensiones))
    riesgo = ley.aplica(riesgo_y_retiro, tipos)
    choque = ley.si(
        empleo.regimen == "epp", lambda: ley.aplica(choque_con_el_empleo, pensiones, empleo.capacidad_residual), None
    )
    situacion = ley.paso("situación que decide", ley.caso(
        (ley.no(ley.falta(choque)), "empleo"),
        (ley.no(ley.vacio(misma_plaza)), "misma_plaza"),
        (ley.y(ley.criterio("criterio-59-1") == "estricta", riesgo), "riesgo_y_retiro"),
        (plazas > MAXIMO_DE_PLAZAS, "muchas_plazas"),
        (plazas == MAXIMO_DE_PLAZAS, "dos_plazas"),
        (plazas == 1, "una_plaza"),
        si_no="ninguna",
    ))  # fmt: skip
    en_dos = situacion == "dos_plazas"
    protege = ley.si(en_dos, lambda: _protege_a_dos(ley, tipos), None)
    riesgo_de_la_plaza = ley.aplica(riesgo_y_retiro, misma_plaza)
    return {
        "resultado": ley.caso(
            (ley.contiene(("empleo", "muchas_plazas"), situacion), "incompatible"),
            (ley.contiene(("misma_plaza", "riesgo_y_retiro"), situacion), "opcion"),
            si_no="compatible",
        ),
        "fundamento": ley.caso(
            (situacion == "empleo", choque),
            (situacion == "misma_plaza", lambda: ley.aplica(fraccion_de_la_opcion, misma_plaza)),
            (situacion == "riesgo_y_retiro", "59-VIII"),
            (ley.o(situacion == "muchas_plazas", ley.y(en_dos, ley.falta(protege))), "59-V"),
            (en_dos, protege),
            (situacion == "una_plaza", lambda: _protege_a_una(ley, tipos, empleo)),
        ),
        "revision_juridica": ley.o(
            ley.y(situacion == "misma_plaza", riesgo_de_la_plaza),
            situacion == "riesgo_y_retiro",
            ley.y(en_dos, ley.o(riesgo, ley.falta(protege))),
        ),
        "motivos": ley.alertas(
            EMPLEO_INCOMPATIBLE_CON_INVALIDEZ=choque == "59-II",
            EMPLEO_INCOMPATIBLE_CON_PENSION=choque == "59-I",
            DOS_PENSIONES_MISMA_PLAZA=situacion == "misma_plaza",
            RIESGO_Y_RETIRO_A_ELEGIR=situacion == "riesgo_y_retiro",
            MAS_DE_DOS_PENSIONES=situacion == "muchas_plazas",
        ),
    }


def _protege_a_dos(ley: Ley, tipos: Any) -> Any:
    una, otra = ley.elemento(tipos, 0), ley.elemento(tipos, 1)
    return ley.segun(compatibilidades, operacion="pensiones", tipo_a=una, tipo_b=otra)["fundamento"]


def _protege_a_una(ley: Ley, tipos: Any, empleo: Any) -> Any:
    tipo = ley.elemento(tipos, 0)
    con_capacidad = ley.y(tipo == "RT_PARCIAL", empleo.regimen == "epp")
    segun_58 = ley.segun(compatibilidades, operacion="empleo", tipo=tipo, empleo=empleo.regimen)["fundamento"]
    return ley.si(con_capacidad, "59-I", segun_58)
