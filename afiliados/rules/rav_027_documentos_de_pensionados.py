"""Procedimientos de afiliación, artículo 27. Documentos de inscripción definitiva de pensionados.

The resolution of the pension stands for the patente; what the Institute itself holds is not asked.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Faltan, Lista, Motivos, Texto

PEDIDOS = (
    "acta-nacimiento", "fotografias-infantil", "ultimo-talon-pago-pension", "resolucion-pension",
    "credencial-pensionado", "comprobante-domicilio",
)  # fmt: skip


@articulo(
    "rav-27", "RAV", "27",
    titulo="Documentos de inscripción definitiva de pensionados",
    entradas={
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
        "internos": Lista("documentos que el Instituto ya tiene", Texto(), maximo=200),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan()},
    frase="Su expediente de pensionado tiene todos los documentos.",
)  # fmt: skip
def documentos_de_pensionados(ley: Ley, documentos: Any, internos: Any) -> dict[str, Any]:
    no_entregados = ley.paso("lo que la persona no entregó", ley.faltantes(PEDIDOS, documentos))
    faltan = ley.faltantes(no_entregados, internos)
    return {"faltan": faltan, **ley.veredicto(EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)))}
