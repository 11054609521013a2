"""The operation of a node said with its own figures: «50 % de $18,500.00», «como 14 no es mayor o igual que 15…»."""

from collections.abc import Callable
from typing import Any

Decir = Callable[[Any, str | None], str]
COMPARA = {
    "menor": "es menor que", "menor_o_igual": "es menor o igual que", "mayor": "es mayor que",
    "mayor_o_igual": "es mayor o igual que", "igual": "es igual a", "distinto": "es distinto de",
}  # fmt: skip
ENTRE_FECHAS = {
    "menor": "es anterior a", "menor_o_igual": "no es posterior a", "mayor": "es posterior a",
    "mayor_o_igual": "no es anterior a", "igual": "es el mismo día que", "distinto": "no es el mismo día que",
}  # fmt: skip
# What is said when it does not hold.
AL_REVES = {"menor": "mayor_o_igual", "mayor_o_igual": "menor", "mayor": "menor_o_igual", "menor_o_igual": "mayor",
            "igual": "distinto", "distinto": "igual"}  # fmt: skip
SIGNOS = {"sumar": " + ", "restar": " − ", "multiplicar": " × ", "entre": " ÷ "}
EXTREMOS = {"minimo": "el menor de", "maximo": "el mayor de"}
LOGICA = {"y": True, "o": False, "no": None}  # the answer for which every part has its say
REDONDEOS = {
    "centavos": "{0}, al centavo más cercano (el medio centavo sube)",
    "centavos_abajo": "{0}, cortado hacia abajo al centavo porque es un tope",
    "centavos_arriba": "{0}, subido al centavo porque es un mínimo",
}
# With these, a bare number beside an amount is an amount too: in the tree the numbers of the text are centavos.
DE_IGUAL_UNIDAD = {*COMPARA, *EXTREMOS, "sumar", "restar"}


class Cuentas:
    """Says the operation of a node. The units and the names of all the nodes are learnt before, for the references."""

    def __init__(self, decir: Decir) -> None:
        self.decir = decir
        self.unidades: dict[str, str | None] = {}
        self.anonimos: set[str] = set()

    def aprender(self, nodo: dict[str, Any]) -> None:
        """Everything below a root: a sentence may speak of a figure that comes later."""
        if "id" in nodo:
            self.unidades[nodo["id"]] = nodo.get("unidad")
            if nodo["figura"] == nodo["operacion"]:
                self.anonimos.add(nodo["id"])
        hijos = nodo.get("hijos") or []
        for hijo in hijos.values() if isinstance(hijos, dict) else hijos:
            self.aprender(hijo)

    def unidad(self, nodo: dict[str, Any]) -> str | None:
        return self.unidades.get(nodo["ref"]) if "ref" in nodo else nodo.get("unidad")

    def cuenta(self, nodo: dict[str, Any]) -> str:
        """The sentence, or nothing when the operation has no short one."""
        op, hijos = nodo.get("op", ""), nodo.get("hijos")
        if not isinstance(hijos, list) or not hijos or not all("valor" in h for h in hijos):
            return ""
        if op == "si":
            return f"Como {self._condicion(hijos[0])}, no se aplica el otro camino y resulta"
        if op in COMPARA or op in LOGICA:
            return self._condicion(nodo)
        valores = self._valores(op, hijos)
        if op in REDONDEOS:
            return REDONDEOS[op].format(*valores)
        if op == "por_ciento":
            tanto = valores[0] if valores[0].endswith("%") else f"{valores[0]} %"
            return f"{tanto} de {valores[1]}"
        if op == "dias_completos":
            return f"{valores[0]} ÷ {valores[1]}, sin contar lo que sobra"
        if op in EXTREMOS:
            return f"{EXTREMOS[op]} {' y '.join(valores)}"
        return SIGNOS[op].join(valores) if op in SIGNOS else ""

    def _valores(self, op: str, hijos: list[dict[str, Any]]) -> list[str]:
        unidades = [self.unidad(h) for h in hijos]
        con_pesos = "dinero" in unidades and op in DE_IGUAL_UNIDAD
        return [
            self.decir(f"{h['valor'] / 100:.2f}", "dinero")
            if con_pesos and unidad is None and type(h["valor"]) is int
            else self.decir(h["valor"], unidad)
            for h, unidad in zip(hijos, unidades, strict=True)
        ]

    def _condicion(self, nodo: dict[str, Any]) -> str:
        """A condition with its figures, said so that it is true: what fails is denied."""
        op, cumple, hijos = nodo.get("op"), nodo.get("valor"), nodo.get("hijos")
        if not isinstance(hijos, list) or not hijos or not all("valor" in h for h in hijos):
            return f"«{nodo.get('figura', '')}» es {self.decir(cumple, None)}"
        if op in COMPARA:
            lados = [self._lado(h, v) for h, v in zip(hijos, self._valores(op, hijos), strict=True)]
            if "fecha" in map(self.unidad, hijos):
                return f"{lados[0]} {ENTRE_FECHAS[op if cumple else AL_REVES[op]]} {lados[1]}"
            return f"{lados[0]} {'' if cumple else 'no '}{COMPARA[op]} {lados[1]}"
        if op == "no":
            return self._condicion(hijos[0])
        if op in LOGICA:
            decisivas = [h for h in hijos if h["valor"] is cumple] if LOGICA[op] is not cumple else hijos
            return " y ".join(dict.fromkeys(self._condicion(h) for h in decisivas))
        if op == "falta":
            return f"{'no se tiene' if cumple else 'se tiene'} «{hijos[0].get('figura', '')}»"
        return f"«{nodo['figura']}» es {self.decir(cumple, None)}"

    def _lado(self, nodo: dict[str, Any], valor: str) -> str:
        """ "años computables (14)"; only the figure when it is of the text, or has no name."""
        sin_nombre = nodo.get("op") == "constante" or (nodo.get("ref") or nodo.get("id")) in self.anonimos
        return valor if sin_nombre else f"{nodo['figura']} ({valor})"
