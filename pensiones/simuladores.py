"""The simulator of the retirement pension: what it asks, computes, prints and explains."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pensiones.forms.simulador import FormaRetiro
from pensiones.selectors.simulador import Simulacion, piso_de, sueldos_de
from registro.errores import Rechazo
from registro.graficas import escalera
from registro.selectors.cifras import cifra_al, uma_mensual_de
from registro.simuladores import Explicada, Simulador
from registro.simuladores import registrar as registrar_simulador
from registro.templatetags.formatos import dinero

UMA = "uma-diaria"


def _simular(datos: dict[str, Any], fecha: date) -> Simulacion:
    anteriores = [(datos["cambio"], datos["anterior"])] if datos["anterior"] else []
    sueldos = sueldos_de(datos["sueldo"], anteriores, datos["desde"])
    return Simulacion(fecha, datos["nacimiento"], datos["desde"], sueldos)


def _grafica(simulacion: Simulacion) -> str:
    menor, mayor = simulacion.escalones[0], simulacion.escalones[-1]
    anios = simulacion.ahora.retiro.anios_computables
    resumen = (
        f"Hoy le cuentan {anios} años. Con {menor[0]} sería de {dinero(menor[1])} al mes; "
        f"con {mayor[0]}, de {dinero(mayor[1])}."
    )
    return escalera(
        puntos=simulacion.escalones,
        actual=anios,
        resumen=resumen,
        titulo_tabla="Pensión al mes por años que cuentan, con su sueldo base de hoy (Ley, artículo 101)",
        medida="Pensión al mes",
        formato=dinero,
    )


def _uma(fecha: date) -> dict[str, Any]:
    """The UMA of the day and where it was published; nothing when it is not."""
    try:
        diaria = cifra_al(UMA, fecha)
    except Rechazo:
        return {}
    return {"uma_diaria": diaria, "uma_mensual": uma_mensual_de(diaria)}


def _mostrar(simulacion: Simulacion, datos: dict[str, Any]) -> dict[str, Any]:
    siguiente = next((p for a, p in simulacion.escalones if a > simulacion.ahora.retiro.anios_computables), None)
    return {
        "simulacion": simulacion, "grafica": _grafica(simulacion), "piso": piso_de(simulacion),
        "siguiente_escalon": siguiente, **_uma(simulacion.hoy),
    }  # fmt: skip


def _explicadas(simulacion: Simulacion, fila: int | None) -> list[Explicada]:
    """A row is one of the moments; without it, the first possible day, or today if there is none."""
    momentos = simulacion.momentos
    if fila is not None and not 1 <= fila <= len(momentos):
        return []
    momento = momentos[fila - 1] if fila else simulacion.primero or simulacion.ahora
    explicadas = [Explicada(regla, momento.retiro.entradas[regla]) for regla in ("ley-101", "ley-98", "ley-100")]
    if fila is None:
        explicadas.append(Explicada("ley-t3", simulacion.entradas_de_regimen, simulacion.hoy))
        if piso_de(simulacion):
            explicadas.append(Explicada("ley-4", simulacion.entradas_de_piso))
    return explicadas


def _tabla(simulacion: Simulacion) -> Iterator[list[str]]:
    yield ["fecha", "edad", "anios_que_cuentan", "porcentaje", "pension_mensual", "ya_podria"]
    for m in simulacion.momentos:
        r = m.retiro
        monto = f"{r.mensual:.2f}" if isinstance(r.mensual, Decimal) else ""
        yield [
            m.fecha.isoformat(), str(m.edad), str(r.anios_computables), str(r.porcentaje or ""), monto,
            "sí" if r.procede else "no",
        ]  # fmt: skip


def registrar() -> None:
    """Called once, when the application is ready."""
    registrar_simulador(Simulador(
        slug="pension-de-retiro", orden=40, tarjeta="Pensión de retiro", titulo="Simule su pensión de retiro",
        responde="Desde cuándo podría pensionarse y cuánto recibiría según su edad y sus años de servicio.",
        fundamento="Ley, artículos 98 a 101", forma=FormaRetiro, ejemplo={}, simular=_simular, mostrar=_mostrar,
        explicadas=_explicadas, tabla=_tabla, plantilla="pensiones/_simulado.html",
    ))  # fmt: skip
