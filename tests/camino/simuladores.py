"""Somebody without an account goes through every simulator: writes, reads the figure, and sees where it comes from."""

from collections.abc import Callable
from urllib.parse import urlencode

from playwright.sync_api import Page

from tests.camino.navegador import Actor

Mirada = Callable[[Page, str], None]
# What each asks, and what somebody must read with it; short terms, since axe reads every row of their tables.
CASOS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "corto-plazo": ({"capital": "25,000", "quincenas": "24"}, ("Pagaría cada quincena", "TIIE")),
    "consumo": ({"capital": "60,000", "quincenas": "30", "sueldo": "9,000"}, ("Pagaría cada quincena", "Sí cabe.")),
    "hipotecario": (
        {"destino": "mejoras", "capital": "60,000", "quincenas": "48", "valor": "700,000"},
        ("Pagaría cada quincena", "La tasa cambia cada enero y cada julio"),
    ),
    "pension-de-retiro": (
        {"nacimiento": "1989-03-10", "anios": "3", "sueldo": "18,000"},
        ("Podría pensionarse desde el 10 de marzo de 2054", "Hoy le falta"),
    ),
    "seguro-de-retiro": ({"anios": "16"}, ("Su seguro sería de", "40 UMA mensuales")),
    "fondo-de-ahorro": ({"sueldo": "9,000", "anios": "5"}, ("Entran $675.00",)),
}


def recorrer(actor: Actor) -> None:
    """From the index, each one: empty, with its result, and the explanation of the same figure."""
    actor.ir("/simulador/")
    for slug, (campos, textos) in CASOS.items():
        actor.ir(f"/simulador/{slug}/")
        actor.debe_ver("Aquí verá su resultado")
        actor.escribir(**campos)
        actor.pulsar("Calcular")
        actor.debe_ver(*textos, "No compromete al Instituto ni a usted")
        cifra = actor.texto("#respuesta .monto-grande")
        actor.pulsar("¿De dónde sale esta cifra?")
        actor.debe_ver(cifra)


def sin_boton(actor: Actor) -> None:
    """With JavaScript the result comes by itself, its address can be shared, and the browser keeps no copy of it."""
    slug = "pension-de-retiro"
    campos, textos = CASOS[slug]
    actor.ir(f"/simulador/{slug}/")
    actor.escribir(**campos)
    actor.pagina.locator("[name='meses']").focus()  # leaving a field is what counts as a change
    actor.pagina.locator("#respuesta .monto-grande").wait_for()
    actor.debe_ver(*textos)
    if "sueldo=18" not in actor.pagina.url:
        raise AssertionError(f"la dirección no lleva los datos: {actor.pagina.url}")
    guardado = actor.pagina.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    if "monto-grande" in guardado:
        raise AssertionError("el navegador guardó una copia del resultado")


def mirar_todo(pagina: Page, base: str, mirar: Mirada) -> None:
    """The page of each result at the width of the window; one with something wrong, and one explanation."""
    for slug, (campos, _) in CASOS.items():
        pagina.goto(f"{base}/simulador/{slug}/?{urlencode(campos)}")
        pagina.locator("#respuesta .monto-grande").wait_for()
        mirar(pagina, "resultado")
    pagina.goto(f"{base}/simulador/{slug}/?anios=x&sueldo=x&tasa=x")
    pagina.locator(".campo-con-error").first.wait_for()
    mirar(pagina, "con errores")
    pagina.goto(f"{base}/simulador/hipotecario/cifra/?{urlencode(CASOS['hipotecario'][0])}")
    mirar(pagina, "cifra")
