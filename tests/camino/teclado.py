"""Somebody who never touches the mouse: every control is reached with Tab, seen with its focus, and pressed with a key (V4)."""

from dataclasses import dataclass

from playwright.sync_api import Locator, TimeoutError

from tests.camino.navegador import Actor

TABULACIONES = 160
ESPERA_DE_PAGINA = 6_000
# Where the focus is, and whether a person would notice.
FOCO = """() => {
  const e = document.activeElement, c = getComputedStyle(e), r = e.getBoundingClientRect();
  const visto = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
  return {
    pinta: (c.outlineStyle !== 'none' && parseFloat(c.outlineWidth) >= 2) || c.boxShadow !== 'none',
    tapado: !!visto && !e.contains(visto) && !visto.contains(e) && !e.labels?.length,
    donde: e.outerHTML.slice(0, 120),
  };
}"""


@dataclass
class ActorDeTeclado(Actor):
    def _enfocar(self, blanco: Locator) -> None:
        """Tab by Tab, from where the focus is, in the order of the page."""
        for _ in range(TABULACIONES):
            if blanco.evaluate("e => e === document.activeElement"):
                self._comprobar_foco()
                return
            self.pagina.keyboard.press("Tab")
        raise AssertionError(f"{self.nombre}: con el teclado no se llega a {blanco} en {self.pagina.url}")

    def _comprobar_foco(self) -> None:
        foco = self.pagina.evaluate(FOCO)
        en_gestion = "/gestion/" in self.pagina.url  # the theme of the back office draws its own focus
        if not foco["pinta"] and not en_gestion:
            raise AssertionError(f"{self.nombre}: no se ve el foco en {foco['donde']} de {self.pagina.url}")
        if foco["tapado"] and not en_gestion:
            raise AssertionError(f"{self.nombre}: algo tapa el foco en {foco['donde']} de {self.pagina.url}")

    def _activar(self, blanco: Locator) -> None:
        self._enfocar(blanco)
        try:
            with self.pagina.expect_navigation(wait_until="load", timeout=ESPERA_DE_PAGINA):
                self.pagina.keyboard.press("Enter")
        except TimeoutError:
            # The simulator answers in its own place, without another page.
            self.pagina.wait_for_load_state("load")

    def _llenar(self, campo: Locator, valor: str) -> None:
        self._enfocar(campo)
        if campo.evaluate("e => e.tagName") == "SELECT":
            campo.select_option(valor)  # the list of the system opens with the arrows
            return
        self.pagina.keyboard.press("Control+A")
        if campo.get_attribute("type") == "date":
            campo.fill(valor)
            return
        self.pagina.keyboard.type(valor)

    def _palomear(self, casilla: Locator) -> None:
        if casilla.get_attribute("type") == "radio":
            self._elegir(casilla)
            return
        self._enfocar(casilla)
        self.pagina.keyboard.press("Space")

    def _elegir(self, opcion: Locator) -> None:
        """A group of options takes one Tab; the arrows move inside it."""
        nombre = opcion.get_attribute("name")
        grupo = self.pagina.locator(f"input[type=radio][name='{nombre}']")
        for _ in range(TABULACIONES):
            if self.pagina.evaluate("n => document.activeElement.name === n", nombre):
                break
            self.pagina.keyboard.press("Tab")
        self.pagina.keyboard.press("Space")
        for _ in range(grupo.count()):
            if opcion.is_checked():
                return
            self.pagina.keyboard.press("ArrowDown")
        raise AssertionError(f"{self.nombre}: no se puede elegir {nombre} con el teclado")
