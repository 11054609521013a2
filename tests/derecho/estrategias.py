"""Random entradas of any rule, drawn from what the rule declares about itself."""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from derecho import Quincena, Regla
from derecho.dinero import Razon
from derecho.tipo_base import Tipo
from derecho.tipos import (
    Bool,
    Dinero,
    Distancia,
    Entero,
    Factor,
    Fecha,
    Hora,
    Instante,
    Lista,
    Mapa,
    Opcion,
    Periodo,
    Registro,
    Tasa,
    Texto,
    Variante,
)

FECHAS = st.one_of(
    st.dates(date(2017, 1, 1), date(2028, 12, 31)),
    st.sampled_from([date(2018, 5, 27), date(2022, 9, 30), date(2022, 10, 1), date(2024, 2, 29), date(2025, 3, 15)]),
)
# Every month and every year that FECHAS may look up, so that rates are found as often as they are missing.
MESES = [date(anio, mes, 28) for anio in range(2016, 2030) for mes in range(1, 13)]
ANIOS = [str(anio) for anio in range(2016, 2031)]
ARTICULOS = ("1", "4", "70", "89", "101", "139", "178 Bis", "251", "252", "x")
FRACCIONES = ("I", "IV", "P1", "I-P3", "I-b", "XL Bis")
PAPELES = (
    "solicitud-pension",
    "constancia-tipo-puesto",
    "identificacion-oficial",
    "pagare-aval",
    "tarjeta-issspematic",
)


def _centavos(tipo: Dinero) -> st.SearchStrategy[int]:
    desde = max(tipo.minimo, 0)
    return st.one_of(*(st.integers(desde, min(tipo.maximo, tope)) for tope in (5_000, 9_000_000, 10**11)))


def _tasas(tipo: Tasa) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(0), st.integers(0, min(tipo.maximo, 40) * 10_000)).map(lambda v: Razon(v, 10_000))


def _enteros(tipo: Entero) -> st.SearchStrategy[int]:
    return st.integers(max(tipo.minimo, -3), min(tipo.maximo, max(tipo.minimo, -3) + 90))


def _textos(tipo: Texto) -> st.SearchStrategy[str]:
    if tipo.texto == "artículo":
        return st.sampled_from(ARTICULOS)
    if tipo.texto.startswith("fracción"):
        return st.sampled_from(FRACCIONES)
    if tipo.patron == "[0-9]{4}":
        return st.integers(2017, 2028).map(str)
    return st.sampled_from(PAPELES)


def _listas(tipo: Lista) -> st.SearchStrategy[list[Any]]:
    listas = st.lists(valores(tipo.de), max_size=min(tipo.maximo, 6))
    campos = tipo.de.campos if isinstance(tipo.de, Registro) else {}
    if isinstance(tipo.de, Variante) or "id" in campos:
        listas = listas.map(lambda v: [x._replace(id=f"{x.id}-{i}") for i, x in enumerate(v)])
    if {"id", "porcentaje"} <= campos.keys():
        return st.tuples(listas, st.lists(st.integers(1, 999), min_size=6, max_size=6)).map(_al_cien)
    return listas


