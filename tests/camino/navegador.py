"""A headless Chromium with one private session per person, and the mails that reach them."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, sync_playwright

from issssspenet.servicios.correo import codigo_totp, mensajes, texto_de

CHROMIUM = "/usr/bin/chromium"
ARGUMENTOS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
TELEFONO, ESCRITORIO = {"width": 360, "height": 640}, {"width": 1280, "height": 800}
ESPERA_DE_CORREO = 20.0
# Seconds that a code of the application lives, and how many a slow hand wants.
PERIODO, MARGEN = 30, 10
Revision = Callable[[Page, str], None]


def _sin_revision(pagina: Page, quien: str) -> None:
    """The walk alone; the browser tests look closer at every page."""


@dataclass
class Mundo:
    """Where the portal answers and where its mails fall."""

    base: str
    buzon: Path
    navegador: Browser
    secreto: str
    revisar: Revision = _sin_revision
    con_js: bool = True
    clase_de_actor: "type[Actor] | None" = None
    quejas: list[str] = field(default_factory=list)  # CSP reports, script errors, requests to other origins

    def __post_init__(self) -> None:
        self.clase_de_actor = self.clase_de_actor or Actor

    def actor(self, nombre: str, correo: str, *, telefono: bool = True, gestion: bool = False) -> "Actor":
        """A person with a browser of their own. Who works in the back office always has JavaScript: its theme needs it."""
        contexto = self.navegador.new_context(
            viewport=TELEFONO if telefono else ESCRITORIO, java_script_enabled=self.con_js or gestion, locale="es-MX"
        )
        pagina = contexto.new_page()
        pagina.set_default_timeout(15_000)
        pagina.on("console", self._oir)
        pagina.on("pageerror", lambda error: self.quejas.append(str(error)))
        pagina.on("request", self._ver_a_donde)
        return self.clase_de_actor(self, nombre, correo, pagina)

    def _ver_a_donde(self, peticion: Request) -> None:
        if not peticion.url.startswith((self.base, "data:", "blob:")):
            self.quejas.append(f"una petición salió a {peticion.url}")

    def _oir(self, mensaje: ConsoleMessage) -> None:
        if "Content Security Policy" in mensaje.text:
            self.quejas.append(mensaje.text)


@dataclass
class Actor:
    """Somebody at a browser."""

    mundo: Mundo
    nombre: str
    correo: str
    pagina: Page
    leidos: int = 0
    usuario: str = ""
    contrasena: str = "trigo verde 2026"
    ultimo_codigo: str = ""
    # What the act cost so far (V11 to V13).
    pantallas: int = 0
    activaciones: int = 0
    tecleados: int = 0

    def ir(self, ruta: str) -> None:
        self.pagina.goto(self.mundo.base + ruta if ruta.startswith("/") else ruta)
        self._llegar()

    def pulsar(self, texto: str) -> None:
        """Presses a button or a link by its name, and waits for the page it leads to."""
        boton = self.pagina.get_by_role("button", name=texto, exact=False)
        blanco = boton.first if boton.count() else self.pagina.get_by_role("link", name=texto, exact=False).first
        self.activaciones += 1
        self._activar(blanco)
        self._llegar()

    def pulsar_en(self, selector: str) -> None:
        """Presses what has no name of its own."""
        self.activaciones += 1
        self._activar(self.pagina.locator(selector).first)
        self._llegar()

    def _activar(self, blanco: Locator) -> None:
        blanco.click()

    def _llenar(self, campo: Locator, valor: str) -> None:
        if campo.evaluate("e => e.tagName") == "SELECT":
            campo.select_option(valor)
        else:
            campo.fill(valor)

    def _palomear(self, casilla: Locator) -> None:
        casilla.check()

    def _llegar(self) -> None:
        self.pagina.wait_for_load_state("load")
        self.pantallas += 1
        if self.pagina.locator("h1").count() == 0:
            raise AssertionError(f"{self.nombre}: una página sin título en {self.pagina.url}")
        self.mundo.revisar(self.pagina, self.nombre)

    def escribir(self, **campos: str) -> None:
        """Fills fields by their name."""
        for nombre, valor in campos.items():
            self.tecleados += 1
            self._llenar(self.pagina.locator(f"[name='{nombre}']").first, valor)

    def marcar(self, *nombres: str) -> None:
        for nombre in nombres:
            self.activaciones += 1
            self._palomear(self.pagina.locator(f"[name='{nombre}']"))

    def elegir(self, nombre: str, valor: str) -> None:
        """One option of a group."""
        self.activaciones += 1
        self._palomear(self.pagina.locator(f"[name='{nombre}'][value='{valor}']"))

    def debe_ver(self, *textos: str) -> None:
        contenido = self.pagina.content().replace("\u00a0", " ")
        for texto in textos:
            if texto not in contenido:
                raise AssertionError(f"{self.nombre}: no aparece «{texto}» en {self.pagina.url}")

    def no_debe_ver(self, *textos: str) -> None:
        contenido = self.pagina.content().replace("\u00a0", " ")
        for texto in textos:
            if texto in contenido:
                raise AssertionError(f"{self.nombre}: aparece «{texto}» en {self.pagina.url}")

    def texto(self, selector: str) -> str:
        return self.pagina.locator(selector).first.inner_text().strip()

    def codigo(self) -> str:
        """The six digits of the next mail to this person that carries a code."""
        limite = time.monotonic() + ESPERA_DE_CORREO
        while time.monotonic() < limite:
            for mensaje in mensajes(self.mundo.buzon, self.correo)[self.leidos :]:
                self.leidos += 1
                if hallado := re.search(r"(?<![-0-9])[0-9]{6}\b", texto_de(mensaje)):
                    return hallado[0]
            time.sleep(0.2)
        raise AssertionError(f"{self.nombre}: no llegó un código a {self.correo}")

    def codigo_de_la_aplicacion(self) -> str:
        """The code of the moment, with time left to type it; each serves once, so a second one waits for its turn."""
        while (
            time.time() % PERIODO > PERIODO - MARGEN
            or (codigo := codigo_totp(self.mundo.secreto, time.time())) == self.ultimo_codigo
        ):
            time.sleep(0.5)
        self.ultimo_codigo = codigo
        return codigo

    def confirmar_que_es_usted(self) -> None:
        """Before an act that binds: password or code again, if the page asks."""
        while (campo := self.pagina.locator("main [name='password'], main [name='code']")).count():
            es_codigo = campo.first.get_attribute("name") == "code"
            campo.first.fill(self.codigo_de_la_aplicacion() if es_codigo else self.contrasena)
            self.pulsar("Confirmar")

    def entrar(self, usuario: str, contrasena: str, *, segundo_paso: bool = False) -> None:
        self.contrasena = contrasena
        self.ir("/cuenta/entrar/")
        self.escribir(login=usuario, password=contrasena)
        self.pulsar("Entrar")
        if segundo_paso:
            self.escribir(code=self.codigo_de_la_aplicacion())
            self.pulsar("Entrar")


@contextmanager
def mundo(base: str, buzon: Path, secreto: str, **opciones: object) -> Iterator[Mundo]:
    with sync_playwright() as dramaturgo:
        navegador = dramaturgo.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTOS)
        try:
            yield Mundo(base, buzon, navegador, secreto, **opciones)
        finally:
            navegador.close()
