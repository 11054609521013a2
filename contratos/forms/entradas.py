"""What a person writes, turned into the JSON values that a rule reads; whatever cannot be turned travels as written.

One walk over the declared types of the rule: a rule that gains an entrada gains its field. The rule itself says what is
wrong; here only what a person may leave out or write in their own way is settled.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from derecho import Regla
from derecho.cifras import dias_inhabiles, serie
from derecho.errores import Falla
from derecho.tipo_base import Tipo
from derecho.tipos import Bool, Dinero, Entero, Fecha, Lista, Mapa, Registro, Tasa, Variante

SIN_DATO = "sin dato"
FALTA = "ENTRADA_FALTANTE"
FILAS_MAXIMAS = 40
_MONTO = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", re.ASCII)
_PUNTO_DE_MILES = re.compile(r"\$?\s*\d{1,3}\.\d{3}", re.ASCII)
_DIA = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_VERDAD = {"si": True, "sí": True, "no": False}
# Figures that are published: the person needs not write them. Rules that look for the TIIE of a day, not of the end of
# a month, still ask for it.
TIIE_DE_UN_DIA = {"ley-173", "rpe-61bis"}
PUBLICADAS: dict[str, Callable[[], Any]] = {
    "tiie": lambda: serie("tiie28_fin_de_mes").mapa(),
    "inpc": lambda: {mes[:7]: valor for mes, valor in serie("inpc").mapa().items()},
    "inhabiles": lambda: [dia.isoformat() for dia in dias_inhabiles()],
}


def publicada(regla: Regla, nombre: str) -> bool:
    """May the figures that the portal knows stand for that entrada?"""
    return nombre in PUBLICADAS and not (nombre == "tiie" and regla.id in TIIE_DE_UN_DIA)


@dataclass
class Lector:
    """Reads the posted values of a form; keeps what is missing. `accion` adds or drops a row of a list."""

    datos: dict[str, str]
    accion: str = ""
    fallas: list[Falla] = field(default_factory=list)

    def entradas(self, regla: Regla, operacion: str | None) -> dict[str, Any]:
        """JSON value of every entrada of the operation, those published included."""
        valores: dict[str, Any] = {}
        for nombre, tipo in regla.entradas_de(operacion).items():
            if publicada(regla, nombre) and self.datos.get(f"{nombre}-publicadas"):
                valores[nombre] = PUBLICADAS[nombre]()
            else:
                valores[nombre] = self.valor(tipo, nombre, nombre)
        return valores

    def valor(self, tipo: Tipo, nombre: str, camino: str) -> Any:
        """`nombre` is that of the field; `camino`, how the rule names that place in its errors."""
        if isinstance(tipo, Registro):
            return self._registro(tipo, nombre, camino)
        if isinstance(tipo, Variante):
            forma = self.datos.get(f"{nombre}-{tipo.discriminante}", "")
            elegida = tipo.formas.get(forma) or next(iter(tipo.formas.values()))
            return self._registro(elegida, nombre, camino)
        if isinstance(tipo, Lista) and en_filas(tipo):
            return self._filas(tipo, nombre, camino)
        texto = self.datos.get(nombre, "").strip()
        if isinstance(tipo, Lista | Mapa):
            renglones = [linea.strip() for linea in texto.splitlines() if linea.strip()]
            if tipo.nulo and texto.casefold() == SIN_DATO:
                return None
            if isinstance(tipo, Lista):
                return [normalizar(tipo.de, linea) for linea in renglones]
            return dict(_par(tipo, linea) for linea in renglones)
        return self._escalar(tipo, texto, camino)

    def _escalar(self, tipo: Tipo, texto: str, camino: str) -> Any:
        if not texto:
            if not tipo.nulo:
                self.fallas.append(Falla(camino, FALTA, "Escriba o elija este dato."))
            return None
        if isinstance(tipo, Dinero) and _PUNTO_DE_MILES.fullmatch(texto) and not isinstance(tipo, Tasa):
            self.fallas.append(Falla(camino, "ENTRADA_FORMATO", "Escriba el monto con coma para miles: 40,000."))
        return normalizar(tipo, texto)

    def _registro(self, tipo: Registro, nombre: str, camino: str) -> Any:
        escritos = [c for c in tipo.campos if self.datos.get(f"{nombre}-{c}", "").strip()]
        if tipo.nulo and not escritos:
            return None
        return {c: self.valor(t, f"{nombre}-{c}", f"{camino}.{c}") for c, t in tipo.campos.items()}

    def _filas(self, tipo: Lista, nombre: str, camino: str) -> list[Any] | None:
        if tipo.nulo and self.datos.get(f"{nombre}-nulo"):
            return None
        cuantas = min(_entero(self.datos.get(f"{nombre}-cuantas", "")), FILAS_MAXIMAS)
        quedan = [i for i in range(cuantas) if self.accion != f"quitar:{nombre}-{i}"]
        filas = [self.valor(tipo.de, f"{nombre}-{i}", f"{camino}[{j}]") for j, i in enumerate(quedan)]
        if self.accion == f"agregar:{nombre}" and len(filas) < FILAS_MAXIMAS:
            filas.append({})
        return filas


def en_filas(tipo: Lista) -> bool:
    """A list of records is a group of fields for each; one of plain values is written one by line."""
    return isinstance(tipo.de, Registro | Variante)


def normalizar(tipo: Tipo, texto: str) -> Any:
    """The JSON value of a text in a person's own way; the same text when it has no such form."""
    if tipo.nulo and texto.casefold() == SIN_DATO:
        return None
    if isinstance(tipo, Dinero):
        return _monto(texto, 4 if isinstance(tipo, Tasa) else 2)
    if isinstance(tipo, Entero):
        limpio = texto.replace(",", "")
        return int(limpio) if re.fullmatch(r"-?\d{1,15}", limpio, re.ASCII) else texto
    if isinstance(tipo, Bool):
        return _VERDAD.get(texto.casefold(), texto)
    if isinstance(tipo, Fecha) and (dia := _DIA.fullmatch(texto)):
        return f"{dia[3]}-{int(dia[2]):02d}-{int(dia[1]):02d}"
    return texto