def _al_cien(dos: tuple[list[Any], list[int]]) -> list[Any]:
    """People whose percentages, when the first one has it, make exactly 100."""
    personas, pesos = dos
    total = sum(pesos[: len(personas)])
    puestos = [1_000_000 * peso // total for peso in pesos[: len(personas)]]
    if not personas or personas[0].porcentaje is None:
        return [p._replace(porcentaje=None) for p in personas]
    puestos[-1] += 1_000_000 - sum(puestos)
    return [p._replace(porcentaje=Razon(x, 10_000)) for p, x in zip(personas, puestos, strict=True)]


def _indices(base: int, paso: int) -> dict[str, str]:
    """A published index of every month, as the months of FECHAS need it."""
    meses = (f"{anio}-{mes:02d}" for anio in range(2016, 2029) for mes in range(1, 13))
    return {mes: f"{base + paso * i}.{i:03d}" for i, mes in enumerate(meses)}


def _mapas(tipo: Mapa) -> st.SearchStrategy[dict[Any, Any]]:
    if tipo.clave.texto == "mes":
        return st.builds(_indices, st.integers(100, 400), st.integers(0, 3))
    if tipo.texto.startswith("tasa mensual"):
        return st.fixed_dictionaries({str(anio): valores(tipo.valor) for anio in range(2017, 2030)})
    sueltos = st.dictionaries(valores(tipo.clave), valores(tipo.valor), max_size=20)
    if isinstance(tipo.clave, Opcion) or not isinstance(tipo.valor, Tasa):
        return sueltos
    claves = MESES if isinstance(tipo.clave, Fecha) else ANIOS
    return st.one_of(sueltos, valores(tipo.valor).map(lambda tasa: dict.fromkeys(claves, tasa)))


def _registros(tipo: Registro) -> st.SearchStrategy[Any]:
    if tuple(tipo.campos)[:2] == ("inicio", "fin"):
        otros = [valores(t) for c, t in tipo.campos.items() if c not in {"inicio", "fin"}]
        return st.tuples(FECHAS, FECHAS, *otros).map(lambda v: tipo.clase(*sorted(v[:2]), *v[2:]))
    return st.tuples(*(valores(t) for t in tipo.campos.values())).map(lambda v: tipo.clase(*v))


_POR_TIPO: dict[type[Tipo], Any] = {
    Tasa: _tasas,
    Factor: _tasas,
    Dinero: _centavos,
    Distancia: _centavos,
    Entero: _enteros,
    Bool: lambda _: st.booleans(),
    Opcion: lambda t: st.sampled_from(t.opciones),
    Fecha: lambda _: FECHAS,
    Hora: lambda _: st.sampled_from([time(9), time(15, 30), time(15, 31), time(23, 59)]),
    Instante: lambda _: st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)).map(  # noqa: DTZ001 - local instants
        lambda d: d.replace(second=0, microsecond=0)
    ),
    Periodo: lambda _: FECHAS.map(Quincena.de_fecha),
    Texto: _textos,
    Lista: _listas,
    Mapa: _mapas,
    Registro: _registros,
    Variante: lambda t: st.one_of(*(valores(f) for f in t.formas.values())),
}


def valores(tipo: Tipo) -> st.SearchStrategy[Any]:
    """Values of a type, with the edges where rules change their answer."""
    estrategia: st.SearchStrategy[Any] = _POR_TIPO[type(tipo)](tipo)
    return st.one_of(estrategia, st.none()) if tipo.nulo else estrategia


def _publicada(serie: dict[date, Any], entradas_: dict[str, Any]) -> dict[date, Any]:
    """A series of every month, also on the days before and after the dates of the case: some rules ask for that day."""
    if len(serie) < len(MESES):
        return serie
    dias = [d + timedelta(days=n) for d in entradas_.values() if type(d) is date for n in range(-8, 2)]
    return serie | dict.fromkeys(dias, next(iter(serie.values())))


def entradas(regla: Regla, operacion: str | None) -> st.SearchStrategy[dict[str, Any]]:
    """Typed entradas of an operation that the rule accepts."""
    tipos = {k: t for k, t in regla.entradas_de(operacion).items() if operacion is None or k != regla.selector}
    fija = {regla.selector: operacion} if operacion else {}
    diarias = [k for k, t in tipos.items() if isinstance(t, Mapa) and isinstance(t.clave, Fecha)]
    sueltas = st.fixed_dictionaries({k: valores(t) for k, t in tipos.items()})
    casos = sueltas.map(lambda v: fija | v | {k: _publicada(v[k], v) for k in diarias})
    return casos.filter(lambda v: all(vale(v) for vale, _ in regla.dominio.values()))
