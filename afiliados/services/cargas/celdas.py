"""Judging one cell at a time: what every layout shares. Each function adds to `p` what is wrong and gives the value."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from afiliados.identidad import defecto_de_curp
from afiliados.registros import Contexto
from afiliados.services.cargas.problemas import problema

_IMPORTE = re.compile(r"[0-9]{1,10}(\.[0-9]{1,2})?", re.ASCII)
_DECIMALES_DE_MAS = re.compile(r"[0-9]+\.[0-9]{3,}", re.ASCII)
_FECHA = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_NUMERO_QUINCENA = re.compile(r"[1-9]|1[0-9]|2[0-4]", re.ASCII)
CLAVE = re.compile(r"[0-9A-ZÑ][0-9A-ZÑ._/-]{0,19}")
NOMBRE = re.compile(r"[A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ'. -]{0,79}")
DECIMALES = {3: "tres", 4: "cuatro", 5: "cinco", 6: "seis"}
Problemas = list[dict[str, Any]]
Datos = dict[str, str]


def obligatorios(x: Datos, nombres: dict[str, str], p: Problemas) -> None:
    for columna, nombre in nombres.items():
        if not x[columna]:
            p.append(problema(columna, "CAMPO_OBLIGATORIO", f"Falta {nombre}."))


def pertenencia(x: Datos, c: Contexto, p: Problemas) -> None:
    """The row is of this entidad and of this quincena."""
    if x["ente"] and x["ente"] != c.ente:
        texto = (
            f"El renglón dice {x['ente'][:20]} y el archivo es del ente {c.ente}. "
            "Corrija la clave o súbalo en el archivo de ese ente."
        )
        p.append(problema("ente", "ENTE_DISTINTO", texto, x["ente"]))
    quincena = x["quincena"]
    if not _NUMERO_QUINCENA.fullmatch(quincena):
        texto = f"La quincena {quincena[:10]} no existe: capture un número del 1 al 24."
        p.append(problema("quincena", "QUINCENA_RANGO", texto, quincena))
    elif int(quincena) != c.numero or x["ejercicio"] != str(c.ejercicio):
        texto = f"El renglón es de la quincena {quincena} de {x['ejercicio'][:4]} y el archivo, de la {c.numero} de {c.ejercicio}."
        p.append(problema("quincena", "QUINCENA_DISTINTA", texto, quincena))


def curp(x: Datos, p: Problemas) -> bool:
    """Whether the CURP is valid on its own."""
    if not x["curp"]:
        return False
    if defecto := defecto_de_curp(x["curp"]):
        p.append(problema("curp", defecto.codigo, defecto.texto, x["curp"]))
        return False
    return True


def importe(columna: str, valor: str, p: Problemas) -> Decimal | None:
    if _IMPORTE.fullmatch(valor):
        return Decimal(valor)
    if not valor:
        return None
    if _DECIMALES_DE_MAS.fullmatch(valor):
        cuantos = len(valor.partition(".")[2])
        texto = f"El importe {valor[:24]} tiene {DECIMALES.get(cuantos, cuantos)} decimales; el máximo es dos."
        p.append(problema(columna, "IMPORTE_DECIMALES", texto, valor))
        return None
    sin_comas = valor.replace(",", "")
    if "," in valor and _IMPORTE.fullmatch(sin_comas):
        texto = f"El importe {valor} lleva coma de miles. Escríbalo {sin_comas}."
    else:
        texto = f"El importe {valor[:24]} no es un número con punto decimal, como 12500.00."
    p.append(problema(columna, "IMPORTE_FORMATO", texto, valor))
    return None


def fecha(columna: str, valor: str, p: Problemas) -> date | None:
    if not valor:
        return None
    if _FECHA.fullmatch(valor):
        try:
            return date.fromisoformat(valor)
        except ValueError:
            p.append(problema(columna, "FECHA_FORMATO", f"La fecha {valor} no existe.", valor))
            return None
    texto = f"La fecha {valor[:20]} no está en el formato AAAA-MM-DD."
    p.append(problema(columna, "FECHA_FORMATO", texto, valor))
    return None


def texto(columna: str, valor: str, forma: re.Pattern[str], p: Problemas) -> str:
    """A word or a name; empty when it is not one."""
    if not valor or forma.fullmatch(valor):
        return valor
    dicho = "El dato trae signos, minúsculas o caracteres que no se aceptan, o es demasiado largo."
    p.append(problema(columna, "TEXTO_NO_VALIDO", dicho, valor))
    return ""


def repetido(vistos: dict[Any, int], llave: Any, linea: int, dicho: Callable[[int], str], p: Problemas) -> bool:
    """Was the same key seen in an earlier line of the file?"""
    primera = vistos.setdefault(llave, linea)
    if primera == linea:
        return False
    p.append(problema("curp", "DUPLICADO_EN_ARCHIVO", dicho(primera), llave[0]))
    return True
