"""The ledger: double entry per fondo, with a member as a dimension on the line. Its guards live in the database."""

from decimal import Decimal

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Greatest, Now

from afiliados.models import EntidadPatronal, Persona
from prestaciones.models.campos import XidField, dinero


class Fondo(models.Model):
    """A fund with its own books."""

    class Naturaleza(models.TextChoices):
        DEUDORA = "D", "Deudora"
        ACREEDORA = "A", "Acreedora"

    clave = models.CharField(max_length=10, unique=True)
    nombre = models.CharField(max_length=120)
    fundamento = models.CharField(max_length=120, blank=True)
    # Sign of what the fondo keeps for each person: savings are owed to them (A), loans are owed by them (D).
    saldo_personal = models.CharField(max_length=1, choices=Naturaleza, default=Naturaleza.ACREEDORA)

    class Meta:
        verbose_name = "fondo"
        verbose_name_plural = "fondos"
        ordering = ["clave"]

    def __str__(self) -> str:
        return self.nombre


class Cuenta(models.Model):
    """An account of a fondo. The lines of a personal one always name the person."""

    fondo = models.ForeignKey(Fondo, models.PROTECT, related_name="cuentas")
    clave = models.CharField(max_length=10)
    nombre = models.CharField(max_length=120)
    naturaleza = models.CharField(max_length=1, choices=Fondo.Naturaleza)
    personal = models.BooleanField(default=False)
    forma_saldo = models.BooleanField("forma el saldo de la persona", default=False)

    class Meta:
        verbose_name = "cuenta"
        verbose_name_plural = "cuentas"
        ordering = ["fondo", "clave"]
        constraints = [
            models.UniqueConstraint(fields=["fondo", "clave"], name="cuenta_unica"),
            models.CheckConstraint(condition=Q(forma_saldo=False) | Q(personal=True), name="cuenta_saldo_es_personal"),
        ]

    def __str__(self) -> str:
        return f"{self.clave} {self.nombre}"


class Periodo(models.Model):
    """A quincena of the books. Closed, it takes no more lines."""

    class Estado(models.TextChoices):
        ABIERTO = "ABIERTO", "Abierto"
        CERRADO = "CERRADO", "Cerrado"

    TRANSICIONES = {"ABIERTO": {"CERRADO"}, "CERRADO": set()}

    quincena = models.CharField(max_length=10, primary_key=True)
    estado = models.CharField(max_length=7, choices=Estado, default=Estado.ABIERTO)
    cerrado_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "periodo"
        verbose_name_plural = "periodos"
        ordering = ["-quincena"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quincena__regex=r"^[0-9]{4}-(0[1-9]|1[0-2])-Q[12]$"), name="periodo_es_quincena"
            )
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=[("ABIERTO", "CERRADO")]),
            pgtrigger.Protect(name="nunca_se_borra", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.quincena


class Poliza(models.Model):
    """An entry. Its business key contains the quincena: repeating the act adds nothing."""

    clave = models.CharField(max_length=120)
    # Its accounts are of the fondo, and the trigger says so: a foreign key would only ask again, row by row.
    fondo = models.ForeignKey(Fondo, models.PROTECT, related_name="polizas", db_constraint=False, db_index=False)
    quincena = models.CharField(max_length=10)
    concepto = models.CharField(max_length=160)
    entidad = models.ForeignKey(
        EntidadPatronal, models.PROTECT, null=True, blank=True, related_name="polizas", db_index=False
    )
    renglones = models.PositiveIntegerField()
    total = dinero("total")
    autor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    creada = models.DateTimeField(db_default=Now())
    # Lines enter in this very transaction or never.
    tx = XidField(db_default=Func(function="pg_current_xact_id", output_field=XidField()), editable=False)

    class Meta:
        verbose_name = "póliza"
        verbose_name_plural = "pólizas"
        ordering = ["-id"]
        indexes = [
            BrinIndex(fields=["quincena"], name="poliza_de_quincena"),
            models.Index(fields=["entidad", "quincena"], name="poliza_de_entidad", condition=Q(entidad__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["clave"], name="poliza_clave_unica"),
            models.CheckConstraint(condition=Q(total__gt=0) & Q(renglones__gte=2), name="poliza_con_lineas"),
        ]
        triggers = [pgtrigger.Protect(name="inmutable", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.clave


class Movimiento(models.Model):
    """A line. Identified by its póliza and its place in it; corrected only by another póliza."""

    pk = models.CompositePrimaryKey("poliza_id", "renglon")
    # No foreign keys in the database: the statement trigger checks the same, once for all the lines.
    poliza = models.ForeignKey(Poliza, models.PROTECT, related_name="movimientos", db_constraint=False, db_index=False)
    renglon = models.PositiveIntegerField()
    quincena = models.CharField(max_length=10)
    cuenta = models.ForeignKey(Cuenta, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    persona = models.ForeignKey(
        Persona, models.PROTECT, null=True, related_name="movimientos", db_constraint=False, db_index=False
    )
    cargo = dinero("cargo", default=0)
    abono = dinero("abono", default=0)

    class Meta:
        verbose_name = "movimiento"
        verbose_name_plural = "movimientos"
        indexes = [
            models.Index(fields=["persona", "quincena"], name="movimiento_de_persona"),
            # Lines arrive in the order of the quincenas: a few pages index millions of them.
            BrinIndex(fields=["quincena"], name="movimiento_de_quincena"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(cargo__gt=0, abono=0) | Q(abono__gt=0, cargo=0), name="movimiento_cargo_o_abono"
            )
        ]
        triggers = [pgtrigger.Protect(name="inmutable", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.poliza_id}/{self.renglon}"


class SaldoPersona(models.Model):
    """What a fondo keeps for a person, and how much of it is pledged. Written only by the triggers of the ledger."""

    fondo = models.ForeignKey(Fondo, models.PROTECT, related_name="+", db_index=False)
    persona = models.ForeignKey(Persona, models.PROTECT, related_name="saldos", db_index=False)
    saldo = dinero("saldo", default=0)
    comprometido = dinero("comprometido", default=0)

    class Meta:
        verbose_name = "saldo"
        verbose_name_plural = "saldos"
        constraints = [
            models.UniqueConstraint(fields=["persona", "fondo"], name="saldo_uno_por_fondo"),
            models.CheckConstraint(
                condition=Q(comprometido__gte=0) & Q(comprometido__lte=Greatest(F("saldo"), 0)),
                name="saldo_cubre_lo_comprometido",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fondo_id}/{self.persona_id}: {self.saldo}"


class Garantia(models.Model):
    """Part of a person's fondo that answers for a loan. The same peso is never pledged twice (Ley, artículo 192)."""

    clave = models.CharField(max_length=120, unique=True)
    fondo = models.ForeignKey(Fondo, models.PROTECT, related_name="+")
    persona = models.ForeignKey(Persona, models.PROTECT, related_name="garantias")
    importe = dinero("importe")
    liberado = dinero("liberado", default=0)
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    creada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "garantía"
        verbose_name_plural = "garantías"
        constraints = [
            models.CheckConstraint(
                condition=Q(importe__gt=0) & Q(liberado__gte=0) & Q(liberado__lte=F("importe")),
                name="garantia_libera_lo_suyo",
            )
        ]
        triggers = [
            pgtrigger.Protect(name="nunca_se_borra", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="no_se_edita", exclude=["liberado"]),
        ]

    def __str__(self) -> str:
        return self.clave

    @property
    def vigente(self) -> Decimal:
        return self.importe - self.liberado
