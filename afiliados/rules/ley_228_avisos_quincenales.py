"""Ley, artículo 228. Avisos quincenales de las entidades y sus ventanas.

A notice received on days 1 to 9 is applied in the first quincena of the month and on days 16 to 24 in the second one;
outside those windows it goes to the next. After office hours it counts as the next day. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Hora, Periodo


@articulo(
    "ley-228", "LEY", "228",
    titulo="Avisos quincenales de las entidades y ventanas 1 a 9 y 16 a 24",
    fecha="fecha",
    entradas={
        "fecha": Fecha("fecha del aviso"), "hora": Hora("hora del aviso"), "hora_cierre": Hora("cierre de oficinas"),
    },
    salidas={
        "fecha_recepcion": Fecha("fecha de recepción"), "en_ventana": Bool("dentro de la ventana"),
        "quincena_aplicacion": Periodo("quincena en que se aplica"),
    },
    criterios=(
        Criterio("criterio-228-1", "¿Qué pasa fuera de las ventanas y en fin de semana?",
                 "Se aplica en la ventana siguiente; cuentan días de calendario.",
                 "Las ventanas son días de calendario y rechazar un alta dañaría al trabajador."),
        Criterio("criterio-228-2", "«Horario de oficinas» frente a los avisos en tiempo real.",
                 "Se recibe a toda hora; después del cierre cuenta como el día siguiente.",
                 "El último párrafo permite el aviso en tiempo real sin quitar el horario."),
    ),
    frase="El aviso se recibió el {fecha_recepcion} y se aplica en la {quincena_aplicacion}.",
    vectorial=True,
)  # fmt: skip
def avisos_quincenales(ley: Ley, fecha: Any, hora: Any, hora_cierre: Any) -> dict[str, Any]:
    recepcion = ley.si(hora > hora_cierre, lambda: ley.dias_despues(fecha, 1), fecha)
    dia = ley.paso("día del mes en que se recibió", ley.numero_de_dia(recepcion))
    en_ventana = ley.o(dia <= 9, ley.y(dia >= 16, dia <= 24))
    de_ese_dia = ley.quincena_de(recepcion)
    return {
        "fecha_recepcion": recepcion,
        "en_ventana": en_ventana,
        "quincena_aplicacion": ley.si(en_ventana, de_ese_dia, lambda: ley.quincenas_despues(de_ese_dia, 1)),
    }
