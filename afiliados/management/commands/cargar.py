"""Judges a file of an entidad and, if asked, applies it. Prints one JSON object."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from afiliados.models import EntidadPatronal
from afiliados.services.cargas.aplicar import aplicar_carga
from afiliados.services.cargas.archivo import ORDEN
from afiliados.services.cargas.recibir import recibir_carga
from afiliados.services.cargas.veredicto import veredicto
from registro.errores import Rechazo
from registro.tiempo import ahora


class Command(BaseCommand):
    help = "Revisa un archivo de movimientos o de nómina e imprime su veredicto en JSON; con --aplicar, lo aplica."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("entidad", help="clave de la entidad")
        parser.add_argument("archivo", type=Path)
        parser.add_argument("--aplicar", action="store_true", help="aplica los renglones buenos")
        parser.add_argument("--quincena", default="", help="AAAA-MM-Qn; si falta, la del archivo")

    def handle(self, *, entidad: str, archivo: Path, aplicar: bool, quincena: str, **_: Any) -> None:
        patronal = EntidadPatronal.objects.filter(clave=entidad).first()
        if patronal is None:
            raise CommandError(f"No existe la entidad {entidad}.")
        if not archivo.is_file():
            raise CommandError(f"No existe el archivo {archivo}.")
        carga = recibir_carga(
            entidad=patronal, contenido=archivo.read_bytes(), nombre=archivo.name, autor=None, instante=ahora(),
            quincena=quincena, limites=ORDEN,
        )  # fmt: skip
        motivos: list[str] = []
        if aplicar and carga.estado == carga.Estado.REVISADA:
            try:
                carga = aplicar_carga(carga=carga, autor=None, instante=ahora())
            except Rechazo as rechazo:
                motivos = rechazo.motivos
        self.stdout.write(json.dumps({**veredicto(carga), "motivos": motivos}, ensure_ascii=False))
        if motivos or carga.estado == carga.Estado.RECHAZADA:
            raise SystemExit(1)
