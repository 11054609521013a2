"""Reglamento de Prestaciones Económicas, artículo 29. Requisitos documentales del préstamo hipotecario por destino.

Ley 163 judges the applicant; this article lists the papers of each purpose. In force since 2002-06-11.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Distancia, Entero, Faltan, Lista, Motivos, Opcion, Texto
from prestamos.rules.ley_163_requisitos_de_la_hipoteca import (
    ADQUISICION,
    CUMPLIDOS,
    DESTINOS,
    OBRA,
    requisitos_de_la_hipoteca,
)
from prestamos.rules.rpe_027_documentos_y_titulos import juntas


def comunes(ley: Ley, estado_civil: Any, descuento_mayor: Any) -> Any:
    """Papers of every purpose; the appraisal, unless the Instituto orders it."""
    avaluo = None if ley.criterio("criterio-rpe-29-3") == "del_instituto" else "avaluo-perito-acreditado"
    return ley.lista(
        "solicitud-hipotecario",
        "identificacion-oficial",
        "carta-testamentaria-vigente",
        ley.si(estado_civil == "casado", "acta-matrimonio-reciente", "acta-nacimiento"),
        "comprobantes-sueldo-2",
        ley.si(descuento_mayor, "solicitud-descuento-mayor", None),
        avaluo,
    )


def de_adquisicion(ley: Ley, destino: Any, con_gravamen: Any) -> Any:
    """I. Land has no water receipt; a property with a lien shows what is owed."""
    return ley.lista(
        "escritura-inmueble",
        "comprobante-predial",
        ley.si(destino == "adquisicion_terreno", None, "comprobante-agua"),
        ley.si(con_gravamen, "certificado-gravamen", "certificado-libre-gravamen"),
        ley.si(con_gravamen, "constancia-adeudo-gravamen", None),
    )


def de_la_garantia(ley: Ley, *otros: str) -> Any:
    """II and III. Papers of the property given as collateral, and those of each list."""
    return ley.lista("escritura-garantia", "comprobante-predial-garantia", "comprobante-agua-garantia", *otros)


requisitos_documentales = articulo(
    "rpe-29", "RPE", "29",
    titulo="Requisitos documentales del préstamo hipotecario por destino",
    clave="solicitud",
    entradas={
        "quincenas_cotizadas": Entero("quincenas cotizadas", en="requisitos"),
        "adeudos_vencidos": Bool("tiene adeudos vencidos", en="requisitos"),
        "demandado_judicialmente": Bool("el Instituto le demandó por un crédito", en="requisitos"),
        "inmueble_en_estado": Bool("el inmueble está en el Estado", en="requisitos"),
        "distancia_falla_m": Distancia("distancia a una falla geológica", nulo=True, en="requisitos"),
        "destino": Opcion("destino del préstamo", *DESTINOS, en="documentos"),
        "estado_civil": Opcion("estado civil", "soltero", "casado", en="documentos"),
        "con_gravamen": Bool("el inmueble que adquiere tiene gravamen", en="documentos"),
        "descuento_mayor": Bool("pide un descuento mayor", en="documentos"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200, en="documentos"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    criterios=(
        Criterio("criterio-rpe-29-1", "¿Cómo se mide un año de contribución?", "24 quincenas enteradas.",
                 "La misma medida de la Ley 163."),
        Criterio("criterio-rpe-29-2", "Un terreno no tiene recibo de agua.", "No se le pide.", "No puede existir."),
        Criterio("criterio-rpe-29-3", "¿Quién trae el avalúo?",
                 "Se pide en la lista y vale sin importar quién lo encargó.",
                 "Ley 165 solo exige perito acreditado y no dice quién ordena el trabajo.",
                 {"del_instituto": "Lo encarga el Instituto y no falta nunca en el expediente."}),
    ),
    frase="Cumple lo que se pide para su préstamo hipotecario.",
)  # fmt: skip


@requisitos_documentales.operacion("requisitos")
def requisitos(ley: Ley, **entradas: Any) -> dict[str, Any]:
    return {"faltan": ley.lista(), **ley.segun(requisitos_de_la_hipoteca, **(CUMPLIDOS | entradas))}


@requisitos_documentales.operacion("documentos")
def documentos(
    ley: Ley, destino: Any, estado_civil: Any, con_gravamen: Any, descuento_mayor: Any, documentos: Any
) -> dict[str, Any]:
    del_destino = ley.caso(
        (ley.contiene(ADQUISICION, destino), lambda: de_adquisicion(ley, destino, con_gravamen)),
        (
            ley.contiene(OBRA, destino),
            lambda: de_la_garantia(
                ley, "proyecto-construccion", "presupuesto-obra", "certificado-libre-gravamen-garantia"
            ),
        ),
        si_no=lambda: de_la_garantia(ley, "certificado-gravamen", "constancia-adeudo-gravamen"),
    )
    pedidos = ley.aplica(juntas, comunes(ley, estado_civil, descuento_mayor), del_destino)
    faltan = ley.faltantes(pedidos, documentos)
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)))}
