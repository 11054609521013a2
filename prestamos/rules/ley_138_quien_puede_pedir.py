"""Ley, artículo 138. Quién puede pedir un préstamo a corto plazo y hasta cuánto sin garantía.

Twelve consecutive quincenas in the savings fund, an amount (capital and interest) inside the whole fund, or 15
monthly UMA for a pensionado, less what is committed, and capacity of payment. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Motivos, Opcion

QUINCENAS_CONTINUAS = 12
VECES_UMA = 15


def tope_sin_garantia(ley: Ley, tipo: Any, fondo: Any, comprometido: Any, uma_mensual: Any) -> Any:
    """Fraction II, net of commitments and never below zero (also Ley 139 and 140)."""
    linea = ley.si(tipo == "activo", fondo, lambda: uma_mensual * VECES_UMA)
    return ley.paso("tope sin garantía", ley.maximo(linea - comprometido, 0), "Ley 138, II")


@articulo(
    "ley-138", "LEY", "138",
    titulo="Quién puede pedir un préstamo a corto plazo y hasta cuánto sin garantía",
    clave="solicitud",
    entradas={
        "tipo": Opcion("quién lo pide", "activo", "pensionado"),
        "quincenas_continuas_fondo": Entero("quincenas seguidas en el fondo de ahorro", maximo=2400),
        "fondo_ahorro_acumulado": Dinero("fondo de ahorro"), "fondo_comprometido": Dinero("fondo comprometido"),
        "uma_mensual": Dinero("UMA mensual"), "capital": Dinero("capital que pide"),
        "intereses": Dinero("intereses de todo el plazo"), "capacidad_pago": Bool("capacidad de pago"),
    },
    salidas={
        "monto": Dinero("capital más intereses"), "tope": Dinero("tope sin garantía"), "procede": Bool("procede"),
        "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-138-1", "¿El tope limita el capital o el capital más intereses?",
                 "Capital más interés ordinario.",
                 "La fracción III define así el monto y el fondo garantiza toda la deuda."),
        Criterio("criterio-138-2", "Los pensionados no aportan al fondo de ahorro.",
                 "La fracción I se pide solo a los activos.",
                 "El artículo 188 solo toma aportaciones de los servidores."),
        Criterio("criterio-138-3", "¿Todo el fondo o lo que queda libre?", "Lo libre de deudas propias y garantías.",
                 "Comprometerlo dos veces dejaría préstamos sin cubrir."),
        Criterio("criterio-138-4", "Quincena descontada que la entidad no enteró.", "Cuenta como aportada.",
                 "La falta de la entidad no es del afiliado."),
        Criterio("criterio-138-5", "¿Los seis meses deben ser los últimos?", "No; cuenta la racha más larga.",
                 "No se puede añadir un requisito contra quien solicita."),
    ),
    frase="Puede pedirlo: su monto de {monto} no pasa del tope sin garantía de {tope}.",
    vectorial=True,
)  # fmt: skip
def quien_puede_pedir(
    ley: Ley,
    tipo: Any,
    quincenas_continuas_fondo: Any,
    fondo_ahorro_acumulado: Any,
    fondo_comprometido: Any,
    uma_mensual: Any,
    capital: Any,
    intereses: Any,
    capacidad_pago: Any,
) -> dict[str, Any]:
    monto = capital + intereses
    tope = tope_sin_garantia(ley, tipo, fondo_ahorro_acumulado, fondo_comprometido, uma_mensual)
    return {
        "monto": monto,
        "tope": tope,
        **ley.veredicto(
            ANTIGUEDAD_FONDO_INSUFICIENTE=ley.y(tipo == "activo", quincenas_continuas_fondo < QUINCENAS_CONTINUAS),
            EXCEDE_TOPE_SIN_GARANTIA=monto > tope,
            SIN_CAPACIDAD_PAGO=ley.no(capacidad_pago),
        ),
    }
