"""People who do not exist, with identifiers that are right: CURP, RFC, NSS and CLABE."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from stdnum.mx import curp as stdnum_curp
from stdnum.mx import rfc as stdnum_rfc

from afiliados.identidad import digito_clabe, digito_luhn
from prestaciones.services.siembra.nombres import (
    APELLIDOS,
    BANCOS,
    CALLES,
    COLONIAS,
    MUNICIPIOS,
    NO_DIGAS,
    NOMBRES_HOMBRE,
    NOMBRES_MUJER,
)

VOCALES = "AEIOU"
COMUNES = {"JOSE", "MARIA"}
HOMOCLAVE = "123456789ABCDEFGHIJKLMNPQRSTUV"


@dataclass(frozen=True, slots=True)
class PersonaNueva:
    curp: str
    rfc: str
    nss: str
    clabe: str
    nombres: str
    apellido1: str
    apellido2: str
    nacimiento: date
    correo: str
    telefono: str
    calle_numero: str
    colonia: str
    codigo_postal: str
    municipio: str


def _limpio(texto: str) -> str:
    return texto.replace("Ñ", "X")


def _interna(palabra: str, letras: str) -> str:
    return next((letra for letra in palabra[1:] if letra in letras), "X")


def _consonante(palabra: str) -> str:
    return next((letra for letra in palabra[1:] if letra not in VOCALES and letra.isalpha()), "X")


def _de_pila(nombres: str) -> str:
    """JOSE and MARIA are skipped when another name follows."""
    palabras = [palabra for palabra in nombres.split() if palabra not in {"DEL", "DE", "LA"}]
    return palabras[1] if len(palabras) > 1 and palabras[0] in COMUNES else palabras[0]


def raiz(nombres: str, apellido1: str, apellido2: str) -> str:
    """The four letters with which CURP and RFC begin."""
    uno, dos, pila = _limpio(apellido1), _limpio(apellido2), _limpio(_de_pila(nombres))
    letras = uno[0] + _interna(uno, VOCALES) + (dos[:1] or "X") + pila[0]
    return f"{letras[0]}X{letras[2:]}" if letras in NO_DIGAS else letras


def curp_de(nombres: str, apellido1: str, apellido2: str, nacimiento: date, sexo: str, lugar: int) -> str:
    """A valid CURP; `lugar` (0 to 9) tells apart people who would share it."""
    uno, dos, pila = _limpio(apellido1), _limpio(apellido2), _limpio(_de_pila(nombres))
    internas = _consonante(uno) + (_consonante(dos) if dos else "X") + _consonante(pila)
    homoclave = str(lugar) if nacimiento.year < 2000 else chr(65 + lugar)
    base = f"{raiz(nombres, apellido1, apellido2)}{nacimiento:%y%m%d}{sexo}AS{internas}{homoclave}"
    return base + str(stdnum_curp.calc_check_digit(base + "0"))


class Poblacion:
    """Gives people, never the same one twice."""

    def __init__(self, semilla: int) -> None:
        self._azar = random.Random(f"personas-{semilla}")  # noqa: S311 - an invented institute, not a secret
        self._dadas: set[str] = set()

    def _curp_libre(self, nombres: str, apellidos: tuple[str, str], nacimiento: date, sexo: str) -> tuple[str, date]:
        while True:
            for lugar in range(10):
                curp = curp_de(nombres, *apellidos, nacimiento, sexo, lugar)
                if curp not in self._dadas:
                    self._dadas.add(curp)
                    return curp, nacimiento
            nacimiento += timedelta(days=1)

    def persona(self, nacida_entre: tuple[date, date]) -> PersonaNueva:
        azar = self._azar
        desde, hasta = nacida_entre
        nacimiento = desde + timedelta(days=azar.randrange((hasta - desde).days + 1))
        sexo = azar.choice("HM")
        nombres = azar.choice(NOMBRES_HOMBRE if sexo == "H" else NOMBRES_MUJER)
        apellidos = azar.choice(APELLIDOS), "" if azar.random() < 0.01 else azar.choice(APELLIDOS)
        curp, nacimiento = self._curp_libre(nombres, apellidos, nacimiento, sexo)
        numero = len(self._dadas)
        rfc = f"{curp[:10]}{azar.choice(HOMOCLAVE)}{azar.choice(HOMOCLAVE)}"
        nss = f"51{azar.randrange(80, 100)}{nacimiento:%y}{numero % 10_000:04d}"
        clabe = f"{azar.choice(BANCOS)}010{numero:011d}"
        usuario = f"{_de_pila(nombres)}.{apellidos[0]}.{numero}".lower().replace("ñ", "n")
        return PersonaNueva(
            curp=curp,
            rfc=rfc + str(stdnum_rfc.calc_check_digit(rfc)),
            nss=nss + digito_luhn(nss),
            clabe=clabe + digito_clabe(clabe),
            nombres=nombres,
            apellido1=apellidos[0],
            apellido2=apellidos[1],
            nacimiento=nacimiento,
            correo=f"{usuario}@correo.example",
            telefono=f"449{azar.randrange(1_000_000, 10_000_000)}",
            calle_numero=f"{azar.choice(CALLES)} {azar.randrange(1, 1500)}",
            colonia=azar.choice(COLONIAS),
            codigo_postal=f"20{azar.randrange(100):03d}",
            municipio=azar.choices(MUNICIPIOS, [peso for _, _, peso in MUNICIPIOS])[0][1].removeprefix("Municipio de "),
        )
