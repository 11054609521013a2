"""The story of section 5, step by step: who does what, and what they must see."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from derecho import Quincena
from issssspenet.servicios.rutas import RAIZ
from tests.camino import pasos
from tests.camino.navegador import Actor, Mundo

# The password that `manage.py demostracion` gives to the accounts of the sample.
CLAVE_DEMO = "demostracion-local-2026"


def manage(*orden: str) -> str:
    """A command of the portal, as the operator runs it; what it printed."""
    hecho = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "manage.py", *orden], cwd=RAIZ, capture_output=True, text=True, check=False, env=os.environ
    )
    if hecho.returncode:
        raise AssertionError(f"manage.py {' '.join(orden)} falló:\n{hecho.stdout}{hecho.stderr}")
    return hecho.stdout


def archivo(clase: str, curp: str, quincena: str) -> tuple[str, str]:
    """Clave of the person's entidad, and a file as it would send it."""
    salida = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "tests.camino.archivos", clase, curp, quincena],
        cwd=RAIZ, capture_output=True, text=True, check=True, env=os.environ,
    ).stdout  # fmt: skip
    clave, contenido = salida.split("\n", 1)
    return clave, contenido


@dataclass
class Historia:
    """What the steps learn and hand on."""

    mundo: Mundo
    hoy: date
    actores: dict[str, Actor] = field(default_factory=dict)
    personas: dict[str, pasos.Afiliado] = field(default_factory=dict)
    folio: str = ""
    papel: str = ""
    descubierto: str = ""
    nomina: str = ""

    @property
    def quincena(self) -> str:
        """The one of the first deduction: the next after the money is received."""
        return str(Quincena.de_fecha(self.hoy).siguiente)

    def afiliado(self, nombre: str) -> Actor:
        if nombre not in self.actores:
            persona = self.personas[nombre]
            self.actores[nombre] = self.mundo.actor(nombre, persona.correo)
            self.actores[nombre].usuario = persona.curp
        return self.actores[nombre]

    def empleado(self, correo: str, *, gestion: bool) -> Actor:
        """Staff or an enlace, who enters with the second factor the first time."""
        if correo not in self.actores:
            actor = self.actores[correo] = self.mundo.actor(correo, correo, telefono=False, gestion=gestion)
            actor.entrar(correo, CLAVE_DEMO, segundo_paso=True)
        return self.actores[correo]

    def del_instituto(self, puesto: str) -> Actor:
        return self.empleado(f"{puesto}@issssspea.example", gestion=True)

    def enlace(self, clave: str) -> Actor:
        return self.empleado(f"enlace.{clave.lower()}@entidad.example", gestion=False)

    def elegir_personas(self) -> None:
        sugeridas = json.loads(manage("demostracion", "--quien", "--json"))
        nombres = {"pedir un préstamo": "solicitante", "ser aval": "aval", "pedir su pensión": "jubilable"}
        self.personas = {
            nombres[s["para"]]: pasos.Afiliado(s["curp"], s["clave_afiliacion"], s["correo"]) for s in sugeridas
        }
        if len(self.personas) != len(nombres):
            raise AssertionError(f"El instituto de muestra no tiene a quién: {sorted(self.personas)}")


Paso = tuple[str, Callable[[], Any]]


def _con_contrato(h: Historia, nombre: str) -> Iterator[Paso]:
    """Account, contract, cotejo by two people and clave de firma of one person."""
    quien, actor = h.personas[nombre], h.afiliado(nombre)

    def segundo() -> None:
        h.papel = pasos.segundo_testigo(h.del_instituto("ventanilla2"), quien.curp)

    yield f"{nombre}: activa su cuenta con un código", lambda: pasos.activar(actor, quien)
    if nombre == "solicitante":
        yield f"{nombre}: sin contrato no puede pedir", lambda: pasos.sin_contrato_no_se_pide(actor)
    yield f"{nombre}: lee, declara y pide cita", lambda: pasos.pedir_contrato(actor)
    yield f"{nombre}: cotejo, primer testigo", lambda: pasos.primer_testigo(h.del_instituto("ventanilla1"), quien.curp)
    if nombre == "solicitante":
        testigo = h.del_instituto("ventanilla1")
        yield "el primer testigo no es el segundo", lambda: pasos.el_mismo_no_es_segundo_testigo(testigo)
    yield f"{nombre}: cotejo, segundo testigo", segundo
    yield f"{nombre}: crea su clave de firma", lambda: pasos.crear_clave(actor, h.papel)


