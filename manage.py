#!/usr/bin/env python
"""Django's command line. In development it brings up the embedded PostgreSQL and Redis that a command needs."""

import os
import sys

# Commands that read no row: they answer in an instant, without services.
SIN_SERVICIOS = {
    "regla",
    "ley",
    "help",
    "--help",
    "version",
    "--version",
    "makemessages",
    "spectacular",
    "collectstatic",
}


def main() -> None:
    os.environ.setdefault("ISSSSPENET_ENTORNO", "desarrollo")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "issssspenet.settings")
    orden = sys.argv[1] if len(sys.argv) > 1 else "help"
    # `ley` writes or checks a document of the repository; only `ley cargar` writes rows.
    sin_servicios = orden in SIN_SERVICIOS and sys.argv[1:3] != ["ley", "cargar"]
    if orden == "migrate":
        # Only the owner changes the schema; the portal itself runs as a role that cannot.
        os.environ["ISSSSPENET_ROL"] = "dueno"

    from django.core.management import execute_from_command_line

    if sin_servicios or "DATABASE_URL" in os.environ:
        execute_from_command_line(sys.argv)
        return
    from issssspenet.servicios import encendidos

    with encendidos():
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
