"""CURP, RFC, NSS, CLABE and clave de afiliación: what each one must look like, and what each one says. Pure."""

import re
from dataclasses import dataclass
from datetime import date
from operator import mul

from stdnum.mx import rfc as stdnum_rfc

from derecho.quincena import MESES

# fmt: off
ENTIDADES_FEDERATIVAS = frozenset((
    "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT", "NL",
    "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS", "NE",
))
# fmt: on
RFC_GENERICOS = {
    "XAXX010101000": "el RFC genérico del público en general",
    "XEXX010101000": "el RFC genérico de los extranjeros",
}
_VALOR_CURP = {letra: valor for valor, letra in enumerate("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")}
_PESOS_CURP = range(18, 1, -1)
_CURP = re.compile(r"[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z][0-9]", re.ASCII)
_RFC = re.compile(r"[A-ZÑ&]{4}[0-9]{6}[1-9A-V][1-9A-Z][0-9A]")
_NSS = re.compile(r"[0-9]{11}", re.ASCII)
_CLABE = re.compile(r"[0-9]{18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Defecto:
    """What is wrong with a value: code and a sentence for people."""

    codigo: str
    texto: str


def _fecha(siglas: str, siglo: int) -> date | None:
    try:
        return date(siglo + int(siglas[:2]), int(siglas[2:4]), int(siglas[4:6]))
    except ValueError:
        return None


def nacimiento_de(curp: str) -> date | None:
    """Birth date inside a well-formed CURP; a digit in position 17 means born before 2000."""
    return _fecha(curp[4:10], 1900 if curp[16].isdigit() else 2000)


def _decir_fecha_inexistente(siglas: str, siglo: int) -> str:
    mes = int(siglas[2:4])
    nombre = MESES[mes - 1] if 1 <= mes <= 12 else f"mes {mes}"
    return f"{int(siglas[4:6])} de {nombre} de {siglo + int(siglas[:2])}"


def digito_curp(cifras: str) -> int:
    """Check digit of the first 17 of a CURP: what python-stdnum computes (a test compares them), nine times faster."""
    return -sum(map(mul, map(_VALOR_CURP.__getitem__, cifras), _PESOS_CURP)) % 10


def defecto_de_curp(curp: str) -> Defecto | None:
    """The most basic thing wrong with a CURP: form, date, state, check digit; None when nothing is."""
    if len(curp) != 18:
        return Defecto("CURP_FORMATO", f"La CURP tiene {len(curp)} caracteres; deben ser 18.")
    if not _CURP.fullmatch(curp):
        return Defecto("CURP_FORMATO", "La CURP no tiene la forma oficial: 4 letras, fecha, sexo, entidad y homoclave.")
    if nacimiento_de(curp) is None:
        dicha = _decir_fecha_inexistente(curp[4:10], 1900 if curp[16].isdigit() else 2000)
        return Defecto("CURP_FECHA", f"La CURP trae una fecha de nacimiento que no existe: {dicha}.")
    if curp[11:13] not in ENTIDADES_FEDERATIVAS:
        return Defecto("CURP_ENTIDAD", f"La CURP trae una entidad de nacimiento que no existe: {curp[11:13]}.")
    digito = digito_curp(curp[:17])
    if str(digito) != curp[17]:
        texto = f"El dígito verificador de la CURP es {digito}, no {curp[17]}. Revise que esté bien copiada."
        return Defecto("CURP_DIGITO", texto)
    return None


def defecto_de_rfc(rfc: str) -> Defecto | None:
    """The RFC of a person: not a generic one, well formed. Its check digit is another question (`rfc_con_digito`)."""
    if rfc in RFC_GENERICOS:
        return Defecto("RFC_GENERICO", f"{rfc} es {RFC_GENERICOS[rfc]}. Capture el RFC de la persona.")
    if not _RFC.fullmatch(rfc):
        return Defecto("RFC_FORMATO", "El RFC de una persona lleva 4 letras, fecha y homoclave: 13 caracteres.")
    return None


def rfc_con_digito(rfc: str) -> bool:
    """Does the check digit agree? A real share of the RFC in use does not: it only warns."""
    return bool(stdnum_rfc.calc_check_digit(rfc[:-1]) == rfc[-1])


def defecto_entre_rfc_y_curp(rfc: str, curp: str) -> Defecto | None:
    """Both already valid on their own: they must tell the same birth date."""
    if rfc[4:10] == curp[4:10]:
        return None
    nacimiento = nacimiento_de(curp)
    siglo = nacimiento.year // 100 * 100 if nacimiento else 1900
    del_rfc = _fecha(rfc[4:10], siglo) or rfc[4:10]
    return Defecto("RFC_CURP_DISCREPA", f"La fecha del RFC ({del_rfc}) no es la de la CURP ({nacimiento}).")


def digito_luhn(cifras: str) -> str:
    """Check digit of the NSS and of the clave de afiliación."""
    suma = 0
    for lugar, cifra in enumerate(reversed(cifras)):
        valor = int(cifra) * (2 - lugar % 2)
        suma += valor - 9 if valor > 9 else valor
    return str(-suma % 10)


def defecto_de_nss(nss: str) -> Defecto | None:
    if not _NSS.fullmatch(nss):
        if nss.isascii() and nss.isdigit():
            texto = f"El NSS tiene {len(nss)} dígitos; deben ser 11."
            if len(nss) < 11:
                texto += " Es probable que la hoja de cálculo haya borrado los ceros de la izquierda."
            return Defecto("NSS_FORMATO", texto)
        return Defecto("NSS_FORMATO", "El NSS lleva 11 dígitos, sin guiones ni espacios.")
    digito = digito_luhn(nss[:10])
    if digito != nss[10]:
        return Defecto("NSS_DIGITO", f"El dígito verificador del NSS es {digito}, no {nss[10]}.")
    return None


def digito_clabe(cifras: str) -> str:
    """Check digit of the first 17 of a CLABE: weights 3, 7, 1, each product modulo 10."""
    suma = sum(int(cifra) * peso % 10 for cifra, peso in zip(cifras, (3, 7, 1) * 6, strict=False))
    return str(-suma % 10)


def defecto_de_clabe(clabe: str) -> Defecto | None:
    if not _CLABE.fullmatch(clabe):
        return Defecto("CLABE_FORMATO", "La CLABE lleva 18 dígitos, sin espacios.")
    if digito_clabe(clabe[:17]) != clabe[17]:
        return Defecto("CLABE_DIGITO", "El último dígito de la CLABE no corresponde. Cópiela de su estado de cuenta.")
    return None