def _monto(texto: str, decimales: int) -> str:
    """«$40,000» is "40000.00"; more decimals than the type has are left for the rule to refuse."""
    limpio = texto.replace("$", "").replace("%", "").replace("\u00a0", "").replace(" ", "")
    if not _MONTO.fullmatch(limpio):
        return texto
    entero, _, fraccion = limpio.replace(",", "").partition(".")
    signo, cifras = ("-", entero[1:]) if entero.startswith("-") else ("", entero)
    return f"{signo}{cifras.lstrip('0') or '0'}.{fraccion.ljust(decimales, '0')}"


def _par(tipo: Mapa, linea: str) -> tuple[str, Any]:
    """«2026-10-31: 9.75» or «2026-10-31 9.75»."""
    clave, _, valor = linea.partition(":") if ":" in linea else linea.rpartition(" ")
    escrita = normalizar(tipo.clave, clave.strip())
    return str(escrita), normalizar(tipo.valor, valor.strip())


def _entero(texto: str) -> int:
    return int(texto) if texto.isdecimal() and len(texto) < 4 else 0


def dia_escrito(texto: str) -> str | None:
    """The date that selects the text, ISO; None when nobody wrote one."""
    limpio = texto.strip()
    return str(normalizar(Fecha(), limpio)) if limpio else None


def operacion_de(regla: Regla, pedida: str) -> str | None:
    """The operation asked for, or the first one; None when the rule has only one body."""
    operaciones = [o for o in regla.cuerpos if o]
    return pedida if pedida in operaciones else next(iter(operaciones), None)
