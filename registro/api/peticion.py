"""What travels around the entradas of a rule, in both directions."""

from typing import Any

from derecho import EntradaInvalida, Falla, Regla, calcular, explicar
from derecho.tipo_base import Rechazo, Tipo
from derecho.tipos import Bool, Fecha, Mapa, Texto

ENTRADAS = "entradas"
SOBRE: dict[str, Tipo] = {
    "al": Fecha("fecha que elige el texto de la Ley; sin ella, la del propio caso o el texto más nuevo"),
    "criterios": Mapa("otra lectura de un pasaje que la Ley no dice claro", Texto(), Texto(), maximo=20),
    "explicar": Bool("agregar la explicación de cada cifra"),
}


def responder(regla: Regla, cuerpo: Any) -> dict[str, Any]:
    """The answer of a rule to a body. Raises EntradaInvalida with every defect of the body at once."""
    sobre = _leer(regla, cuerpo)
    pedido = (regla.id, cuerpo[ENTRADAS], sobre.get("al"), sobre.get("criterios"))
    if not sobre.get("explicar"):
        r = calcular(*pedido)
        return {"regla": r.regla, "version": r.version, "salidas": r.salidas}
    r = explicar(*pedido)
    datos = {"regla": r.regla, "version": r.version, "salidas": r.salidas}
    return datos | {"explicacion": r.explicacion, "criterios": list(r.criterios)}


def _leer(regla: Regla, cuerpo: Any) -> dict[str, Any]:
    if not isinstance(cuerpo, dict):
        raise EntradaInvalida("ENTRADA_TIPO", "el cuerpo debe ser un objeto", "cuerpo")
    fallas = [
        Falla(clave[:60], "ENTRADA_DESCONOCIDA", f"la petición sólo lleva: {ENTRADAS}, {', '.join(SOBRE)}")
        for clave in cuerpo
        if clave != ENTRADAS and clave not in SOBRE
    ]
    sobre: dict[str, Any] = {}
    for nombre, tipo in SOBRE.items():
        if nombre in cuerpo:
            try:
                sobre[nombre] = tipo.leer(cuerpo[nombre])
            except Rechazo as e:
                fallas.append(Falla(nombre + e.camino, e.codigo, e.texto))
    fallas += _fallas(regla.elegir, sobre.get("criterios"))
    if ENTRADAS in cuerpo:
        fallas += _fallas(regla.leer, cuerpo[ENTRADAS])
    else:
        fallas.append(Falla(ENTRADAS, "ENTRADA_FALTANTE", "falta: las entradas de la regla"))
    if fallas:
        raise EntradaInvalida.de(fallas)
    return sobre


def _fallas(leer: Any, valor: Any) -> tuple[Falla, ...]:
    try:
        leer(valor)
    except EntradaInvalida as e:
        return e.fallas
    return ()
