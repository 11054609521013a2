"""What a rule declares about itself, and how its input is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from derecho.dato import Dato
from derecho.errores import EntradaInvalida, Falla
from derecho.quincena import decir_fecha
from derecho.tipo_base import RECHAZO_DOMINIO, RECHAZO_TIPO, Rechazo, Tipo
from derecho.tipos import Bool, Motivos, Opcion
from derecho.versiones import LEY_DESDE, RPE_DESDE, decretos, motivo_de_version, texto_legal
from derecho.vocabulario import LEY, Ley

REGLAS: dict[str, Regla] = {}
# How each source is cited. The affiliation regulation is another state's: it is procedure, never a ground for people.
FUENTES = {
    "LEY": "Ley",
    "RPE": "RPE",
    "CONTRATO": "Contrato",
    "RAV": "Procedimientos del Instituto (Ley 10-XIX, 30-IX)",
}
SIN_FECHA = {
    "CONTRATO": "Contrato de adhesión, texto sin fecha de publicación",
    "RAV": "Procedimiento autorizado por el Instituto",
}
VEREDICTO: dict[str, Tipo] = {"procede": Bool("procede"), "motivos": Motivos()}
Cuerpo = Callable[..., dict[str, Any]]
Valores = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Criterio:
    """A reading of an unclear passage; `alternativas` are the ones this rule can also compute.

    `derogadas`: formulas still printed somewhere that a later law took away; nobody may choose them.
    """

    id: str
    pregunta: str
    lectura: str
    razon: str
    alternativas: dict[str, str] = field(default_factory=dict)
    derogadas: dict[str, str] = field(default_factory=dict)

    def como_dict(self, elegida: str | None = None, decision: dict[str, str] | None = None) -> dict[str, Any]:
        """For the explanation: what was asked, what was read, why, and who decided it (None: nobody has yet)."""
        lectura = self.alternativas[elegida] if elegida else self.lectura
        datos = {"id": self.id, "pregunta": self.pregunta, "lectura": lectura, "razon": self.razon}
        return datos | {"alternativa": elegida, "alternativas": self.alternativas, "decision": decision}


@dataclass(frozen=True, slots=True)
class Version:
    """The text that governs: in force since, who published it and when, and which date selects it."""

    vigente_desde: date | None
    decreto: str
    publicacion: date | None
    clave_temporal: str

    def como_dict(self) -> dict[str, Any]:
        desde, publicada = self.vigente_desde, self.publicacion
        return {
            "vigente_desde": desde and desde.isoformat(),
            "decreto": self.decreto,
            "periodico_oficial": publicada and publicada.isoformat(),
            "clave_temporal": self.clave_temporal,
        }

    def texto(self) -> str:
        publicada = f", Periódico Oficial del {decir_fecha(self.publicacion)}" if self.publicacion else ""
        return f"{self.decreto}{publicada}"


class Regla:
    """One article: metadata, typed entradas and salidas, and its body (one for each operation if there are several)."""

    do_not_call_in_templates = True  # a template that finds a callable calls it; a rule is read

    def __init__(self, id: str, fuente: str, articulo: str, fraccion: str | None, titulo: str, **datos: Any) -> None:
        self.id, self.fuente, self.articulo, self.fraccion, self.titulo = id, fuente, articulo, fraccion, titulo
        self.entradas: dict[str, Tipo] = datos["entradas"]
        self.salidas: dict[str, Tipo] = datos["salidas"]
        self.clave: str = datos["clave"]
        self.fecha: str | Callable[[Any], date | None] | None = datos["fecha"]
        self.criterios: dict[str, Criterio] = {c.id: c for c in datos["criterios"]}
        self.dominio: dict[str, tuple[Callable[[Any], bool], str]] = datos["dominio"]
        self.frase: str | Callable[[Any], str] = datos["frase"]
        self.vectorial: bool = datos["vectorial"]
        self.notas: str | None = datos["notas"]
        self.selector: str = datos["segun"]
        self.cuerpos: dict[str | None, Cuerpo] = {}
        self.modulo = ""
        REGLAS[id] = self

    def __call__(self, cuerpo: Cuerpo) -> Regla:
        """Decorate the only body of the rule."""
        self._registrar(None, cuerpo)
        return self

    def operacion(self, nombre: str) -> Callable[[Cuerpo], Cuerpo]:
        """Decorate the body of one operation: of one value of the selector."""

        def registrar(cuerpo: Cuerpo) -> Cuerpo:
            self._registrar(nombre, cuerpo)
            return cuerpo

        return registrar

    def _registrar(self, operacion: str | None, cuerpo: Cuerpo) -> None:
        self.cuerpos[operacion] = cuerpo
        self.modulo = cuerpo.__module__
        if operacion is not None:
            texto = self.entradas[self.selector].texto if self.selector in self.entradas else "qué se calcula"
            operaciones = Opcion(texto, *(o for o in self.cuerpos if o))
            otras = {k: t for k, t in self.entradas.items() if k != self.selector}
            self.entradas = {self.selector: operaciones} | otras

    def repartir(self, valores: Valores) -> tuple[Cuerpo, Valores]:
        """The body that answers, and what it takes: everything but the selector that chose it."""
        if None in self.cuerpos:
            return self.cuerpos[None], valores
        suyos = {k: v for k, v in valores.items() if k != self.selector}
        return self.cuerpos[valores[self.selector]], suyos

    @property
    def app(self) -> str:
        return self.modulo.split(".")[0]

    @property
    def cita(self) -> str:
        """ "Ley 101-P1", as the explanation prints it."""
        if self.fuente == "RAV":
            return FUENTES["RAV"]
        fraccion = f", {self.fraccion}" if self.fraccion else ""
        return f"{FUENTES[self.fuente]} {self.articulo}{fraccion}"

    @property
    def lecturas(self) -> tuple[str, ...]:
        return ("escalar", "arbol", "vector") if self.vectorial else ("escalar", "arbol")

    # --- versions -------------------------------------------------------------------------------------------------
    def motivo_al(self, fecha: date | None) -> str | None:
        """Why the text of that date cannot be applied, or None."""
        if fecha is None or self.fuente in SIN_FECHA:
            return None
        if self.fuente == "RPE":
            return "VERSION_NO_DISPONIBLE" if fecha < RPE_DESDE else None
        return motivo_de_version(self.articulo, self.fraccion, fecha)

    @property
    def version(self) -> Version:
        """The newest text, the only one that is computed."""
        if self.fuente in SIN_FECHA:
            return Version(None, SIN_FECHA[self.fuente], None, self.clave)
        if self.fuente == "RPE":
            return Version(RPE_DESDE, "Reglamento de 2002", date(2002, 6, 10), self.clave)
        desde = texto_legal(self.articulo, self.fraccion, date.max).desde
        decreto, publicacion = decretos()[desde]
        return Version(desde, decreto, publicacion, self.clave)

    def tramos(self) -> list[tuple[date, str | None]]:
        """Dates from which the answer about the text changes, with the reason of refusal (None: it is computed)."""
        cortes = {date.min, LEY_DESDE, RPE_DESDE, *decretos()}
        return [(corte, self.motivo_al(corte)) for corte in sorted(cortes)]

    def fecha_clave(self, valores: Valores) -> date | None:
        """The date that selects the text, when it is one of the entradas."""
        if self.fecha is None:
            return None
        fecha = valores.get(self.fecha) if isinstance(self.fecha, str) else self.fecha(valores)
        return fecha.date() if hasattr(fecha, "date") else fecha  # type: ignore[union-attr,unused-ignore]

    # --- input ----------------------------------------------------------------------------------------------------
    def entradas_de(self, operacion: str | None) -> dict[str, Tipo]:
        """The entradas that travel in an operation."""
        return {k: t for k, t in self.entradas.items() if not t.en or operacion in t.en}

    def leer(self, entradas: Any) -> Valores:
        """Typed values of a JSON object. Raises EntradaInvalida with every defect."""
        if not isinstance(entradas, dict):
            raise EntradaInvalida(RECHAZO_TIPO, "las entradas deben ser un objeto", "entradas")
        operacion = self._operacion(entradas) if None not in self.cuerpos else None
        tipos = self.entradas_de(operacion)
        fallas = [
            Falla(str(k)[:60], "ENTRADA_DESCONOCIDA", "esta regla no usa esa entrada")
            for k in entradas
            if k not in tipos
        ]
        valores: Valores = {}
        for nombre, tipo in tipos.items():
            if nombre not in entradas:
                fallas.append(Falla(nombre, "ENTRADA_FALTANTE", f"falta: {tipo.texto or nombre}"))
                continue
            try:
                valores[nombre] = tipo.leer(sin_procedencia(entradas[nombre]))
            except Rechazo as e:
                fallas.append(Falla(nombre + e.camino, e.codigo, e.texto))
        if not fallas:
            fallas = [
                Falla(c, RECHAZO_DOMINIO, texto) for c, (vale, texto) in self.dominio.items() if not vale(valores)
            ]
        if fallas:
            raise EntradaInvalida.de(fallas)
        return valores

    def _operacion(self, entradas: dict[str, Any]) -> str:
        tipo = self.entradas[self.selector]
        if self.selector not in entradas:
            raise EntradaInvalida("ENTRADA_FALTANTE", f"falta: {tipo.texto}", self.selector)
        try:
            return str(tipo.leer(sin_procedencia(entradas[self.selector])))
        except Rechazo as e:
            raise EntradaInvalida(e.codigo, e.texto, self.selector) from None

    def elegir(self, criterios: Any) -> dict[str, str]:
        """Alternatives asked for (bare or `Dato`; null is the catalogue's reading), if the rule can compute them."""
        elegidas = {id: sin_procedencia(alternativa) for id, alternativa in (criterios or {}).items()}
        fallas = [
            Falla(f"criterios.{id}"[:80], RECHAZO_DOMINIO, "esta regla no tiene esa alternativa")
            for id, alternativa in elegidas.items()
            if id not in self.criterios or alternativa not in [None, *self.criterios[id].alternativas]
        ]
        if fallas:
            raise EntradaInvalida.de(fallas)
        return {id: alternativa for id, alternativa in elegidas.items() if alternativa is not None}

    # --- first reading --------------------------------------------------------------------------------------------
    def exacta(self, valores: Valores, al: date | None = None, ley: Ley = LEY) -> Valores:
        """Typed values in, typed values out: the fast path of batches and services. Gate of the version included."""
        motivo = self.motivo_al(al or self.fecha_clave(valores))
        if motivo:
            return {"procede": False, "motivos": [motivo]}
        cuerpo, suyos = self.repartir(valores)
        return cuerpo(ley, **suyos)

    def escribir(self, salidas: Valores) -> dict[str, Any]:
        """JSON values of typed salidas."""
        return {k: self.salida(k).escribir(v) for k, v in salidas.items()}

    def salida(self, nombre: str) -> Tipo:
        """The type of a salida; the verdict about the text belongs to every rule."""
        return self.salidas.get(nombre) or VEREDICTO[nombre]

    def vector(self, columnas: dict[str, Any], **opciones: Any) -> Any:
        """The rule over columns: a million people at a time. See derecho.lotes."""
        from derecho.lotes import calcular  # numpy only when a batch asks for it

        return calcular(self, columnas, **opciones)


def sin_procedencia(crudo: Any) -> Any:
    """The bare value of an entrada, also inside lists and maps."""
    if type(crudo) is Dato:
        return sin_procedencia(crudo.valor)
    if type(crudo) is dict:
        return {k: sin_procedencia(v) for k, v in crudo.items()}
    if type(crudo) is list:
        return [sin_procedencia(v) for v in crudo]
    return crudo


def articulo(
    id: str,
    fuente: str,
    articulo: str,
    fraccion: str | None = None,
    *,
    titulo: str,
    entradas: dict[str, Tipo],
    salidas: dict[str, Tipo],
    frase: str | Callable[[Any], str],
    clave: str = "hecho",
    fecha: str | Callable[[Any], date | None] | None = None,
    criterios: tuple[Criterio, ...] = (),
    dominio: dict[str, tuple[Callable[[Any], bool], str]] | None = None,
    segun: str = "operacion",
    vectorial: bool = False,
    notas: str | None = None,
) -> Regla:
    """Declare a rule; decorate its body with the result.

    `clave` is the date that selects the text (hecho, solicitud, quincena, pago) and `fecha` the entrada that holds it.
    `fraccion` is a key of ley-versiones; `dominio` has checks between entradas. `segun` names the entrada that chooses
    the body when there are several (see `Regla.operacion`).
    """
    if fuente not in FUENTES or clave not in {"hecho", "solicitud", "quincena", "pago"} or id in REGLAS:
        raise ValueError(f"declaración inválida o repetida: {id}")
    return Regla(
        id, fuente, articulo, fraccion, titulo, entradas=entradas, salidas=salidas, frase=frase, clave=clave,
        fecha=fecha, criterios=criterios, dominio=dominio or {}, segun=segun, vectorial=vectorial, notas=notas,
    )  # fmt: skip
