"""Reglamento de Prestaciones Económicas, artículo 36. Liberación del saldo por incapacidad, invalidez o muerte.

What falls due after the event is released and what was paid after it is returned; what was overdue stays. In force
since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Opcion


@articulo(
    "rpe-36", "RPE", "36",
    titulo="Liberación del saldo por incapacidad, invalidez o muerte",
    entradas={
        "evento": Opcion("qué ocurrió", "muerte", "incapacidad_total_permanente", "invalidez"),
        "persona": Opcion("a quién", "acreditado", "conyuge"), "sociedad_conyugal": Bool("hay sociedad conyugal"),
        "por_vencer": Dinero("lo que vence después"), "vencido": Dinero("vencido a la fecha"),
        "pagos_posteriores": Dinero("pagado después"),
    },
    salidas={
        "liberado": Dinero("saldo liberado"), "exigible": Dinero("lo que sigue debiéndose"),
        "devolver": Dinero("lo que se devuelve"),
    },
    criterios=(
        Criterio("criterio-rpe-36-1", "¿La liberación depende de lo que pague el seguro?",
                 "No; en los tres casos, y por el cónyuge con sociedad conyugal.",
                 "36 no pone esa condición y 35 obliga al Instituto a exigir las pólizas."),
    ),
    frase="Se liberan {liberado}, se devuelven {devolver} y queda por pagar lo vencido: {exigible}.",
)  # fmt: skip
def liberacion_del_saldo(
    ley: Ley,
    evento: Any,
    persona: Any,
    sociedad_conyugal: Any,
    por_vencer: Any,
    vencido: Any,
    pagos_posteriores: Any,
) -> dict[str, Any]:
    libera = ley.paso("el hecho libera el saldo", ley.o(persona == "acreditado", sociedad_conyugal))
    return {
        "liberado": ley.si(libera, por_vencer, 0),
        "exigible": ley.paso("lo vencido a la fecha del suceso", vencido),
        "devolver": ley.si(libera, pagos_posteriores, 0),
    }
