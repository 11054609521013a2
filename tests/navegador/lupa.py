"""A closer look at every page of the walk: accessibility, width, words, and what the browser complains of."""

import re
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from registro.templatetags.formatos import MESES

NORMAS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
GRAVES = {"serious", "critical"}
# What one page of many says the same way: only its first visit is looked at.
VARIABLE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{3}-[0-9]{4}-[0-9]+|[0-9]{4}-[0-9]{2}-Q[12]|[0-9]+|(?<=/cifra/)[\w-]{10,}"
)
MALAS_PALABRAS = {
    "tuteo": re.compile(r"\b(tú|tu contraseña|tus|haz|utiliza|introduce|ingresa|puedes|tienes|debes)\b", re.I),
    "inglés": re.compile(r"\b(log ?in|log ?out|sign ?up|password|submit|email|Unknown error)\b", re.I),
    "clic aquí": re.compile(r"haga clic aquí|Error desconocido", re.I),
    "mes con mayúscula": re.compile(rf"\bde ({'|'.join(mes.capitalize() for mes in MESES)})\b"),
    "dinero sin forma": re.compile(r"\$[0-9]{4,}|\$[0-9,]+\.[0-9](?![0-9])"),
}
VISIBLES = """() => {
  const clon = document.body.cloneNode(true);
  clon.querySelectorAll('script,style,.codigo,code').forEach(e => e.remove());
  return clon.textContent.replace(/\\s+/g, ' ');
}"""
# V2: axe does not look at the edge of a control.
BORDES = """() => [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')]
  .filter(e => e.offsetParent)
  .map(e => [e.name, getComputedStyle(e).borderTopColor])"""


def _luminancia(rgb: tuple[int, ...]) -> float:
    partes = [c / 255 / 12.92 if c / 255 <= 0.03928 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * partes[0] + 0.7152 * partes[1] + 0.0722 * partes[2]


def contraste(uno: str, otro: str = "rgb(255, 255, 255)") -> float:
    """WCAG 2 contrast of two CSS colours."""
    claros = sorted(
        (_luminancia(tuple(map(int, re.findall(r"[0-9]+", color)[:3]))) for color in (uno, otro)), reverse=True
    )
    return (claros[0] + 0.05) / (claros[1] + 0.05)


@dataclass
class Lupa:
    """Collects what is wrong, page by page; each kind of page is looked at once per person."""

    hallazgos: list[str] = field(default_factory=list)
    vistas: set[str] = field(default_factory=set)
    titulos: dict[str, str] = field(default_factory=dict)
    axe: Axe = field(default_factory=Axe)

    def mirar(self, pagina: Page, quien: str) -> None:
        ruta = VARIABLE.sub("#", pagina.url.split("/", 3)[-1].split("?")[0])
        clave = f"{ruta} {'con errores' if pagina.locator('[data-enfocar]').count() else ''}"
        if clave in self.vistas:
            return
        self.vistas.add(clave)
        self._ancho(pagina, ruta)
        self._axe(pagina, ruta)
        if ruta.startswith("gestion/"):
            return
        self._estructura(pagina, ruta)
        self._palabras(pagina, ruta)
        self._bordes(pagina, ruta)

    def anotar(self, ruta: str, que: str) -> None:
        self.hallazgos.append(f"/{ruta}: {que}")

    def _ancho(self, pagina: Page, ruta: str) -> None:
        """V5."""
        medidas = pagina.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        if medidas[0] > medidas[1]:
            self.anotar(ruta, f"se sale a lo ancho ({medidas[0]} de {medidas[1]})")

    def _axe(self, pagina: Page, ruta: str) -> None:
        """V1, with every <details> open."""
        pagina.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for falta in self.axe.run(pagina, options=NORMAS).response["violations"]:
            if falta["impact"] in GRAVES:
                nodo = falta["nodes"][0]
                self.anotar(ruta, f"axe {falta['id']} ({falta['impact']}): {nodo['html'][:160]}")

    def _estructura(self, pagina: Page, ruta: str) -> None:
        """V27: one h1, landmarks, a title of its own."""
        if pagina.locator("h1").count() != 1:
            self.anotar(ruta, f"{pagina.locator('h1').count()} encabezados h1")
        for marca in ("header", "main", "footer"):
            if pagina.locator(marca).count() < 1:
                self.anotar(ruta, f"sin <{marca}>")
        if not pagina.title().endswith("· ISSSSPENET"):
            self.anotar(ruta, f"título «{pagina.title()}»")

    def _palabras(self, pagina: Page, ruta: str) -> None:
        """V23."""
        texto = pagina.evaluate(VISIBLES)
        for nombre, patron in MALAS_PALABRAS.items():
            if hallada := patron.search(texto):
                self.anotar(ruta, f"{nombre}: «{texto[max(hallada.start() - 30, 0) : hallada.end() + 30]}»")

    def _bordes(self, pagina: Page, ruta: str) -> None:
        """V2."""
        for nombre, color in pagina.evaluate(BORDES):
            if contraste(color) < 3:
                self.anotar(ruta, f"el borde de «{nombre}» casi no se ve ({color})")
