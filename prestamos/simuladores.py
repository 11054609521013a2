"""The three simulators of loans: what each asks, computes, prints and explains."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from prestamos.forms.simulador import DESTINOS, PLAZO_MAXIMO, FormaConsumo, FormaHipoteca, FormaSimulador
from prestamos.selectors import capacidad, creditos
from prestamos.selectors.capacidad import Prueba
from prestamos.selectors.creditos import CONSUMO, HIPOTECARIO, Credito
from prestamos.selectors.simulacion import Simulacion, entradas_de_abonos, simular
from prestamos.selectors.tasas import entradas_de_tasa
from registro.graficas import Serie, barras_apiladas
from registro.selectors.criterios import calcular
from registro.simuladores import Explicada, Simulador
from registro.simuladores import registrar as registrar_simulador

CERO = Decimal("0.00")
PLANTILLA = "prestamos/_resultado.html"
PLAZOS = (24, 48, 72, 96, 120, 240, 360, 480)  # whole years, as people think of them
DE_LA_GRAFICA = 72  # above it a bar a quincena would be thinner than a line: one a year
POR_ANIO = 24


@dataclass(frozen=True)
class Calculo:
    """A simulation, the rules that made it, and whether it fits."""

    simulacion: Simulacion
    credito: Credito | None  # None: corto plazo
    fecha: date
    pruebas: list[Prueba] = field(default_factory=list)
    financiable: dict[str, Any] = field(default_factory=dict)  # entradas of ley-165


def _corto_plazo(datos: dict[str, Any], fecha: date) -> Calculo:
    simulacion = simular(
        capital=datos["capital"], quincenas=datos["quincenas"], con_garantia=datos["con_aval"], fecha=fecha
    )
    return Calculo(simulacion, None, fecha, _del_sueldo("ley-142", datos, simulacion))


def _consumo(datos: dict[str, Any], fecha: date) -> Calculo:
    simulacion = _simular(CONSUMO, datos, fecha)
    return Calculo(simulacion, CONSUMO, fecha, _del_sueldo("ley-156", datos, simulacion))


def _hipotecario(datos: dict[str, Any], fecha: date) -> Calculo:
    simulacion = _simular(HIPOTECARIO, datos, fecha)
    pruebas = [capacidad.del_monto(simulacion.capital, fecha), *_del_sueldo("ley-142", datos, simulacion)]
    if datos["neto"]:
        pruebas.append(capacidad.del_sueldo_neto(datos["neto"], datos["otros"] or CERO, simulacion.abono))
    financiable = capacidad.entradas_de_financiable(datos["valor"], datos["destino"], fecha) if datos["valor"] else {}
    return Calculo(simulacion, HIPOTECARIO, fecha, pruebas, financiable)


def _simular(credito: Credito, datos: dict[str, Any], fecha: date) -> Simulacion:
    return creditos.simular_credito(
        credito=credito, capital=datos["capital"], quincenas=datos["quincenas"], fecha=fecha
    )


def _del_sueldo(regla: str, datos: dict[str, Any], simulacion: Simulacion) -> list[Prueba]:
    if not datos["sueldo"]:
        return []
    return [capacidad.del_sueldo(regla, datos["sueldo"], datos["otros"] or CERO, simulacion.abono)]


def _mas_largos(calculo: Calculo) -> list[tuple[int, Decimal]]:
    """The instalment with the next two longer terms."""
    s, maximo = calculo.simulacion, calculo.credito.maximo if calculo.credito else PLAZO_MAXIMO
    plazos = [n for n in PLAZOS if s.quincenas < n <= maximo][:2]
    return [(n, Decimal(calcular(*_abonos(calculo, n)).salidas["abono_quincenal"])) for n in plazos]


def _abonos(calculo: Calculo, quincenas: int, fila: int = 1) -> tuple[str, dict[str, Any]]:
    """The rule of the instalments and its entradas."""
    s = calculo.simulacion
    if calculo.credito is None:
        return "ley-145", entradas_de_abonos(s.capital, quincenas, s.tasa, s.con_garantia, fila)
    credito = calculo.credito
    return credito.abonos, creditos.entradas_de_abonos(credito, s.capital, quincenas, s.tasa, fila)


def _grafica(simulacion: Simulacion) -> str:
    filas = simulacion.tabla
    tamano = POR_ANIO if len(filas) > DE_LA_GRAFICA else 1
    grupos = [filas[i : i + tamano] for i in range(0, len(filas), tamano)]
    eje = "Año del préstamo" if tamano > 1 else "Quincena"
    rotulos = [f"Año {n}" if tamano > 1 else g[0].quincena.texto for n, g in enumerate(grupos, start=1)]
    return barras_apiladas(
        series=[
            Serie("Capital", [sum((f.capital for f in g), CERO) for g in grupos]),
            Serie("Interés", [sum((f.interes for f in g), CERO) for g in grupos]),
        ],
        rotulos=rotulos,
        resumen="Al principio paga más interés; al final, más capital.",
        titulo_tabla=f"Capital e interés de cada {'año' if tamano > 1 else 'quincena'}",
        eje=eje,
    )


def _mostrar(calculo: Calculo, datos: dict[str, Any]) -> dict[str, Any]:
    s, es_hipoteca = calculo.simulacion, calculo.credito is HIPOTECARIO
    contexto: dict[str, Any] = {
        "simulacion": s, "grafica": _grafica(s), "pruebas": calculo.pruebas, "mas_largos": _mas_largos(calculo),
        "regla_de_abonos": _abonos(calculo, s.quincenas)[0], "hipoteca": es_hipoteca,
        "con_reserva": calculo.credito is None and s.con_garantia,
        "reserva_aparte": calculo.credito.reserva if calculo.credito else "",
        "regla_de_tasa": calculo.credito.tasa if calculo.credito else "ley-144",
    }  # fmt: skip
    if datos["sueldo"]:
        contexto["sueldo"] = datos["sueldo"]
        contexto["parte_del_sueldo"] = (s.abono * 100 / datos["sueldo"]).quantize(Decimal("0.1"), ROUND_HALF_UP)
    if calculo.financiable:
        contexto["financiable"] = calcular("ley-165", calculo.financiable).salidas
        contexto["cabe_en_el_valor"] = s.capital <= Decimal(contexto["financiable"]["tope"])
    if es_hipoteca and (entradas := creditos.entradas_de_actualizacion(s, calculo.fecha)):
        contexto["actualizada"] = calcular("ley-169", entradas).salidas
    return contexto


def _explicadas(calculo: Calculo, fila: int | None) -> list[Explicada]:
    s, fecha = calculo.simulacion, calculo.fecha
    if fila is not None:
        return [Explicada(*_abonos(calculo, s.quincenas, fila), fecha)] if 1 <= fila <= s.quincenas else []
    explicadas = [Explicada(*_abonos(calculo, s.quincenas), fecha)]
    if calculo.credito is None:
        explicadas.append(Explicada("ley-144", entradas_de_tasa(fecha, s.capital, s.con_garantia), fecha))
    else:
        explicadas.append(Explicada(calculo.credito.tasa, creditos.entradas_de_la_tasa(calculo.credito, fecha)))
        reserva = creditos.entradas_de_reserva(calculo.credito, s.capital)
        explicadas.append(Explicada(calculo.credito.reserva, reserva, fecha))
    explicadas += [Explicada(p.regla, p.entradas, fecha) for p in calculo.pruebas]
    if calculo.financiable:
        explicadas.append(Explicada("ley-165", calculo.financiable))
    if calculo.credito is HIPOTECARIO and (entradas := creditos.entradas_de_actualizacion(s, fecha)):
        explicadas.append(Explicada("ley-169", entradas))
    return explicadas


def _tabla(calculo: Calculo) -> Iterator[list[str]]:
    yield ["numero", "quincena", "capital", "interes", "reserva", "abono", "saldo"]
    for f in calculo.simulacion.tabla:
        montos = (f.capital, f.interes, f.reserva, f.importe, f.saldo)
        yield [str(f.numero), f.quincena.texto, *(f"{monto:.2f}" for monto in montos)]


def _simulador(**propios: Any) -> Simulador:
    return Simulador(mostrar=_mostrar, explicadas=_explicadas, tabla=_tabla, plantilla=PLANTILLA, **propios)


def registrar() -> None:
    """Called once, when the application is ready."""
    registrar_simulador(_simulador(
        slug="corto-plazo", orden=10, tarjeta="Préstamo a corto plazo", titulo="Simule un préstamo a corto plazo",
        responde="Cuánto pagaría cada quincena por un préstamo de hasta 72 quincenas.",
        fundamento="Ley, artículos 138 a 147", forma=FormaSimulador, simular=_corto_plazo,
        ejemplo={"capital": "25,000", "quincenas": 48},
    ))  # fmt: skip
    registrar_simulador(_simulador(
        slug="consumo", orden=20, tarjeta="Préstamo para bienes y servicios",
        titulo="Simule un préstamo para bienes y servicios",
        responde="Cuánto pagaría por muebles, un vehículo, gastos médicos, estudios o un viaje, hasta en 120 quincenas.",
        fundamento="Ley, artículos 152 a 159", forma=FormaConsumo, simular=_consumo,
        ejemplo={"capital": "60,000", "quincenas": 72},
    ))  # fmt: skip
    registrar_simulador(_simulador(
        slug="hipotecario", orden=30, tarjeta="Préstamo hipotecario", titulo="Simule un préstamo hipotecario",
        responde="Cuánto pagaría por comprar, construir o arreglar su casa, y cuánto se puede prestar, hasta en 20 años.",
        fundamento="Ley, artículos 160 a 175", forma=FormaHipoteca, simular=_hipotecario,
        ejemplo={"capital": "600,000", "quincenas": 240, "destino": DESTINOS[0][0]},
    ))  # fmt: skip
