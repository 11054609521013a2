"""Every article of the Ley, the reglamentos and the contract, with what the portal does with it."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import yaml

from derecho import Regla, reglas
from derecho.versiones import Marca, decretos, reformas_de
from registro.selectors.usos import cumplimientos, modulos_que_usan
from registro.textos import ORDINALES, normal

NOMBRES = {
    "LEY": "Ley de Seguridad y Servicios Sociales",
    "RPE": "Reglamento de Prestaciones Económicas",
    "RAV": "Procedimientos de afiliación y vigencia",
    "CONTRATO": "Contrato de adhesión",
}
# Where anybody reads the official text when the institute has not loaded it.
DONDE_LEER = {
    "LEY": "Puede leerlo en el Periódico Oficial del Estado de Aguascalientes o pedirlo en las oficinas del Instituto.",
    "RPE": "Puede leerlo en el Periódico Oficial del Estado de Aguascalientes o pedirlo en las oficinas del Instituto.",
    "RAV": "Puede pedirlo en las oficinas del Instituto.",
    "CONTRATO": "Puede leerlo completo en «Contrato y firma», antes de firmarlo y después.",
}
_DECRETOS = re.compile(r"Transitorios de los Decretos (.*) \(")
CLASES = {
    "regla": "cálculo o decisión",
    "dato": "dato que se guarda",
    "control": "control que el portal impone",
    "flujo": "procedimiento",
    "plazo": "plazo",
    "documento": "documento",
}


@dataclass(frozen=True)
class Reforma:
    """A change of the text: what changed, by which decree, and when it was published and came into force."""

    parte: str
    que: str
    decreto: str
    publicada: date
    rige_desde: date


@dataclass(frozen=True)
class Disposicion:
    """An entry of the law: an article, or the part of one that has an effect of its own."""

    id: str
    fuente: str
    articulo: str
    titulo: str
    clases: tuple[str, ...]
    computable: bool
    regla: Regla | None
    resumen: str

    @property
    def ruta(self) -> str:
        """Address of its page: /ley/‹fuente›/‹id›/."""
        return f"/ley/{self.fuente.lower()}/{self.id}/"

    @property
    def numeros(self) -> tuple[str, ...]:
        """The articles it covers, numbered as in the official text: most entries are one, some group several."""
        return _numeros(self.articulo) if self.fuente != "CONTRATO" else (self.articulo,)

    @property
    def rotulo(self) -> str:
        """«Artículo 145», «Transitorio Octavo», «Cláusula Séptima»."""
        if not self.articulo[0].isdigit():
            return "Regla común a varios artículos" if not self.numeros else self.articulo
        return f"Artículos {self.articulo}" if len(self.numeros) > 1 else f"Artículo {self.articulo}"

    @property
    def que_hace(self) -> str:
        """In words, for people."""
        return ", ".join(CLASES[clase] for clase in self.clases)

    @property
    def estado(self) -> str:
        """«calculada», «sin cálculo» (something else answers for it, or there is nothing to do) or «por construir»."""
        if self.regla:
            return "calculada"
        return "sin cálculo" if self.sin_efecto or self.modulos or self.por_reglas else "por construir"

    @property
    def sin_efecto(self) -> str:
        """Why there is nothing to build."""
        return str(cumplimientos().get(self.id, {}).get("sin_efecto", ""))

    @property
    def modulos(self) -> list[str]:
        """Paths of the modules that use it or answer for it."""
        return list(dict.fromkeys([*cumplimientos().get(self.id, {}).get("donde", []), *modulos_que_usan(self.id)]))

    @property
    def por_reglas(self) -> list["Disposicion"]:
        """The entries whose rules decide it."""
        ids = cumplimientos().get(self.id, {}).get("regla", [])
        return [d for d in disposiciones() if d.id in ids and d.regla]

    @property
    def reformas(self) -> list[Reforma]:
        """When its text changed, oldest first; only the Ley keeps its marks."""
        if self.fuente != "LEY":
            return []
        return [_reforma(numero, marca) for numero in self.numeros for marca in reformas_de(numero)]


def _reforma(articulo: str, marca: Marca) -> Reforma:
    decreto, publicacion = decretos()[marca.desde]
    que = {"reforma": "Cambió", "adicion": "Se agregó", "derogacion": "Se quitó"}[marca.tipo]
    parte = re.sub(r"^P(\d+)$", r"párrafo \1", marca.fraccion) if marca.fraccion else ""
    donde = parte if parte.startswith("párrafo") else f"fracción {parte}" if parte else "todo el artículo"
    return Reforma(f"Artículo {articulo}, {donde}", que, decreto, publicacion, marca.desde)


@cache
def _numeros(articulo: str) -> tuple[str, ...]:
    if decretos := _DECRETOS.match(articulo):
        cuales, todos = re.findall(r"\d+", decretos[1]), ("Único", "Primero", "Segundo", "Tercero")
        return tuple(f"Transitorio {ordinal} del Decreto {n}" for n in cuales for ordinal in todos)
    numeros: list[str] = []
    for parte in articulo.split("; "):
        cual = re.match(r"Transitorios? ", parte)
        for numero in parte.removeprefix(cual[0] if cual else "").split(", "):
            sin_parrafo = re.sub(r" \((?!reforma).*\)$", "", numero)
            numeros.append(f"Transitorio {sin_parrafo}" if cual else sin_parrafo)
    return tuple(n for n in numeros if n[0].isdigit() or n.startswith("Transitorio"))


@cache
def _filas() -> tuple[dict[str, str], ...]:
    texto = files("registro").joinpath("datos", "disposiciones.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(texto.splitlines()))


@cache
def _resumenes() -> dict[str, str]:
    texto = files("registro").joinpath("datos", "resumenes.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(texto))


@cache
def disposiciones() -> tuple[Disposicion, ...]:
    """All of them, in the order of their sources and numbers."""
    hechas = {regla.id: regla for regla in reglas()}
    return tuple(
        Disposicion(
            id=fila["id"],
            fuente=fila["fuente"],
            articulo=fila["articulo"],
            titulo=fila["titulo"],
            clases=tuple(fila["clase"].split()),
            computable=fila["computable"] == "si",
            regla=hechas.get(fila["id"]),
            resumen=_resumenes()[fila["id"]],
        )
        for fila in sorted(_filas(), key=_orden)
    )


def _orden(fila: dict[str, str]) -> tuple[int, int, int, str]:
    """As the text has them: articles by number, then transitorios, then what belongs to no article."""
    articulo = normal(fila["articulo"])
    ordinal = next((i for i, o in enumerate(ORDINALES) if re.search(rf"\b{o[:-1]}[AO]\b", articulo)), 0)
    if numero := re.match(r"\d+", articulo):
        lugar = (0, int(numero[0]))
    elif articulo.startswith("DECLARACION"):
        lugar = (0, int(articulo.split()[1]))
    elif articulo.startswith("CLAUSULA"):
        lugar = (1, ordinal)
    elif articulo.startswith("TRANSITORIO") and not articulo.startswith("TRANSITORIOS DE"):
        lugar = (3 if "DECRETO" in articulo or "REFORMA" in articulo else 2, ordinal)
    else:
        lugar = (4, 0)
    return list(NOMBRES).index(fila["fuente"]), *lugar, articulo


def disposicion(fuente: str, id_: str) -> Disposicion | None:
    return next((d for d in disposiciones() if d.id == id_ and d.fuente.lower() == fuente), None)


def vecinas(d: Disposicion) -> tuple[Disposicion | None, Disposicion | None]:
    """The entries before and after it in its source."""
    propias = [otra for otra in disposiciones() if otra.fuente == d.fuente]
    lugar = propias.index(d)
    return (propias[lugar - 1] if lugar else None), (propias[lugar + 1] if lugar + 1 < len(propias) else None)
