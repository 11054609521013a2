"""The one place that renders PDF: no network, no files but the portal's own fonts and style."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse


class SoloLoPropio(URLFetcher):
    """Resolves only `portal:` names from the static folder; everything else is refused."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        nombre = url.removeprefix("portal:")
        raiz = (Path(settings.BASE_DIR) / "static").resolve()
        ruta = (raiz / nombre).resolve()
        if nombre == url or raiz not in ruta.parents:
            raise ValueError("Un documento del portal no carga nada de fuera.")
        return URLFetcherResponse(url, ruta.read_bytes())


def render_pdf(plantilla: str, contexto: dict[str, Any]) -> bytes:
    """PDF (letter size) of a template under `templates/pdf/`, with the style of every printed document."""
    html = render_to_string(plantilla, contexto)
    estilo = (Path(settings.BASE_DIR) / "static" / "impreso.css").read_text()
    buscador = SoloLoPropio()
    documento = HTML(string=html, url_fetcher=buscador, base_url=None)
    return bytes(documento.write_pdf(stylesheets=[CSS(string=estilo, url_fetcher=buscador)]))
