"""A mail catcher for development: takes what the portal sends over SMTP and shows it in a browser. Nothing leaves."""

import base64
import hmac
import html
import time
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from aiosmtpd.controller import Controller

PAGINA = """<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>Correo de demostración</title>
<style>body{{font:18px/1.5 sans-serif;max-width:50rem;margin:2rem auto}}pre{{white-space:pre-wrap}}</style>
<h1>{titulo}</h1>{cuerpo}</html>"""


class Buzon:
    """Handler of aiosmtpd: one file a message, numbered in order of arrival."""

    def __init__(self, carpeta: Path) -> None:
        carpeta.mkdir(parents=True, exist_ok=True)
        self.carpeta = carpeta

    async def handle_DATA(self, servidor: Any, sesion: Any, sobre: Any) -> str:  # noqa: N802 - aiosmtpd's name
        numero = len(list(self.carpeta.glob("*.eml"))) + 1
        (self.carpeta / f"{numero:06d}.eml").write_bytes(sobre.content)
        return "250 Recibido"


def leer(archivo: Path) -> EmailMessage:
    return BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(archivo.read_bytes())


def texto_de(mensaje: EmailMessage) -> str:
    cuerpo = mensaje.get_body(("plain",))
    return cuerpo.get_content() if cuerpo else ""


def mensajes(carpeta: Path, para: str = "") -> list[EmailMessage]:
    """Every message caught so far, oldest first; only those to one address when it is given."""
    todos = [leer(archivo) for archivo in sorted(carpeta.glob("*.eml"))]
    return [mensaje for mensaje in todos if para in str(mensaje["To"])]


def codigo_totp(secreto: str, segundos: float) -> str:
    """The six digits of RFC 6238 (30 s, SHA-1), for whoever tries the demo without an app of codes."""
    contador = int(segundos // 30).to_bytes(8, "big")
    resumen = hmac.digest(base64.b32decode(secreto), contador, "sha1")
    inicio = resumen[-1] & 0xF
    return f"{int.from_bytes(resumen[inicio : inicio + 4], 'big') % 2**31 % 1_000_000:06d}"


def _lista(carpeta: Path, secreto: str) -> str:
    renglones = []
    for archivo in sorted(carpeta.glob("*.eml"), reverse=True)[:200]:
        mensaje = leer(archivo)
        asunto, para = html.escape(str(mensaje["Subject"])), html.escape(str(mensaje["To"]))
        renglones.append(f'<li><a href="/{archivo.stem}">{asunto}</a> — {para}</li>')
    cuerpo = f"<ol reversed>{''.join(renglones)}</ol>" if renglones else "<p>Todavía no ha salido ningún correo.</p>"
    if secreto:
        cuerpo = f"<p>Código del segundo paso en este momento: <b>{codigo_totp(secreto, time.time())}</b></p>{cuerpo}"
    return PAGINA.format(titulo="Correo de demostración", cuerpo=cuerpo)


def _uno(archivo: Path) -> str:
    mensaje = leer(archivo)
    adjuntos = ", ".join(parte.get_filename() or "adjunto" for parte in mensaje.iter_attachments())
    cuerpo = (
        f"<p>Para: {html.escape(str(mensaje['To']))}</p><pre>{html.escape(texto_de(mensaje))}</pre>"
        f"<p>Adjuntos: {html.escape(adjuntos) or 'ninguno'}</p><p><a href='/'>Todos</a></p>"
    )
    return PAGINA.format(titulo=html.escape(str(mensaje["Subject"])), cuerpo=cuerpo)


def _lector(carpeta: Path, secreto: str) -> type[BaseHTTPRequestHandler]:
    class Lector(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802 - http.server's name
            archivo = carpeta / f"{self.path.strip('/')}.eml"
            pagina = _uno(archivo) if self.path.strip("/").isdigit() and archivo.exists() else _lista(carpeta, secreto)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pagina.encode())

        def log_message(self, *_: Any) -> None:
            """The catcher keeps no log."""

    return Lector


class Correo:
    """SMTP on one port and the reader on another, both on loopback, until `parar()`."""

    def __init__(self, carpeta: Path, puerto_smtp: int, puerto_web: int, secreto: str = "") -> None:
        self.carpeta = carpeta
        self.smtp = Controller(Buzon(carpeta), hostname="127.0.0.1", port=puerto_smtp)
        self.web = ThreadingHTTPServer(("127.0.0.1", puerto_web), _lector(carpeta, secreto))

    def arrancar(self) -> None:
        self.smtp.start()
        Thread(target=self.web.serve_forever, daemon=True).start()

    def parar(self) -> None:
        self.smtp.stop()
        self.web.shutdown()
