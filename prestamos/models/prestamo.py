"""A granted loan with its table of payments (Ley, artículos 138 a 147)."""

from decimal import Decimal
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

CERO = Decimal("0.00")
_TRANSICIONES: dict[str, set[str]] = {"VIGENTE": {"LIQUIDADO"}}
# What the payroll may answer about an instalment, and what comes after each answer.
_ABONO: dict[str, set[str]] = {
    "PENDIENTE": {"ORDENADO", "CANCELADO", "COBRADO"},
    "ORDENADO": {"COBRADO", "RECHAZADO", "SIN_RESPUESTA"},
    "SIN_RESPUESTA": {"COBRADO", "RECHAZADO"},
    "RECHAZADO": {"COBRADO"},
}


def _pares(tabla: dict[str, set[str]]) -> list[tuple[str, str]]:
    return [(de, a) for de, destinos in tabla.items() for a in sorted(destinos)]


class Prestamo(models.Model):
    class Estado(models.TextChoices):
        VIGENTE = "VIGENTE", "Vigente"
        LIQUIDADO = "LIQUIDADO", "Liquidado"

    TRANSICIONES: ClassVar[dict[str, set[str]]] = _TRANSICIONES

    tramite = models.OneToOneField("contratos.Tramite", models.PROTECT, related_name="prestamo")
    folio = models.CharField(max_length=24, unique=True)
    afiliado = models.ForeignKey("afiliados.Afiliado", models.PROTECT, related_name="prestamos")
    producto = models.SlugField(max_length=40)
    capital = models.DecimalField(max_digits=14, decimal_places=2)
    tasa_anual = models.DecimalField("tasa anual, %", max_digits=8, decimal_places=4)
    tiie = models.DecimalField("TIIE 28, %", max_digits=8, decimal_places=4)
    puntos = models.DecimalField("puntos de la Junta", max_digits=8, decimal_places=4)
    quincenas = models.PositiveSmallIntegerField()
    con_garantia = models.BooleanField("con garantía solidaria")
    contribucion_reserva = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    primera_quincena = models.CharField(max_length=10)
    garantia_propia = models.DecimalField("parte cubierta por su fondo", max_digits=14, decimal_places=2)
    calculo = models.ForeignKey("contratos.Calculo", models.PROTECT, related_name="+")
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.VIGENTE)
    otorgado_en = models.DateTimeField()
    liquidado_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "préstamo"
        verbose_name_plural = "préstamos"
        constraints = [
            models.CheckConstraint(condition=Q(capital__gt=0), name="prestamo_capital_positivo"),
            # Ley, artículo 143.
            models.CheckConstraint(condition=Q(quincenas__range=(1, 72)), name="prestamo_plazo_legal"),
            models.CheckConstraint(condition=Q(tasa_anual=F("tiie") + F("puntos")), name="prestamo_tasa_por_partes"),
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=_pares(_TRANSICIONES)),
            pgtrigger.ReadOnly(
                name="condiciones_fijas",
                fields=["tramite", "folio", "afiliado", "capital", "tasa_anual", "tiie", "puntos", "quincenas"],
            ),
            pgtrigger.Protect(name="no_se_borra", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.folio


class Abono(models.Model):
    """One row of the table of payments; ends collected, refused with a reason, or unanswered."""

    class Estado(models.TextChoices):
        PENDIENTE = "PENDIENTE", "Por descontar"
        ORDENADO = "ORDENADO", "Ordenado a su entidad"
        COBRADO = "COBRADO", "Pagado"
        RECHAZADO = "RECHAZADO", "Su entidad no lo descontó"
        SIN_RESPUESTA = "SIN_RESPUESTA", "Su entidad no ha contestado"
        CANCELADO = "CANCELADO", "Cancelado por pago anticipado"

    TRANSICIONES: ClassVar[dict[str, set[str]]] = _ABONO

    prestamo = models.ForeignKey(Prestamo, models.PROTECT, related_name="abonos")
    numero = models.PositiveSmallIntegerField("número")
    quincena = models.CharField(max_length=10)
    vence = models.DateField()
    capital = models.DecimalField(max_digits=14, decimal_places=2)
    interes = models.DecimalField("interés", max_digits=14, decimal_places=2)
    reserva = models.DecimalField("reserva de garantía", max_digits=14, decimal_places=2)
    importe = models.DecimalField(max_digits=14, decimal_places=2)
    estado = models.CharField(max_length=14, choices=Estado, default=Estado.PENDIENTE)
    cobrado = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    motivo = models.CharField("motivo de la entidad", max_length=20, blank=True)
    cobrado_en = models.CharField("quincena en que se cobró", max_length=10, blank=True)

    class Meta:
        verbose_name = "abono"
        verbose_name_plural = "abonos"
        ordering = ["prestamo", "numero"]
        indexes = [models.Index(fields=["quincena", "estado"], name="abono_por_quincena")]
        constraints = [
            models.UniqueConstraint(fields=["prestamo", "numero"], name="abono_numero_unico"),
            models.UniqueConstraint(fields=["prestamo", "quincena"], name="abono_uno_por_quincena"),
            models.CheckConstraint(
                condition=Q(importe=F("capital") + F("interes") + F("reserva")), name="abono_suma_sus_partes"
            ),
            models.CheckConstraint(condition=Q(cobrado__gte=0) & Q(cobrado__lte=F("importe")), name="abono_sin_exceso"),
            models.CheckConstraint(
                condition=~Q(estado="COBRADO") | Q(cobrado=F("importe")), name="abono_cobrado_completo"
            ),
            models.CheckConstraint(condition=~Q(estado="RECHAZADO") | ~Q(motivo=""), name="abono_rechazado_con_motivo"),
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=_pares(_ABONO)),
            pgtrigger.Protect(name="no_se_borra", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.prestamo_id}/{self.numero}"

    @property
    def reserva_pendiente(self) -> Decimal:
        """A partial collection pays interest first, then the reserve, then capital."""
        return self.reserva - min(max(self.cobrado - self.interes, CERO), self.reserva)

    @property
    def capital_pendiente(self) -> Decimal:
        return self.capital - max(self.cobrado - self.interes - self.reserva, CERO)


class Anticipo(models.Model):
    """A prepayment: what was quoted is what was posted (RPE, artículo 50)."""

    prestamo = models.ForeignKey(Prestamo, models.PROTECT, related_name="anticipos")
    clave = models.CharField(max_length=80, unique=True)
    importe = models.DecimalField(max_digits=14, decimal_places=2)
    interes_bonificado = models.DecimalField("interés bonificado", max_digits=14, decimal_places=2)
    fecha = models.DateField()
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "pago anticipado"
        verbose_name_plural = "pagos anticipados"
        constraints = [models.CheckConstraint(condition=Q(importe__gt=0), name="anticipo_positivo")]
        triggers = [pgtrigger.Protect(name="solo_se_agrega", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.clave
