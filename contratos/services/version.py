"""Loading the text of the contract: the portal's own wording, or the official one of the Institute."""

from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from contratos.errores import ConFrases
from contratos.models import VersionContrato
from contratos.selectors.contratos import version_vigente
from registro.evidencia import canonico, sha256

# Every declaration and clause that a text must cover before anybody is asked to sign it.
PARTES = (
    "declaracion-1", "declaracion-2", "declaracion-3", "declaracion-4", "declaracion-5",
    "primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "septima",
    "octava-1", "octava-2", "octava-3", "octava-4", "verificacion",
)  # fmt: skip


def cargar_version(texto: str) -> VersionContrato:
    """Adds a version from YAML (version, titulo, vigente_desde, oficial, partes, privacidad); repeating adds nothing.

    Raises:
        ConFrases: a declaration or clause is missing, or lacks «en pocas palabras».
    """
    datos: dict[str, Any] = yaml.safe_load(texto)
    partes = {parte.get("clave"): parte for parte in datos.get("partes", [])}
    campos = ("titulo", "texto", "resumen")
    faltan = [clave for clave in PARTES if not all(partes.get(clave, {}).get(campo) for campo in campos)]
    if faltan or not datos.get("privacidad"):
        partes_que_faltan = ", ".join(faltan or ["privacidad"])
        raise ConFrases("TEXTO_INCOMPLETO", f"Al texto le faltan estas partes: {partes_que_faltan}.")
    contenido = {"partes": [partes[clave] for clave in PARTES], "privacidad": datos["privacidad"]}
    version, _ = VersionContrato.objects.get_or_create(
        version=str(datos["version"]),
        defaults={
            "titulo": datos["titulo"],
            "contenido": contenido,
            "sha256": sha256(canonico(contenido)),
            "oficial": bool(datos.get("oficial", False)),
            "vigente_desde": date.fromisoformat(str(datos["vigente_desde"])),
        },
    )
    return version


def texto_propio() -> str:
    return Path(str(files("contratos").joinpath("datos", "contrato_v1.yaml"))).read_text(encoding="utf-8")


def version_por_firmar() -> VersionContrato:
    """The text offered today. A fresh installation starts with the portal's own wording."""
    if not VersionContrato.objects.exists():
        return cargar_version(texto_propio())
    return version_vigente()