def _prestamo(h: Historia) -> Iterator[Paso]:
    solicitante, aval = h.afiliado("solicitante"), h.afiliado("aval")

    def descubierto() -> None:
        h.descubierto = pasos.lo_descubierto(solicitante)

    def enviar() -> None:
        h.folio = pasos.subir_y_enviar(solicitante)

    yield "simula y ve de dónde sale la cifra", lambda: pasos.simular(solicitante, "50,000", 72)
    yield "pide el préstamo y ve cada artículo", lambda: pasos.pedir_prestamo(solicitante)
    yield "le falta garantía", descubierto
    yield "invita a un aval", lambda: pasos.invitar(solicitante, h.personas["aval"].curp, h.descubierto)
    yield "el aval lee lo que arriesga y firma", lambda: pasos.avalar(aval, f"${float(h.descubierto):,.2f}")
    yield "la garantía está completa", lambda: pasos.seguir_con_el_aval(solicitante, ["Hoy tiene libres"])
    yield "sube, revisa, firma y recibe folio y acuse", enviar
    yield "el Instituto revisa y propone", lambda: pasos.revisar_y_proponer(h.del_instituto("analisis"), h.folio)
    yield "otra persona autoriza", lambda: pasos.autorizar(h.del_instituto("autoriza"), h.folio)
    yield "acepta y firma los pagarés", lambda: pasos.aceptar(solicitante, h.folio)
    yield "tesorería confirma el pago", lambda: pasos.pagar(h.del_instituto("tesoreria"), h.folio)
    yield "ve su préstamo y lo que costaría liquidarlo", lambda: pasos.ver_prestamo(solicitante, h.folio)


def _quincena(h: Historia) -> Iterator[Paso]:
    curp = h.personas["solicitante"].curp
    clave, cambios = archivo("movimientos", curp, h.quincena)
    enlace = h.enlace(clave)

    def nomina() -> None:
        h.nomina = archivo("nomina", curp, h.quincena)[1]
        pasos.subir_nomina(enlace, h.quincena, h.nomina)

    def correr() -> None:
        primera, segunda = (json.loads(manage("quincena", h.quincena)) for _ in range(2))
        if not primera["movimientos_nuevos"] or segunda["movimientos_nuevos"]:
            raise AssertionError(f"La quincena no asentó, o asentó dos veces: {primera} {segunda}")
        if primera["huella_mayor"] != segunda["huella_mayor"]:
            raise AssertionError("Repetir la quincena cambió el mayor.")

    yield "el enlace ve y descarga los descuentos", lambda: pasos.ver_descuentos(enlace, h.quincena, h.folio)
    yield "un archivo que no es lo que dice se rechaza", lambda: pasos.subir_archivo_malo(enlace, h.quincena)
    yield "sube movimientos y ve un veredicto por fila", lambda: pasos.subir_movimientos(enlace, h.quincena, cambios)
    yield "sube la nómina y la firma", nomina
    yield "el mismo archivo da el mismo acuse", lambda: pasos.repetir_nomina(enlace, h.quincena, h.nomina)
    yield "la quincena corre, y repetirla no cambia nada", correr
    yield "el abono aparece pagado", lambda: pasos.abono_pagado(h.afiliado("solicitante"), h.folio)


def _pension(h: Historia) -> Iterator[Paso]:
    actor = h.afiliado("jubilable")

    def pedir() -> None:
        h.folio = pasos.pedir_pension(actor, h.hoy.isoformat())

    yield from _con_contrato(h, "jubilable")
    yield "pide su pensión de retiro", pedir
    yield "el Instituto valida y propone", lambda: pasos.revisar_y_proponer(h.del_instituto("analisis"), h.folio)
    yield "otra persona resuelve", lambda: pasos.autorizar(h.del_instituto("autoriza"), h.folio)
    yield "ve su pensión y de dónde sale", lambda: pasos.ver_pension(actor, h.folio)


def pasos_de(h: Historia) -> Iterator[Paso]:
    """Every step, in order; each is built when its turn comes, with what the former ones learned."""
    h.elegir_personas()
    yield from _con_contrato(h, "solicitante")
    yield from _con_contrato(h, "aval")
    yield from _prestamo(h)
    yield from _quincena(h)
    yield from _pension(h)
    yield "la cadena de evidencia se verifica entera", lambda: manage("verificar", "--todo")
