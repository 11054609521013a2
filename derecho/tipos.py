"""Types of entradas and salidas: declared once, they validate, convert, document and print."""

from __future__ import annotations

import re
from collections import namedtuple
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from derecho import dinero
from derecho.quincena import Quincena, decir_fecha
from derecho.tipo_base import RECHAZO_DOMINIO, RECHAZO_FORMATO, RECHAZO_LARGA, Rechazo, Tipo

CENTAVOS_MAXIMOS = 10**13


class _Texto(Tipo):
    """A type written as a string with its own parser."""

    analiza: Any  # the parser of the text
    patron = ""

    def _leer(self, crudo: Any) -> Any:
        try:
            return type(self).analiza(crudo)
        except ValueError as e:
            raise Rechazo(RECHAZO_FORMATO, str(e)) from None

    def _esquema(self) -> dict[str, Any]:
        return {"maxLength": self.largo} | ({"pattern": self.patron} if self.patron else {})


class Dinero(_Texto):
    """Pesos as integer centavos, "1234.56". Negative only where the entry says so."""

    nombre = unidad = "dinero"
    analiza: Any = staticmethod(dinero.leer_dinero)
    patron = r"^-?(0|[1-9][0-9]*)\.[0-9]{2}$"
    _escribir: Any = staticmethod(dinero.escribir_dinero)
    _decir: Any = staticmethod(dinero.decir_dinero)

    def __init__(self, texto: str = "", *, minimo: int = 0, maximo: int = CENTAVOS_MAXIMOS, **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.minimo, self.maximo = minimo, maximo

    def _leer(self, crudo: Any) -> Any:
        valor = super()._leer(crudo)
        if not self.minimo <= valor <= self.maximo:
            limites = f"{self._escribir(self.minimo)} y {self._escribir(self.maximo)}"
            raise Rechazo(RECHAZO_DOMINIO, f"debe estar entre {limites}")
        return valor


class Distancia(Dinero):
    """Metres with two decimals, as integer centimetres."""

    nombre = unidad = "metros"

    def _decir(self, valor: Any) -> str:
        return f"{self._escribir(valor)} metros"


class Tasa(Dinero):
    """Percentage points with four decimals, "14.2500", as an exact ratio."""

    nombre = unidad = "tasa"
    analiza = staticmethod(dinero.leer_tasa)
    patron = r"^-?(0|[1-9][0-9]*)\.[0-9]{4}$"
    _escribir = staticmethod(dinero.escribir_tasa)
    _decir = staticmethod(dinero.decir_tasa)

    def __init__(self, texto: str = "", *, minimo: int = 0, maximo: int = 1000, **otros: Any) -> None:
        super().__init__(texto, minimo=minimo, maximo=maximo, **otros)


class Factor(Tasa):
    """A decimal with four places that is no percentage: INPC, decimal years."""

    nombre = unidad = "factor"
    _decir = staticmethod(dinero.escribir_tasa)


class Fecha(_Texto):
    """ISO date, between 1900 and 2199 so that no term leaves the calendar."""

    nombre = "fecha"
    patron = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    _decir: Any = staticmethod(decir_fecha)

    def _leer(self, crudo: str) -> date:
        if not re.match(self.patron, crudo, re.ASCII):
            raise Rechazo(RECHAZO_FORMATO, "se espera una fecha como 2026-11-20")
        try:
            valor = date.fromisoformat(crudo)
        except ValueError:
            raise Rechazo(RECHAZO_FORMATO, "esa fecha no existe en el calendario") from None
        if not 1900 <= valor.year <= 2199:
            raise Rechazo(RECHAZO_DOMINIO, "debe estar entre los años 1900 y 2199")
        return valor

    def _escribir(self, valor: Any) -> Any:
        return valor.isoformat()


class Instante(_Texto):
    """Local date and time, "2026-11-20T09:30"."""

    nombre = "instante"
    patron = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"

    def _leer(self, crudo: str) -> datetime:
        if not re.match(self.patron, crudo, re.ASCII):
            raise Rechazo(RECHAZO_FORMATO, "se espera fecha y hora como 2026-11-20T09:30")
        dia = Fecha().leer(crudo[:10])
        return datetime.combine(dia, Hora().leer(crudo[11:]))

    def _escribir(self, valor: Any) -> Any:
        return valor.isoformat(timespec="minutes")

    def _decir(self, valor: Any) -> str:
        return f"{decir_fecha(valor.date())} a las {valor:%H:%M}"


class Hora(_Texto):
    """Hour of the day, "15:30"."""

    nombre = "hora"
    patron = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"

    def _leer(self, crudo: str) -> time:
        if not re.match(self.patron, crudo, re.ASCII):
            raise Rechazo(RECHAZO_FORMATO, "se espera una hora como 15:30")
        return time.fromisoformat(crudo)

    def _escribir(self, valor: Any) -> Any:
        return valor.isoformat(timespec="minutes")


class Periodo(_Texto):
    """A quincena, "2026-11-Q1"."""

    nombre = "quincena"
    analiza = Quincena.leer
    patron = r"^[0-9]{4}-(0[1-9]|1[0-2])-Q[12]$"

    def _leer(self, crudo: Any) -> Any:
        valor = super()._leer(crudo)
        if not 1900 <= valor.anio <= 2199:
            raise Rechazo(RECHAZO_DOMINIO, "debe estar entre los años 1900 y 2199")
        return valor

    def _escribir(self, valor: Any) -> Any:
        return str(valor)

    def _decir(self, valor: Any) -> str:
        return str(valor.texto)


class Texto(Tipo):
    """Free text or a slug, with a maximum length and, if given, a pattern."""

    nombre = "texto"

    def __init__(self, texto: str = "", *, largo: int = 120, patron: str = "", **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.largo, self.patron = largo, patron

    def _leer(self, crudo: str) -> str:
        if not crudo.strip() or (self.patron and not re.fullmatch(self.patron, crudo, re.ASCII)):
            raise Rechazo(RECHAZO_FORMATO, "el texto está vacío o no tiene la forma esperada")
        return crudo

    def _esquema(self) -> dict[str, Any]:
        return {"maxLength": self.largo} | ({"pattern": f"^(?:{self.patron})$"} if self.patron else {})


class Opcion(Tipo):
    """One of a closed list of codes."""

    nombre = "opcion"

    def __init__(self, texto: str = "", *opciones: str, **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.opciones = opciones

    def _leer(self, crudo: str) -> str:
        if crudo not in self.opciones:
            raise Rechazo(RECHAZO_DOMINIO, "debe ser una de: " + ", ".join(self.opciones))
        return crudo

    def _decir(self, valor: Any) -> str:
        return str(valor).replace("_", " ").lower()

    def _esquema(self) -> dict[str, Any]:
        return {"enum": [*self.opciones, *([None] if self.nulo else [])]}


class Entero(Tipo):
    """An integer inside its range."""

    nombre, json = "entero", int

    def __init__(self, texto: str = "", *, minimo: int = 0, maximo: int = 100_000, **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.minimo, self.maximo = minimo, maximo

    def _leer(self, crudo: int) -> int:
        if not self.minimo <= crudo <= self.maximo:
            raise Rechazo(RECHAZO_DOMINIO, f"debe estar entre {self.minimo} y {self.maximo}")
        return crudo

    def _esquema(self) -> dict[str, Any]:
        return {"minimum": self.minimo, "maximum": self.maximo}


class Bool(Tipo):
    """True or false."""

    nombre, json = "bool", bool

    def _decir(self, valor: Any) -> str:
        return "sí" if valor else "no"


class Lista(Tipo):
    """A list of values of one type."""

    nombre, json = "lista", list

    def __init__(self, texto: str, de: Tipo, *, maximo: int = 2000, **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.de, self.maximo = de, maximo

    def _leer(self, crudo: list[Any]) -> list[Any]:
        if len(crudo) > self.maximo:
            raise Rechazo(RECHAZO_LARGA, f"admite hasta {self.maximo} elementos")
        return [_dentro(self.de, f"[{i}]", x) for i, x in enumerate(crudo)]

    def _escribir(self, valor: Any) -> Any:
        return [self.de.escribir(x) for x in valor]

    def _decir(self, valor: Any) -> str:
        return ", ".join(self.de.decir(x) for x in valor) or "ninguno"

    @cached_property
    def descriptor(self) -> Any:
        return {"lista": self.de.descriptor}

    def _esquema(self) -> dict[str, Any]:
        return {"items": self.de.esquema(), "maxItems": self.maximo}


class Registro(Tipo):
    """A record with named fields, all of them required; its Python value is a named tuple."""

    nombre, json = "registro", dict

    def __init__(self, texto: str = "", *, nulo: bool = False, en: str | tuple[str, ...] = (), **campos: Tipo) -> None:
        super().__init__(texto, nulo=nulo, en=en)
        self.campos = campos
        fabrica: Any = namedtuple  # the fields are known at run time
        self.clase = fabrica("Registro", tuple(campos))

    def _leer(self, crudo: dict[str, Any]) -> Any:
        if crudo.keys() != self.campos.keys():
            raise Rechazo(RECHAZO_FORMATO, "se esperan exactamente los campos " + ", ".join(self.campos))
        return self.clase(*(_dentro(t, f".{c}", crudo[c]) for c, t in self.campos.items()))

    def _escribir(self, valor: Any) -> Any:
        return {c: t.escribir(getattr(valor, c)) for c, t in self.campos.items()}

    def _decir(self, valor: Any) -> str:
        return ", ".join(f"{t.texto or c}: {t.decir(getattr(valor, c))}" for c, t in self.campos.items())

    @cached_property
    def descriptor(self) -> Any:
        return {"registro": {c: t.descriptor for c, t in self.campos.items()}}

    def _esquema(self) -> dict[str, Any]:
        propiedades = {c: t.esquema() for c, t in self.campos.items()}
        return {"properties": propiedades, "required": list(propiedades), "additionalProperties": False}


class Variante(Tipo):
    """A record whose fields depend on one of them: what is asked of a child is not asked of a spouse."""

    nombre, json = "variante", dict

    def __init__(self, texto: str, discriminante: str, formas: dict[str, dict[str, Tipo]], **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.discriminante = discriminante
        self.formas: dict[str, Registro] = {}
        for forma, campos in formas.items():
            suyos: dict[str, Any] = campos | {discriminante: Opcion(campos[discriminante].texto, forma)}
            self.formas[forma] = Registro(**suyos)

    def _leer(self, crudo: dict[str, Any]) -> Any:
        forma = crudo.get(self.discriminante)
        if not isinstance(forma, str) or forma not in self.formas:
            raise Rechazo(RECHAZO_DOMINIO, "debe ser una de: " + ", ".join(self.formas), f".{self.discriminante}")
        return self.formas[forma].leer(crudo)

    def _forma(self, valor: Any) -> Registro:
        return self.formas[getattr(valor, self.discriminante)]

    def _escribir(self, valor: Any) -> Any:
        return self._forma(valor).escribir(valor)

    def _decir(self, valor: Any) -> str:
        return self._forma(valor).decir(valor)

    @cached_property
    def descriptor(self) -> Any:
        return {"variante": [self.discriminante, {c: f.descriptor for c, f in self.formas.items()}]}

    def _esquema(self) -> dict[str, Any]:
        return {"oneOf": [f.esquema() for f in self.formas.values()]}


class Mapa(Tipo):
    """A map whose keys are written as text: dates or years to rates."""

    nombre, json = "mapa", dict

    def __init__(self, texto: str, clave: Tipo, valor: Tipo, *, maximo: int = 12_000, **otros: Any) -> None:
        super().__init__(texto, **otros)
        self.clave, self.valor, self.maximo = clave, valor, maximo

    def _leer(self, crudo: dict[str, Any]) -> dict[Any, Any]:
        if len(crudo) > self.maximo:
            raise Rechazo(RECHAZO_LARGA, f"admite hasta {self.maximo} renglones")
        return {_dentro(self.clave, f"[{k}]", k): _dentro(self.valor, f"[{k}]", v) for k, v in crudo.items()}

    def _escribir(self, valor: Any) -> Any:
        return {self.clave.escribir(k): self.valor.escribir(v) for k, v in valor.items()}

    def _decir(self, valor: Any) -> str:
        return ", ".join(f"{self.clave.decir(k)}: {self.valor.decir(v)}" for k, v in valor.items()) or "ninguno"

    @cached_property
    def descriptor(self) -> Any:
        return {"mapa": [self.clave.descriptor, self.valor.descriptor]}

    def _esquema(self) -> dict[str, Any]:
        claves = {k: v for k, v in self.clave.esquema().items() if k in {"pattern", "maxLength", "enum"}}
        return {"propertyNames": claves, "additionalProperties": self.valor.esquema(), "maxProperties": self.maximo}


def _dentro(tipo: Tipo, camino: str, crudo: Any) -> Any:
    try:
        return tipo.leer(crudo)
    except Rechazo as e:
        raise Rechazo(e.codigo, e.texto, camino + e.camino) from None


def Tiempo(texto: str, **otros: Any) -> Registro:  # noqa: N802 - reads as one more type in a declaration
    """Time of service or contribution on the 30/360 base."""
    return Registro(
        texto,
        **otros,
        anios=Entero("años", maximo=90),
        meses=Entero("meses", maximo=11),
        dias=Entero("días", maximo=29),
    )


def Periodos(texto: str, **otros: Any) -> Lista:  # noqa: N802 - reads as one more type in a declaration
    """A list of stretches of time with both ends included."""
    return Lista(texto, Registro(inicio=Fecha("desde"), fin=Fecha("hasta")), **otros)


def Anio(texto: str = "", **otros: Any) -> Texto:  # noqa: N802 - reads as one more type in a declaration
    """A year as the key of a map."""
    return Texto(texto, patron="[0-9]{4}", largo=4, **otros)


def Motivos() -> Lista:
    """The sorted codes of every reason that applies."""
    return Lista("motivos", Texto(largo=60))


def Faltan(texto: str = "documentos que faltan", **otros: Any) -> Lista:  # noqa: N802 - same reason
    """Sorted slugs that are missing."""
    return Lista(texto, Texto(), **otros)
