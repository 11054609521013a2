"""The form «pruebe con sus propios datos»: fields made from what a rule declares, filled, with their errors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from contratos.forms.entradas import FILAS_MAXIMAS, SIN_DATO, Lector, en_filas, operacion_de, publicada
from contratos.selectors.valores import decir_codigo
from derecho import Regla
from derecho.errores import EntradaInvalida, Falla
from derecho.tipo_base import Tipo
from derecho.tipos import (
    Bool,
    Dinero,
    Entero,
    Fecha,
    Hora,
    Instante,
    Lista,
    Mapa,
    Opcion,
    Periodo,
    Registro,
    Tasa,
    Variante,
)

CRITERIO, AL = "criterio-", "al"


@dataclass
class Campo:
    """A field as the template prints it; a group has `hijos`, a list of records one group for each in `hijos`."""

    nombre: str
    camino: str
    etiqueta: str
    clase: str
    valor: str = ""
    tipo_html: str = "text"
    pista: str = ""
    opciones: list[tuple[str, str]] = field(default_factory=list)
    hijos: list["Campo"] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    opcional: bool = False
    publicadas: bool | None = None  # None: no published figure stands for it
    nulo: bool | None = None  # of a list of records: is it unknown? None: that is no answer

    @property
    def id_for_label(self) -> str:
        return f"id_{self.nombre}"

    @property
    def con_error(self) -> bool:
        return bool(self.errors) or any(hijo.con_error for hijo in self.hijos)

    @property
    def caben_mas(self) -> bool:
        return len(self.hijos) < FILAS_MAXIMAS

    def todos(self) -> Iterator["Campo"]:
        yield self
        for hijo in self.hijos:
            yield from hijo.todos()


class Calculadora:
    """The fields of a rule with their values. Iterating gives every field, as the summary of errors walks a form."""

    def __init__(
        self, regla: Regla, entradas: dict[str, Any], operacion: str | None, *, publicadas: set[str] | None = None
    ) -> None:
        # A rule is callable, so a template would call it: it is given what it prints.
        self.regla, self.operacion, self.id, self.selector = regla, operacion, regla.id, regla.selector
        self.non_field_errors: list[str] = []
        self.campos = [
            self._entrada(nombre, tipo, entradas.get(nombre), publicadas)
            for nombre, tipo in regla.entradas_de(operacion).items()
            if not (operacion and nombre == regla.selector)
        ]
        self.extras = self._extras(entradas)

    def __iter__(self) -> Iterator[Campo]:
        for campo in [*self.campos, *self.extras]:
            yield from campo.todos()

    @property
    def errors(self) -> list[str]:
        return [*self.non_field_errors, *(error for campo in self for error in campo.errors)]

    @property
    def extras_con_datos(self) -> bool:
        return any(campo.valor or campo.errors for campo in self.extras)

    @property
    def operaciones(self) -> list[tuple[str, str]]:
        return [(o, decir_codigo(o)) for o in self.regla.cuerpos if o]

    @property
    def que_operacion(self) -> str:
        return self.regla.entradas[self.regla.selector].texto if self.operacion else ""

    def poner_fallas(self, fallas: list[Falla]) -> None:
        """Each defect on its field or, when it belongs to a line of a list, on the field of that list."""
        por_camino = {campo.camino: campo for campo in self}
        for falla in fallas:
            camino = falla.campo
            while camino and camino not in por_camino:
                camino = re.sub(r"(\[[^\]]*\]|\.?[^.\[\]]*)$", "", camino)
            texto = f"{falla.texto[:1].upper()}{falla.texto[1:].rstrip('.')}. ({falla.codigo})"
            if camino:
                donde = _renglon(falla.campo[len(camino) :])
                por_camino[camino].errors.append(donde + texto)
            else:
                self.non_field_errors.append(texto)

    def _entrada(self, nombre: str, tipo: Tipo, valor: Any, publicadas: set[str] | None) -> Campo:
        campo = pintar(tipo, nombre, nombre, valor)
        if publicada(self.regla, nombre):
            campo.publicadas = publicadas is None or nombre in publicadas
        return campo

    def _extras(self, entradas: dict[str, Any]) -> list[Campo]:
        """The reading chosen for each doubtful passage, and the date that selects the text."""
        extras = [
            Campo(
                f"{CRITERIO}{c.id}", f"criterios.{c.id}", c.pregunta, "opcion", entradas.get(f"{CRITERIO}{c.id}", ""),
                opciones=[("", c.lectura), *c.alternativas.items()],
            )
            for c in self.regla.criterios.values()
            if c.alternativas
        ]  # fmt: skip
        if self.regla.fuente in ("LEY", "RPE"):
            pista = "Si lo deja vacío, se usa la fecha del caso o el texto de hoy."
            extras.append(
                Campo(
                    AL, AL, "¿Con el texto de qué día?", "texto", entradas.get(AL) or "", "date", pista, opcional=True
                )
            )
        return extras


def _renglon(resto: str) -> str:
    """« Renglón 3: », counted as people count; nothing when the error is of the whole field."""
    lugar = re.match(r"\[(\d{1,4})\]", resto)
    if lugar:
        return f"Renglón {int(lugar[1]) + 1}: "
    clave = re.match(r"\[([^\]]{1,40})\]", resto)
    return f"«{clave[1]}»: " if clave else ""


def pintar(tipo: Tipo, nombre: str, camino: str, valor: Any, etiqueta: str = "") -> Campo:
    """The field of a type with a JSON value, or with whatever was written instead of it."""
    campo = Campo(nombre, camino, etiqueta or tipo.texto or nombre.rsplit("-", 1)[-1], "texto", opcional=tipo.nulo)
    if isinstance(tipo, Variante):
        return _variante(tipo, campo, valor)
    if isinstance(tipo, Registro):
        campo.clase, valor = "grupo", valor if isinstance(valor, dict) else {}
        campo.hijos = [pintar(t, f"{nombre}-{c}", f"{camino}.{c}", valor.get(c)) for c, t in tipo.campos.items()]
    elif isinstance(tipo, Lista) and en_filas(tipo):
        campo.clase, campo.nulo = "filas", valor is None if tipo.nulo else None
        campo.hijos = [
            pintar(tipo.de, f"{nombre}-{i}", f"{camino}[{i}]", fila, f"Renglón {i + 1}")
            for i, fila in enumerate((valor or [])[:FILAS_MAXIMAS])
        ]
    elif isinstance(tipo, Lista | Mapa):
        campo.clase, campo.valor, campo.pista = "lineas", _lineas(tipo, valor), _pista_de_lineas(tipo)
    else:
        _escalar(tipo, campo, valor)
    return campo


def _variante(tipo: Variante, campo: Campo, valor: Any) -> Campo:
    valor = valor if isinstance(valor, dict) else {}
    forma = valor.get(tipo.discriminante)
    forma = forma if forma in tipo.formas else next(iter(tipo.formas))
    grupo = pintar(tipo.formas[forma], campo.nombre, campo.camino, {**valor, tipo.discriminante: forma}, campo.etiqueta)
    for hijo in grupo.hijos:
        if hijo.nombre == f"{campo.nombre}-{tipo.discriminante}":
            hijo.clase, hijo.opciones = "forma", [(f, decir_codigo(f)) for f in tipo.formas]
    return grupo


def _escalar(tipo: Tipo, campo: Campo, valor: Any) -> None:
    campo.valor = escrito(tipo, valor)
    if isinstance(tipo, Bool | Opcion):
        pares = [("si", "Sí"), ("no", "No")] if isinstance(tipo, Bool) else _opciones(tipo)
        campo.clase, campo.opciones = "opcion", [("", "Sin dato" if tipo.nulo else "Elija"), *pares]
    elif isinstance(tipo, Fecha | Instante | Hora):
        html = {Fecha: "date", Instante: "datetime-local", Hora: "time"}
        campo.tipo_html = next(v for clase, v in html.items() if isinstance(tipo, clase))
    elif isinstance(tipo, Tasa):
        campo.clase, campo.pista = "decimal", "Con punto decimal, por ejemplo 14.25."
    elif isinstance(tipo, Dinero):
        campo.clase, campo.pista = "decimal", "Por ejemplo 40,000.00."
    elif isinstance(tipo, Entero):
        campo.clase, campo.pista = "entero", f"Un número entero, de {tipo.minimo:,} a {tipo.maximo:,}."
    elif isinstance(tipo, Periodo):
        campo.pista = "Año, mes y quincena, por ejemplo 2026-11-Q1."


def _opciones(tipo: Opcion) -> list[tuple[str, str]]:
    return [(o, decir_codigo(o)) for o in tipo.opciones]


def escrito(tipo: Tipo, valor: Any) -> str:
    """A JSON value as its field shows it."""
    if valor is None or valor == {}:
        return ""
    if isinstance(valor, bool):
        return "si" if valor else "no"
    if isinstance(tipo, Dinero) and not isinstance(tipo, Tasa) and re.fullmatch(r"-?\d+\.\d\d", str(valor), re.ASCII):
        entero, centavos = str(valor).split(".")
        return f"{int(entero):,}.{centavos}" if entero != "-0" else str(valor)
    return str(valor)


def _lineas(tipo: Lista | Mapa, valor: Any) -> str:
    if valor is None and tipo.nulo:
        return SIN_DATO
    if isinstance(tipo, Mapa):
        return "\n".join(f"{k}: {escrito(tipo.valor, getattr(v, 'valor', v))}" for k, v in (valor or {}).items())
    return "\n".join(SIN_DATO if v is None else escrito(tipo.de, v) for v in valor or [])


def _pista_de_lineas(tipo: Lista | Mapa) -> str:
    return _pista_de_forma(tipo) + (" Si no se conoce, escriba «sin dato»." if tipo.nulo else "")


def _pista_de_forma(tipo: Lista | Mapa) -> str:
    if isinstance(tipo, Lista):
        opciones = f" Puede usar: {', '.join(tipo.de.opciones)}." if isinstance(tipo.de, Opcion) else ""
        return f"Escriba uno por renglón; déjelo vacío si no hay ninguno.{opciones}"
    opciones = f" ({', '.join(tipo.clave.opciones)})" if isinstance(tipo.clave, Opcion) else ""
    claves = {"fecha": "la fecha (2026-10-31)"}
    return f"En cada renglón {claves.get(tipo.clave.nombre, 'la clave')}{opciones}, dos puntos y el valor."


def en_blanco(regla: Regla, ejemplos: Sequence[dict[str, Any]], operacion: str) -> Calculadora:
    """The form as it opens: filled with the first example of the operation; empty when it has none."""
    propios = [e for e in ejemplos if not operacion or e.get(regla.selector) == operacion]
    entradas = propios[0] if propios else {}
    return Calculadora(regla, entradas, operacion_de(regla, str(entradas.get(regla.selector, operacion))))


@dataclass(frozen=True)
class Pedido:
    """What a person asked: the form to show again and, when it is whole, what to compute."""

    forma: Calculadora
    entradas: dict[str, Any]
    criterios: dict[str, str]
    al: str | None
    se_calcula: bool


def pedido_de(regla: Regla, datos: dict[str, str]) -> Pedido:
    """Reads a posted form: «accion» is «calcular», or adds or drops a row, or changes the operation."""
    accion = datos.get("accion", "calcular")
    operacion = operacion_de(regla, datos.get(regla.selector, ""))
    lector = Lector(datos, accion)
    entradas = lector.entradas(regla, operacion)
    if operacion:
        entradas[regla.selector] = operacion
    elegidos = {nombre: datos[nombre] for nombre in datos if nombre.startswith(CRITERIO) and datos[nombre]}
    publicadas = {n.removesuffix("-publicadas") for n in datos if n.endswith("-publicadas")}
    al = datos.get(AL, "").strip() or None
    forma = Calculadora(regla, {**entradas, **elegidos, AL: al}, operacion, publicadas=publicadas)
    criterios = {nombre.removeprefix(CRITERIO): valor for nombre, valor in elegidos.items()}
    calcula = accion == "calcular"
    if calcula and lector.fallas:
        forma.poner_fallas(_todas(regla, entradas, lector.fallas))
    return Pedido(forma, entradas, criterios, al, calcula and not lector.fallas)


def _todas(regla: Regla, entradas: dict[str, Any], propias: list[Falla]) -> list[Falla]:
    """All the defects at once: those of the form and those that the rule finds elsewhere."""
    try:
        regla.leer(entradas)
    except EntradaInvalida as invalida:
        vistos = tuple(f.campo for f in propias)
        return [*propias, *(f for f in invalida.fallas if f.campo not in vistos)]
    return propias
