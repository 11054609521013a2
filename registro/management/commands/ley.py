"""The law: its document, article by article, and the loading of its official text."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registro.errores import Rechazo
from registro.models import Usuario
from registro.selectors.ley import NOMBRES
from registro.services.documento_ley import DESTINO, al_dia, escribir
from registro.services.textos import MAXIMO, Carga, cargar_texto, se_muestra
from registro.templatetags.formatos import fecha
from registro.tiempo import hoy


def _fecha(texto: str) -> date:
    try:
        return date.fromisoformat(texto)
    except ValueError:
        raise ArgumentTypeError(f"«{texto}» no es una fecha como 2023-01-23") from None


class Command(BaseCommand):
    help = "«cargar ARCHIVO» guarda un texto oficial por artículos; sin orden, escribe docs/ley.md; con --revisar, lo revisa."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--documento", action="store_true", help="escribe el documento")
        parser.add_argument("--revisar", action="store_true", help="falla si el documento no está al día")
        ordenes = parser.add_subparsers(dest="orden", metavar="cargar")
        cargar = ordenes.add_parser("cargar", help="guarda el texto oficial de la Ley, un reglamento o el contrato")
        cargar.add_argument("archivo", type=Path)
        cargar.add_argument("--publicado", type=_fecha, help="AAAA-MM-DD; si falta, la que dice el texto")
        cargar.add_argument("--vigente-desde", type=_fecha, help="AAAA-MM-DD; si falta, desde que se publicó")
        cargar.add_argument("--autor", default="", help="cuenta de quien lo carga")
        cargar.add_argument("--aunque-falten", action="store_true", help="acepta un texto al que le faltan artículos")

    def handle(self, *args: Any, **opciones: Any) -> None:
        if opciones["orden"] == "cargar":
            self._cargar(opciones)
        elif opciones["revisar"]:
            if not al_dia():
                raise CommandError(f"{DESTINO} no está al día: ejecute «manage.py ley --documento».")
        else:
            escribir()

    def _cargar(self, opciones: dict[str, Any]) -> None:
        archivo: Path = opciones["archivo"]
        autor = Usuario.objects.filter(username=opciones["autor"]).first()
        if opciones["autor"] and autor is None:
            raise CommandError(f"No existe la cuenta «{opciones['autor']}».")
        try:
            carga = cargar_texto(
                contenido=_contenido(archivo), nombre=archivo.name, autor=autor, publicado=opciones["publicado"],
                vigente_desde=opciones["vigente_desde"], aunque_falten=opciones["aunque_falten"],
            )  # fmt: skip
        except Rechazo as rechazo:
            faltan = ", ".join(rechazo.datos.get("faltan", [])[:40])
            razones = " ".join(f"{r.codigo}: {r.texto}" for r in rechazo.razones())
            raise CommandError(razones + (f" Faltan: {faltan}." if faltan else "")) from None
        self.stdout.write(_dicho(carga))


def _contenido(archivo: Path) -> bytes:
    """One byte more than the limit is enough to know that it is too large."""
    try:
        with archivo.open("rb") as abierto:
            return abierto.read(MAXIMO + 1)
    except OSError:
        raise Rechazo("TEXTO_NO_EXISTE") from None


def _dicho(carga: Carga) -> str:
    texto = carga.texto
    nombre = NOMBRES[texto.fuente]
    if not carga.nuevo:
        return f"Ese texto ya estaba cargado: {nombre}, {carga.articulos} artículos. No se agregó nada."
    publicado = f"publicado el {fecha(texto.publicado)}" if texto.publicado else "sin fecha de publicación"
    partes = [f"Se cargó: {nombre}, {publicado}, {carga.articulos} artículos."]
    if carga.sin_texto:
        partes.append(f"Le faltan: {', '.join(carga.sin_texto[:40])}.")
    if not se_muestra(texto, hoy()):
        partes.append("Hay otro texto más reciente en vigor: éste queda guardado y no se muestra.")
    return " ".join(partes)
