"""How the portal writes money, dates, terms and keys (es-MX), the same on screen, in mail and on paper."""

from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from django import template

from derecho.quincena import Quincena
from registro.tiempo import AGUASCALIENTES

register = template.Library()

MESES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
DIAS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
SIN_DATO = "Sin dato"
ESPACIO_DURO = "\u00a0"


def _decimal(valor: object) -> Decimal | None:
    try:
        return Decimal(str(valor))
    except InvalidOperation:
        return None


def _fecha(valor: object) -> date | None:
    if isinstance(valor, datetime):
        return valor.astimezone(AGUASCALIENTES).date()
    if isinstance(valor, date):
        return valor
    return date.fromisoformat(valor) if isinstance(valor, str) and valor else None


@register.filter
def dinero(valor: object) -> str:
    """«$12,345.67»; what is owed back to the person never by sign alone: «A su favor $120.00»."""
    monto = _decimal(valor)
    if monto is None:
        return SIN_DATO
    texto = f"${abs(monto):,.2f}"
    return f"A su favor {texto}" if monto < 0 else texto


@register.filter
def fecha(valor: object) -> str:
    """«20 de noviembre de 2026»."""
    dia = _fecha(valor)
    return f"{dia.day} de {MESES[dia.month - 1]} de {dia.year}" if dia else SIN_DATO


@register.filter
def fecha_larga(valor: object) -> str:
    """«martes 17 de noviembre de 2026», for deadlines."""
    dia = _fecha(valor)
    return f"{DIAS[dia.weekday()]} {fecha(dia)}" if dia else SIN_DATO


@register.filter
def fecha_corta(valor: object) -> str:
    """«20/11/2026», for tables."""
    dia = _fecha(valor)
    return f"{dia:%d/%m/%Y}" if dia else SIN_DATO


@register.filter
def hora(valor: object) -> str:
    """«17:40 h», hour of Aguascalientes."""
    if isinstance(valor, datetime):
        valor = valor.astimezone(AGUASCALIENTES)
    return f"{valor:%H:%M}{ESPACIO_DURO}h" if isinstance(valor, datetime | time) else SIN_DATO


@register.filter
def momento(valor: object) -> str:
    """«20 de noviembre de 2026, 17:40 h»."""
    return f"{fecha(valor)}, {hora(valor)}" if isinstance(valor, datetime) else SIN_DATO


@register.filter
def quincena(valor: object) -> str:
    """«1ª quincena de noviembre de 2026»."""
    if isinstance(valor, str) and valor:
        valor = Quincena.leer(valor)
    return valor.texto if isinstance(valor, Quincena) else SIN_DATO


@register.filter
def plazo(quincenas: object) -> str:
    """«48 quincenas (2 años)»."""
    numero = int(str(quincenas))
    texto = "1 quincena" if numero == 1 else f"{numero} quincenas"
    anios, resto = divmod(numero, 24)
    if not anios or resto:
        return texto
    return f"{texto} ({'1 año' if anios == 1 else f'{anios} años'})"


@register.filter
def porciento(valor: object, decimales: int = 2) -> str:
    """«14.25 %», with a space that does not break."""
    monto = _decimal(valor)
    return f"{monto:.{decimales}f}{ESPACIO_DURO}%" if monto is not None else SIN_DATO


@register.filter
def curp(valor: str) -> str:
    """In groups, to be read aloud; the copy button takes it without spaces."""
    return f"{valor[:4]} {valor[4:10]} {valor[10:16]} {valor[16:]}".strip() if valor else SIN_DATO


@register.filter
def telefono(valor: str) -> str:
    """«449 000 0000»."""
    return f"{valor[:3]} {valor[3:6]} {valor[6:]}" if valor and len(valor) == 10 else valor or SIN_DATO


@register.filter
def llave(mapa: dict[str, object], nombre: str) -> object:
    """The value of a key that is not a valid name in a template («ley-98»)."""
    return mapa.get(nombre, "")
