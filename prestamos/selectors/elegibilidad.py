"""Article by article, what one person may borrow (Ley, artículos 138 a 143; RPE 27)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from afiliados.models import Afiliado
from afiliados.selectors.personas import carta_vigente
from derecho import Dato
from prestaciones.ingresos import ingreso_quincenal
from prestaciones.selectors.fondo_ahorro import disponible, quincenas_continuas, saldo
from prestamos.models import Abono, Prestamo
from prestamos.selectors.simulacion import Simulacion
from registro.selectors.cifras import cifra_al, uma_mensual_de
from registro.selectors.criterios import calcular


def pesos(monto: Decimal) -> str:
    """Money as the rules take it."""
    return f"{monto:.2f}"


@dataclass(frozen=True)
class Hechos:
    """What the padrón, the ledger and the payroll say of a person on a day; amounts in pesos."""

    afiliado: Afiliado
    fecha: date
    tipo: str  # activo | pensionado
    fondo: Decimal
    comprometido: Decimal
    quincenas_fondo: int
    base_quincenal: Decimal
    abonos_vigentes: tuple[Decimal, ...]
    otros_descuentos: Decimal
    carta: bool
    uma_diaria: Dato
    uma_mensual: Dato


def abonos_vigentes(afiliado_id: int) -> list[Decimal]:
    """The level instalment of each live loan of the person."""
    prestamos = Prestamo.objects.filter(afiliado_id=afiliado_id, estado=Prestamo.Estado.VIGENTE)
    primeros = Abono.objects.filter(prestamo__in=prestamos, numero=1)
    return list(primeros.order_by("prestamo_id").values_list("importe", flat=True))


def hechos_de(afiliado: Afiliado, fecha: date) -> Hechos:
    """Everything the rules ask about a person, read once."""
    base = ingreso_quincenal(afiliado.persona_id, fecha)
    total, libre = saldo(afiliado.persona_id), disponible(afiliado.persona_id)
    creditos = tuple(abonos_vigentes(afiliado.pk))
    retencion = calcular("ley-188", {"sbc_quincenal": pesos(base)}).salidas["aportacion_trabajador"]
    uma_diaria = cifra_al("uma-diaria", fecha)
    return Hechos(
        afiliado=afiliado,
        fecha=fecha,
        tipo="pensionado" if afiliado.tipo == Afiliado.Tipo.PENSIONADO else "activo",
        fondo=total,
        comprometido=total - libre,
        quincenas_fondo=quincenas_continuas(afiliado.persona_id),
        base_quincenal=base,
        abonos_vigentes=creditos,
        otros_descuentos=sum(creditos, Decimal(retencion)),
        carta=carta_vigente(afiliado.pk) is not None,
        uma_diaria=uma_diaria,
        uma_mensual=uma_mensual_de(uma_diaria),
    )


def _del_fondo(valor: Decimal, fecha: date) -> Dato:
    return Dato(pesos(valor), origen=f"mayor del Fondo de Ahorro al {fecha.isoformat()}")


@dataclass(frozen=True)
class Pedido:
    """What the person asks for, and who stands behind it."""

    simulacion: Simulacion
    descuento_mayor: bool = False
    dispensa: bool = False
    garantias: Sequence[Decimal] = ()


def entradas_de(hechos: Hechos, pedido: Pedido) -> dict[str, dict[str, Any]]:
    """Entradas of every rule that decides a short-term loan, by rule id."""
    s, base = pedido.simulacion, Dato(pesos(hechos.base_quincenal), origen="sueldo base registrado en el padrón")
    fondo = _del_fondo(hechos.fondo, hechos.fecha)
    comprometido = _del_fondo(hechos.comprometido, hechos.fecha)
    return {
        "ley-143": {"quincenas": s.quincenas},
        "ley-141": {
            "base_quincenal": base,
            "otros_descuentos": Dato(pesos(hechos.otros_descuentos), origen="cuotas y abonos de la quincena"),
            "abono_nuevo": pesos(s.abono),
            "solicita_descuento_mayor": pedido.descuento_mayor,
        },
        "ley-142": {
            "base_quincenal": base,
            "abonos_vigentes": [pesos(a) for a in hechos.abonos_vigentes],
            "abono_nuevo": pesos(s.abono),
        },
        "ley-138": {
            "tipo": hechos.tipo,
            "quincenas_continuas_fondo": hechos.quincenas_fondo,
            "fondo_ahorro_acumulado": fondo,
            "fondo_comprometido": comprometido,
            "uma_mensual": hechos.uma_mensual,
            "capital": pesos(s.capital),
            "intereses": pesos(s.intereses),
            "capacidad_pago": True,
        },
        "ley-139": {
            "tipo": hechos.tipo,
            "fondo_ahorro_acumulado": fondo,
            "comprometido": comprometido,
            "uma_mensual": hechos.uma_mensual,
            "uma_diaria": hechos.uma_diaria,
            "monto": pesos(s.monto),
            "avales": [pesos(g) for g in pedido.garantias],
            "dispensa_garantia": pedido.dispensa,
        },
    }


@dataclass(frozen=True)
class Dictamen:
    """Outputs of each rule, and all the reasons that refuse, together."""

    salidas: dict[str, dict[str, Any]]
    motivos: tuple[str, ...]

    @property
    def descubierto(self) -> Decimal:
        """What the own fund does not cover."""
        return Decimal(self.salidas["ley-139"]["descubierto"])

    @property
    def tope_propio(self) -> Decimal:
        return Decimal(self.salidas["ley-139"]["tope_sin_garantia"])

    @property
    def tope_maximo(self) -> Decimal:
        return Decimal(self.salidas["ley-139"]["tope_maximo"])


def dictaminar(hechos: Hechos, pedido: Pedido) -> Dictamen:
    """Applies every article; the reasons that only say «needs an aval» are left out when the avales cover the rest."""
    entradas = entradas_de(hechos, pedido)
    al = hechos.fecha
    salidas = {
        regla: calcular(regla, valores, al=al).salidas for regla, valores in entradas.items() if regla != "ley-138"
    }
    capacidad = salidas["ley-141"]["procede"] and salidas["ley-142"]["procede"]
    salidas["ley-138"] = calcular("ley-138", {**entradas["ley-138"], "capacidad_pago": capacidad}, al=al).salidas
    motivos = {m for s in salidas.values() for m in s["motivos"]}
    # Article 139 is tried when 138-II is passed over; lack of capacity is already said by 141 or 142 in its own words.
    motivos -= {"EXCEDE_TOPE_SIN_GARANTIA", "SIN_CAPACIDAD_PAGO"}
    if not hechos.carta:
        motivos.add("SIN_CARTA_TESTAMENTARIA")
    return Dictamen(salidas, tuple(sorted(motivos)))
