"""The simulators of the seguro de retiro and of the fondo de ahorro: what each asks, computes, prints and explains."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

from prestaciones.forms.simuladores import FormaFondo, FormaSeguro
from prestaciones.selectors import simulador_fondo as fondo
from prestaciones.selectors import simulador_seguro as seguro
from registro.graficas import Serie, barras_apiladas, escalera
from registro.simuladores import Explicada, Simulador
from registro.simuladores import registrar as registrar_simulador
from registro.templatetags.formatos import dinero


def _seguro(datos: dict[str, Any], fecha: date) -> seguro.Simulacion:
    return seguro.simular_seguro(anios=datos["anios"], meses=datos["meses"] or 0, fecha=fecha)


def _tramos(escalones: list[tuple[int, Decimal]]) -> list[str]:
    """«0 a 5», «6 a 10»… «21 o más»."""
    desde = [anios for anios, _ in escalones]
    return [*(f"{a} a {b - 1}" for a, b in zip(desde, desde[1:], strict=False)), f"{desde[-1]} o más"]


def _mostrar_seguro(simulacion: seguro.Simulacion, datos: dict[str, Any]) -> dict[str, Any]:
    escalones, tramos = simulacion.escalones, _tramos(simulacion.escalones)
    grafica = escalera(
        puntos=escalones, rotulos=tramos, actual=simulacion.anios, medida="Seguro", formato=dinero,
        resumen=f"Le cuentan {simulacion.anios} años. Con {tramos[-1]} es de {dinero(escalones[-1][1])}.",
        titulo_tabla="Seguro de retiro por años que cuentan, con la UMA de hoy (Ley, artículo 120)",
    )  # fmt: skip
    siguiente = next(((a, monto) for a, monto in escalones if a > simulacion.anios), None)
    return {"simulacion": simulacion, "s": simulacion.salidas, "grafica": grafica, "siguiente": siguiente}


def _explicadas_del_seguro(simulacion: seguro.Simulacion, fila: int | None) -> list[Explicada]:
    """A row is a step of the table of article 120."""
    if fila is not None:
        escalones = simulacion.escalones
        if not 1 <= fila <= len(escalones):
            return []
        return [Explicada("ley-120", simulacion.entradas_del_seguro(escalones[fila - 1][0]), simulacion.hoy)]
    explicadas = [Explicada(regla, entradas, simulacion.hoy) for regla, entradas in simulacion.entradas.items()]
    return [*explicadas, Explicada("uma-mensual", {"uma_diaria": simulacion.uma_diaria}, simulacion.hoy)]


def _tabla_del_seguro(simulacion: seguro.Simulacion) -> Iterator[list[str]]:
    yield ["anios_que_cuentan", "seguro"]
    for tramo, (_, monto) in zip(_tramos(simulacion.escalones), simulacion.escalones, strict=True):
        yield [tramo, f"{monto:.2f}"]


def _fondo(datos: dict[str, Any], fecha: date) -> fondo.Simulacion:
    return fondo.Simulacion(
        hoy=fecha, sueldo=datos["sueldo"], inicial=datos["saldo"] or fondo.CERO, quincenas=datos["anios"] * fondo.DEL_ANIO,
        tasa=fondo.tasa_de(datos["tasa"], fecha), retira=datos["retira"],
    )  # fmt: skip


def _grafica_del_fondo(simulacion: fondo.Simulacion) -> str:
    anios = simulacion.anios
    series = [
        Serie("Usted, 5 %", list(accumulate(a.trabajador for a in anios))),
        Serie("Su entidad, 2.5 %", list(accumulate(a.entidad for a in anios))),
    ]
    if simulacion.inicial:
        series.insert(0, Serie("Lo que ya tenía", [simulacion.inicial] * len(anios)))
    if simulacion.tasa and not simulacion.retira:
        series.append(Serie("Rendimientos", list(accumulate(a.rendimiento for a in anios))))
    return barras_apiladas(
        series=series, rotulos=[str(a.anio) for a in anios], eje="Al cierre de",
        resumen=f"De {anios[0].anio} a {anios[-1].anio}: de cada tres pesos que entran, dos son suyos y uno es de su entidad.",
        titulo_tabla="Su fondo al cierre de cada año, en pesos (MXN)",
    )  # fmt: skip


def _mostrar_fondo(simulacion: fondo.Simulacion, datos: dict[str, Any]) -> dict[str, Any]:
    return {
        "simulacion": simulacion,
        "grafica": _grafica_del_fondo(simulacion),
        "tasa_escrita": datos["tasa"] is not None,
        "trabajador": simulacion.suma("trabajador"),
        "entidad": simulacion.suma("entidad"),
        "rendimientos": simulacion.suma("rendimiento"),
    }


def _explicadas_del_fondo(simulacion: fondo.Simulacion, fila: int | None) -> list[Explicada]:
    """A row is a year."""
    anios = simulacion.anios
    if fila is not None:
        return [Explicada("ley-189", anios[fila - 1].entradas)] if 1 <= fila <= len(anios) else []
    return [
        Explicada("ley-190", simulacion.entradas_de_devolucion),
        Explicada("ley-188", simulacion.entradas_de_aportacion),
        Explicada("ley-189", anios[-1].entradas),
    ]


def _tabla_del_fondo(simulacion: fondo.Simulacion) -> Iterator[list[str]]:
    yield ["anio", "trabajador", "entidad", "rendimiento", "saldo"]
    for a in simulacion.anios:
        yield [str(a.anio), *(f"{monto:.2f}" for monto in (a.trabajador, a.entidad, a.rendimiento, a.saldo))]


def registrar() -> None:
    """Called once, when the application is ready."""
    registrar_simulador(Simulador(
        slug="seguro-de-retiro", orden=50, tarjeta="Seguro de retiro", titulo="Simule su seguro de retiro",
        responde="Cuánto se paga de seguro a quien se pensiona y a su familia, según los años que cotizó.",
        fundamento="Ley, artículos 120 a 126", forma=FormaSeguro, ejemplo={}, simular=_seguro, mostrar=_mostrar_seguro,
        explicadas=_explicadas_del_seguro, tabla=_tabla_del_seguro, plantilla="prestaciones/_seguro_simulado.html",
    ))  # fmt: skip
    registrar_simulador(Simulador(
        slug="fondo-de-ahorro", orden=60, tarjeta="Fondo de ahorro", titulo="Simule su fondo de ahorro",
        responde="Cuánto entra cada quincena, cuánto pone su entidad y cuánto juntaría en unos años.",
        fundamento="Ley, artículos 188 a 192", forma=FormaFondo, ejemplo={"anios": 10}, simular=_fondo,
        mostrar=_mostrar_fondo, explicadas=_explicadas_del_fondo, tabla=_tabla_del_fondo,
        plantilla="prestaciones/_fondo_simulado.html",
    ))  # fmt: skip
