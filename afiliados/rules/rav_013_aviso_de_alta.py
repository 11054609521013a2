"""Procedimientos de afiliación, artículo 13. Aviso de alta de trabajadores.

Timely is the notice filed by the end of the first window (days 1 to 9 and 16 to 24) that ends on or after the movement;
the quincena is that of Ley 228, the effect that of 235 and the admission that of 7.
"""

from datetime import date
from typing import Any

from afiliados.rules.ley_007_personas_excluidas import CONTRATACIONES, personas_excluidas
from afiliados.rules.ley_228_avisos_quincenales import avisos_quincenales
from afiliados.rules.ley_235_fecha_de_afiliacion import fecha_de_afiliacion
from derecho import Criterio, Ley, articulo
from derecho.plazos import meses_despues
from derecho.tipos import Bool, Fecha, Motivos, Opcion, Periodo
from derecho.vocabulario import palabra

FIN_DE_PRIMERA, FIN_DE_SEGUNDA = 9, 24
EN_HORARIO = "09:00"  # the notice comes with its date of reception, already moved when it was after hours


@palabra("fin de la primera ventana que termina ese día o después", "fecha")
def fin_de_ventana(fecha: Any) -> Any:
    """Days 9 and 24, or day 9 of the next month."""
    if fecha.day > FIN_DE_SEGUNDA:
        siguiente: date = meses_despues(fecha.replace(day=1), 1)
        return siguiente.replace(day=FIN_DE_PRIMERA)
    return fecha.replace(day=FIN_DE_PRIMERA if fecha.day <= FIN_DE_PRIMERA else FIN_DE_SEGUNDA)


def limite_del_aviso(ley: Ley, fecha: Any) -> Any:
    """Last day to file the notice of a movement (also 35)."""
    return ley.paso("último día para avisar", ley.aplica(fin_de_ventana, fecha), "Ley 228")


aviso_de_alta = articulo(
    "rav-13", "RAV", "13",
    titulo="Aviso de alta de trabajadores",
    entradas={
        "fecha_movimiento": Fecha("fecha del movimiento", en=("limite", "oportuno")),
        "fecha_aviso": Fecha("recepción del aviso", en=("oportuno", "efecto")),
        "fecha_entero": Fecha("primer pago", en="efecto"),
        "fecha_expediente": Fecha("expediente completo", en="efecto"),
        "tipo_contratacion": Opcion("tipo de contratación", *CONTRATACIONES, en="admision"),
        "convenio_especial": Bool("convenio especial vigente", en="admision"),
    },
    salidas={
        "fecha_limite": Fecha("último día para avisar"), "oportuno": Bool("aviso a tiempo"),
        "quincena_aplicacion": Periodo("quincena en que se aplica"), "en_plazo": Bool("se pagó a tiempo"),
        "fecha_afiliacion": Fecha("fecha de afiliación"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-rav-13-1", "El 228 mezcla tres plazos.",
                 "Los días 3 y 18 son de nómina y pago; las ventanas, de los movimientos.", "Cada uno tiene su objeto."),
        Criterio("criterio-rav-13-2", "Avisos después del cierre y avisos tardíos.",
                 "Tras el cierre cuentan como el día siguiente; «en ventana» y «oportuno» son dos marcas distintas.",
                 "Responden a preguntas distintas."),
    ),
    frase=lambda v: f"Su afiliación tiene efecto desde el {v.fecha_afiliacion}." if v.fecha_afiliacion
                    else f"El alta se avisa a más tardar el {v.fecha_limite}." if v.fecha_limite
                    else "La persona puede darse de alta.",
)  # fmt: skip


@aviso_de_alta.operacion("limite")
def _limite(ley: Ley, fecha_movimiento: Any) -> dict[str, Any]:
    return {"fecha_limite": limite_del_aviso(ley, fecha_movimiento)}


@aviso_de_alta.operacion("oportuno")
def _oportuno(ley: Ley, fecha_movimiento: Any, fecha_aviso: Any) -> dict[str, Any]:
    limite = limite_del_aviso(ley, fecha_movimiento)
    aviso = ley.segun(avisos_quincenales, fecha=fecha_aviso, hora=EN_HORARIO, hora_cierre=EN_HORARIO)
    return {
        "fecha_limite": limite,
        "oportuno": fecha_aviso <= limite,
        "quincena_aplicacion": aviso["quincena_aplicacion"],
    }


@aviso_de_alta.operacion("efecto")
def _efecto(ley: Ley, fecha_aviso: Any, fecha_entero: Any, fecha_expediente: Any) -> dict[str, Any]:
    return ley.segun(
        fecha_de_afiliacion, fecha_aviso_alta=fecha_aviso, fecha_entero=fecha_entero, fecha_expediente=fecha_expediente
    )


@aviso_de_alta.operacion("admision")
def _admision(ley: Ley, tipo_contratacion: Any, convenio_especial: Any) -> dict[str, Any]:
    return ley.segun(personas_excluidas, tipo_contratacion=tipo_contratacion, convenio_especial=convenio_especial)
