"""A verdict as JSON, for the command line and the API."""

from typing import Any

from afiliados import registros
from afiliados.models import Carga
from afiliados.services.cargas.problemas import AVISOS, CORREGIR

MUESTRA = 100


def veredicto(carga: Carga) -> dict[str, Any]:
    """{carga, estado, folio, quincena, filas, correctas, con_aviso, con_error, defectos, avisos, problemas, resumen}.

    `problemas` are the first hundred: {linea, columna, codigo, texto, trae, corregir, grave}.
    """
    problemas: list[dict[str, Any]] = []
    if carga.estado != Carga.Estado.RECHAZADA:
        renglones = registros.layouts[carga.layout].renglon._default_manager.filter(carga=carga)
        for linea, suyos in (
            renglones.exclude(veredicto="C").order_by("linea").values_list("linea", "problemas")[:MUESTRA]
        ):
            problemas += [
                {"linea": linea, **p, "corregir": CORREGIR.get(p["codigo"], ""), "grave": p["codigo"] not in AVISOS}
                for p in suyos
            ]
    return {
        "carga": carga.pk,
        "entidad": carga.entidad.clave,
        "layout": carga.layout,
        "quincena": carga.quincena,
        "estado": carga.estado,
        "folio": carga.folio,
        "sha256": carga.sha256,
        "filas": carga.filas,
        "correctas": carga.correctas,
        "con_aviso": carga.con_aviso,
        "con_error": carga.con_error,
        "defectos": carga.defectos,
        "avisos": carga.avisos,
        "problemas": problemas[:MUESTRA],
        "resumen": carga.resumen,
    }
