"""Accounts of the sample institute, and who can log in as what."""

import json
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from prestaciones.services.siembra.usuarios import CLAVE_DEMO
from prestamos.services.demostracion import PERSONAL, SECRETO, preparar, sugerencias
from registro.tiempo import ahora, hoy


class Command(BaseCommand):
    help = "Prepara las cuentas del instituto de muestra; con --quien dice con cuáles entrar."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--quien", action="store_true", help="imprime con quién entrar")
        parser.add_argument("--json", action="store_true", help="lo imprime en una línea JSON")

    def handle(self, *args: Any, **opciones: Any) -> None:
        if not settings.DESARROLLO:
            raise CommandError("Estas cuentas son sólo para demostración: sus contraseñas son públicas.")
        if not opciones["quien"]:
            preparar(instante=ahora(), hoy=hoy())
            return
        personas = sugerencias(hoy())
        if opciones["json"]:
            self.stdout.write(json.dumps([asdict(p) for p in personas]))
            return
        self.stdout.write("Afiliados para activar en /cuenta/crear/ (el código llega a «Correos»):")
        for p in personas:
            self.stdout.write(f"  {p.para:20} CURP {p.curp}  clave {p.clave_afiliacion}  correo {p.correo}")
        self.stdout.write(f"\nPersonal en /gestion/ y enlaces en /entidad/, contraseña «{CLAVE_DEMO}»,")
        self.stdout.write(
            f"segundo paso con el secreto TOTP {SECRETO} (la página de correos muestra el código del momento):"
        )
        for uno in PERSONAL:
            self.stdout.write(f"  {uno.correo:32} {uno.puesto}")
        self.stdout.write("  enlace.CLAVE@entidad.example      Enlace de cada entidad (por ejemplo, la de su nómina)")
