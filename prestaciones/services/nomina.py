"""Layout «nomina»: judging its rows one by one. Two formats: the short one, and the one that answers each discount."""

import json
import re
from decimal import Decimal
from typing import Any

from afiliados.registros import Contexto, Fila, Revisor
from afiliados.services.cargas import celdas
from afiliados.services.cargas.celdas import CLAVE, Datos, Problemas
from afiliados.services.cargas.problemas import problema, veredicto_de

COLUMNAS = (
    "ente", "ejercicio", "quincena", "tipo_nomina", "curp", "plaza", "sueldo_base_quincenal", "dias_cotizados",
    "cuota_fondo_ahorro", "cuota_prestaciones", "folio_descuento", "descuento_prestamo",
    "quinquenio", "aguinaldo", "importe_ordenado", "importe_aplicado", "motivo_no_aplicado",
)  # fmt: skip
OPCIONALES = 5
SUMADAS = ("sueldo_base_quincenal", "dias_cotizados", "cuota_fondo_ahorro", "cuota_prestaciones", "descuento_prestamo")
CAMPOS = (
    "tipo_nomina", "curp", "plaza", "base_quincenal", "dias", "cuota_fondo", "cuota_prestaciones", "quinquenio",
    "aguinaldo", "folio", "ordenado", "aplicado", "motivo",
)  # fmt: skip
OBLIGATORIOS = {
    "ente": "la clave del ente", "ejercicio": "el ejercicio", "quincena": "la quincena",
    "tipo_nomina": "el tipo de nómina", "curp": "la CURP", "plaza": "la plaza",
    "sueldo_base_quincenal": "el sueldo base de la quincena", "dias_cotizados": "los días cotizados",
    "cuota_fondo_ahorro": "la cuota del fondo de ahorro", "cuota_prestaciones": "la cuota de prestaciones",
}  # fmt: skip
TIPOS = ("ORD", "EXT", "COMP")
MOTIVOS = ("NO_LABORA", "LICENCIA", "SIN_LIQUIDO", "OTRO_ENTE", "BAJA", "ERROR")
_DIAS = re.compile(r"[0-9]|1[0-5]", re.ASCII)
_FOLIO = re.compile(r"DP-[0-9]{6,16}", re.ASCII)
CERO = Decimal("0.00")


def _dias(x: Datos, p: Problemas) -> int | None:
    """COMP pays a difference of other days: none of its own. The row of a further folio repeats none either."""
    dicho = x["dias_cotizados"]
    if not dicho:
        return None
    if _DIAS.fullmatch(dicho):
        dias = int(dicho)
        if dias or x["tipo_nomina"] == "COMP" or x["folio_descuento"]:
            return dias
    texto = f"Los días cotizados {dicho[:10]} no van de 1 a 15."
    p.append(problema("dias_cotizados", "DIAS_RANGO", texto, dicho))
    return None


def _tipo(x: Datos, p: Problemas) -> None:
    if x["tipo_nomina"] and x["tipo_nomina"] not in TIPOS:
        texto = f"{x['tipo_nomina'][:20]} no es un tipo de nómina. Use ORD, EXT o COMP."
        p.append(problema("tipo_nomina", "TIPO_NOMINA_DESCONOCIDO", texto, x["tipo_nomina"]))


def _motivo(x: Datos, ordenado: Decimal | None, aplicado: Decimal, p: Problemas) -> str:
    motivo = x.get("motivo_no_aplicado", "")
    falta = ordenado is not None and aplicado < ordenado
    if motivo not in MOTIVOS and (motivo or falta):
        texto = "Falta decir por qué no se aplicó completo." if not motivo else f"{motivo[:20]} no es un motivo."
        p.append(problema("motivo_no_aplicado", "MOTIVO_OBLIGATORIO", texto, motivo))
        return ""
    return motivo if falta else ""


def _descuento(x: Datos, p: Problemas) -> tuple[Decimal | None, Decimal, str]:
    """What was ordered (long format only), what was applied and why not all of it."""
    folio, largo = x["folio_descuento"], "importe_aplicado" in x
    descuento = celdas.importe("descuento_prestamo", x["descuento_prestamo"], p) or CERO
    ordenado = celdas.importe("importe_ordenado", x["importe_ordenado"], p) if largo else None
    aplicado = celdas.importe("importe_aplicado", x["importe_aplicado"], p) if largo else descuento
    aplicado = CERO if aplicado is None else aplicado
    if folio and not _FOLIO.fullmatch(folio):
        p.append(problema("folio_descuento", "TEXTO_NO_VALIDO", "El folio no tiene la forma DP-000101.", folio))
    elif aplicado and not folio:
        p.append(problema("folio_descuento", "FOLIO_OBLIGATORIO", "Hay un descuento sin su folio.", folio))
    elif folio and not aplicado and not largo:
        texto = "El folio viene sin importe ni motivo: quedará sin respuesta."
        p.append(problema("descuento_prestamo", "FOLIO_SIN_DESCUENTO", texto, x["descuento_prestamo"]))
    return ordenado, aplicado, _motivo(x, ordenado, aplicado, p)


def _repetida(x: Datos, vistas: dict[Any, int], linea: int, base: Decimal | None, p: Problemas) -> None:
    """A plaza is paid once a kind of payroll; a further row is only for a further folio and carries no sueldo."""
    plaza = (x["curp"], x["tipo_nomina"], x["plaza"])
    if celdas.repetido(vistas, (*plaza, x["folio_descuento"]), linea, _dicho_repetida, p):
        return
    if vistas.setdefault(plaza, linea) != linea and base:
        texto = f"El sueldo de esa plaza ya viene en la línea {vistas[plaza]}."
        p.append(problema("sueldo_base_quincenal", "BASE_REPETIDA", texto, x["sueldo_base_quincenal"]))


def _dicho_repetida(primera: int) -> str:
    return f"La misma CURP, plaza y folio ya vienen en la línea {primera}."


def revisor(c: Contexto) -> Revisor:
    """The judge of the rows of one file."""
    vistas: dict[Any, int] = {}

    def revisar(linea: int, cells: list[str]) -> Fila:
        x = dict(zip(c.columnas, cells, strict=True))
        p: Problemas = []
        celdas.obligatorios(x, OBLIGATORIOS, p)
        celdas.pertenencia(x, c, p)
        celdas.curp(x, p)
        celdas.texto("plaza", x["plaza"], CLAVE, p)
        _tipo(x, p)
        dias = _dias(x, p)
        base = celdas.importe("sueldo_base_quincenal", x["sueldo_base_quincenal"], p)
        fondo = celdas.importe("cuota_fondo_ahorro", x["cuota_fondo_ahorro"], p)
        prestaciones = celdas.importe("cuota_prestaciones", x["cuota_prestaciones"], p)
        quinquenio = celdas.importe("quinquenio", x.get("quinquenio", ""), p)
        aguinaldo = celdas.importe("aguinaldo", x.get("aguinaldo", ""), p)
        ordenado, aplicado, motivo = _descuento(x, p)
        _repetida(x, vistas, linea, base, p)
        return (
            linea, veredicto_de(p), json.dumps(p, ensure_ascii=False) if p else "[]",
            x["tipo_nomina"][:4], x["curp"][:18], x["plaza"][:20], base, dias, fondo, prestaciones, quinquenio,
            aguinaldo, x["folio_descuento"][:20], ordenado, aplicado, motivo,
        )  # fmt: skip

    return revisar
