"""Telling the story of an invented institute to the real code, quincena by quincena."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from afiliados.models import Carga, EntidadPatronal
from afiliados.services.cargas.aplicar import aplicar_carga
from afiliados.services.cargas.archivo import ORDEN
from afiliados.services.cargas.recibir import recibir_carga
from derecho.quincena import Quincena
from prestaciones.models import Corrida, RenglonOrden
from prestaciones.selectors.entidades import estado_por_quincena
from prestaciones.services.correr_quincena import correr_quincena
from prestaciones.services.enteros import registrar_entero
from prestaciones.services.siembra.archivos import Ordenes, archivo_de_movimientos, archivo_de_nomina
from prestaciones.services.siembra.cifras import suponer_cifras
from prestaciones.services.siembra.ejemplo import abrir_entidad_de_ejemplo
from prestaciones.services.siembra.padron import abrir_padron
from prestaciones.services.siembra.personas import Poblacion
from prestaciones.services.siembra.plantilla import Empleo, Plantilla, Suceso
from registro.catalogos import cargar as cargar_catalogos
from registro.tiempo import AGUASCALIENTES

MOROSAS, SIN_PAGAR = ("M004", "O004"), 2


@dataclass(frozen=True)
class Sembrado:
    """What there is now. `nuevas`: quincenas that this run added."""

    primera: Quincena
    ultima: Quincena
    nuevas: int
    cifras: int


def _instante(dia: date, hora: int) -> datetime:
    return datetime.combine(dia, time(hora), AGUASCALIENTES)


def _enviar(entidad: EntidadPatronal, quincena: Quincena, contenido: bytes, layout: str) -> None:
    instante = _instante(quincena.primer_dia + timedelta(days=5), 10)
    carga = recibir_carga(
        entidad=entidad, contenido=contenido, nombre=f"{layout}_{entidad.clave}_{quincena}.csv", autor=None,
        instante=instante, layout=layout, quincena=str(quincena), limites=ORDEN,
    )  # fmt: skip
    if carga.estado == Carga.Estado.RECHAZADA or carga.con_error:
        raise RuntimeError(f"La siembra hizo un archivo malo: {carga} {carga.defectos}")
    aplicar_carga(carga=carga, autor=None, instante=instante)


def _ordenes(quincena: Quincena) -> Ordenes:
    """What was ordered, by person and plaza: an entidad of the sample withholds all of it."""
    ordenes: Ordenes = defaultdict(list)
    renglones = RenglonOrden.objects.filter(quincena=str(quincena), orden__cerrada_en=None).order_by("folio")
    for curp, plaza, folio, importe in renglones.values_list("persona__curp", "plaza", "folio", "importe"):
        ordenes[curp, plaza].append((folio, importe))
    return ordenes


def _pagar(entidades: dict[str, EntidadPatronal], quincena: Quincena, *, hoy: date, al_corriente: bool) -> None:
    """What each entidad owes for a quincena enters the bank three days after it ends; a few are late with the last."""
    fecha = min(quincena.siguiente.primer_dia + timedelta(days=2), hoy)
    for clave, entidad in entidades.items():
        debe = estado_por_quincena(entidad, quincena, 1)[0].debe
        if debe and (al_corriente or clave not in MOROSAS):
            referencia = f"SPEI-{clave}-{quincena}"
            registrar_entero(entidad=entidad, quincena=quincena, importe=debe, referencia=referencia, fecha=fecha)


def _por_entidad(sucesos: Iterable[Suceso]) -> dict[str, list[Suceso]]:
    grupos: dict[str, list[Suceso]] = defaultdict(list)
    for suceso in sucesos:
        grupos[suceso.empleo.entidad].append(suceso)
    return grupos


def _quincena(plantilla: Plantilla, entidades: dict[str, EntidadPatronal], quincena: Quincena, *, hecha: bool) -> None:
    """The movements, then the payroll of those who work, then the corrida. `hecha`: only what happened is retold."""
    sucesos = _por_entidad(plantilla.sucesos(quincena))
    if hecha:
        return
    trabajan: dict[str, list[tuple[Empleo, int]]] = defaultdict(list)
    salen = {id(s.empleo) for grupo in sucesos.values() for s in grupo if s.movimiento == "BAJA"}
    for empleo in plantilla.empleos:
        if (empleo.activo or id(empleo) in salen) and not empleo.licencia_hasta:
            trabajan[empleo.entidad].append((empleo, 15))
    ordenes = _ordenes(quincena)
    for clave, entidad in entidades.items():
        if clave in sucesos:
            _enviar(entidad, quincena, archivo_de_movimientos(clave, quincena, sucesos[clave]), "movimientos")
        if clave in trabajan:
            _enviar(entidad, quincena, archivo_de_nomina(clave, quincena, trabajan[clave], ordenes), "nomina")
    correr_quincena(quincena=quincena, instante=_instante(quincena.ultimo_dia, 20))


def _primera(hoy: date, quincenas: int) -> Quincena:
    """Where the story begins: where it began, if it did."""
    contada = Corrida.objects.order_by("quincena").values_list("quincena", flat=True).first()
    return Quincena.leer(contada) if contada else Quincena.de_fecha(hoy) + -quincenas


def sembrar(
    *, afiliados: int, quincenas: int, semilla: int, hoy: date, contar: Callable[[str], None] = lambda _: None
) -> Sembrado:
    """Builds the institute, or what is missing of it: a run that was cut short goes on where it stopped.

    Args:
        afiliados: people in service when the story begins.
        quincenas: how many the story lasts; the last one is the one before today's.
        contar: told of each quincena that was added.
    """
    primera = _primera(hoy, quincenas)
    ultima = primera + (quincenas - 1)
    cargar_catalogos()
    cifras = suponer_cifras(hoy, primera.primer_dia)
    plantilla = Plantilla(semilla, primera.anterior.ultimo_dia, Poblacion(semilla))
    plantilla.abrir(afiliados)
    entidades = abrir_padron(plantilla, primera)
    abrir_entidad_de_ejemplo()
    hechas = set(Corrida.objects.filter(estado=Corrida.Estado.TERMINADA).values_list("quincena", flat=True))
    nuevas = 0
    for quincena in primera.hasta(ultima):
        hecha = str(quincena) in hechas
        if not hecha:
            _pagar(entidades, quincena.anterior, hoy=hoy, al_corriente=ultima - quincena > SIN_PAGAR)
        _quincena(plantilla, entidades, quincena, hecha=hecha)
        if not hecha:
            nuevas += 1
            contar(str(quincena))
    if nuevas:
        _pagar(entidades, ultima, hoy=hoy, al_corriente=False)
    return Sembrado(primera, ultima, nuevas, cifras)
