"""Uploads: the file, its verdict, and the staging rows that are its preview."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from afiliados.models.entidades import EntidadPatronal


class Carga(models.Model):
    """A file of an entidad. Its rows wait in the table of their layout until they are applied, all at once."""

    class Estado(models.TextChoices):
        RECHAZADA = "RECHAZADA", "Archivo rechazado"
        REVISADA = "REVISADA", "Revisada"
        APLICADA = "APLICADA", "Aplicada"
        DESCARTADA = "DESCARTADA", "Descartada"

    TRANSICIONES = {
        "REVISADA": {"APLICADA", "DESCARTADA"},
        "APLICADA": set(),
        "RECHAZADA": set(),
        "DESCARTADA": set(),
    }

    entidad = models.ForeignKey(EntidadPatronal, models.PROTECT, related_name="cargas")
    layout = models.CharField(max_length=20)
    quincena = models.CharField(max_length=10)
    nombre = models.CharField("archivo", max_length=200)
    sha256 = models.CharField(max_length=64)
    documento = models.ForeignKey("registro.Documento", models.PROTECT, null=True, blank=True, related_name="+")
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.REVISADA)
    # Rows by verdict, sums, defects of the file itself.
    filas = models.PositiveIntegerField(default=0)
    correctas = models.PositiveIntegerField(default=0)
    con_aviso = models.PositiveIntegerField(default=0)
    con_error = models.PositiveIntegerField(default=0)
    defectos = models.JSONField(default=list, blank=True)
    avisos = models.JSONField(default=list, blank=True)
    resumen = models.JSONField(default=dict, blank=True)
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    recibida = models.DateTimeField(db_default=Now())
    # The window in which it counts (Ley, artículo 228).
    fecha_recepcion = models.DateField("fecha de recepción", null=True, blank=True)
    quincena_aplicacion = models.CharField("quincena de aplicación", max_length=10, blank=True, default="")
    en_ventana = models.BooleanField("en ventana", default=True)
    folio = models.CharField(max_length=20, unique=True, null=True, blank=True)
    aplicada_en = models.DateTimeField(null=True, blank=True)
    aplico = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "carga"
        verbose_name_plural = "cargas"
        ordering = ["-id"]
        indexes = [models.Index(fields=["entidad", "quincena", "layout"], name="carga_de_quincena")]
        constraints = [
            # The same file is applied once.
            models.UniqueConstraint(
                fields=["entidad", "sha256"], condition=Q(estado="APLICADA"), name="carga_aplicada_una_vez"
            ),
            models.CheckConstraint(
                condition=~Q(estado="APLICADA") | (Q(folio__isnull=False) & Q(aplicada_en__isnull=False)),
                name="carga_aplicada_con_folio",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="estados",
                field="estado",
                transitions=[("REVISADA", "APLICADA"), ("REVISADA", "DESCARTADA")],
            ),
            pgtrigger.Protect(
                name="aplicada_no_se_edita",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__estado="APLICADA"),
            ),
        ]

    def __str__(self) -> str:
        return self.folio or f"{self.layout} {self.quincena} ({self.nombre})"


class RenglonCarga(models.Model):
    """A row of a file: its line as a spreadsheet numbers it, its verdict and what is wrong with it."""

    class Veredicto(models.TextChoices):
        CORRECTO = "C", "Correcto"
        AVISO = "A", "Con aviso"
        ERROR = "E", "Con error"

    carga = models.ForeignKey(Carga, models.CASCADE, related_name="+")
    linea = models.PositiveIntegerField("línea")
    veredicto = models.CharField(max_length=1, choices=Veredicto)
    # [{columna, codigo, texto, corregir, trae, grave}]
    problemas = models.JSONField(default=list)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"línea {self.linea}"


class RenglonMovimiento(RenglonCarga):
    """A row of the layout «movimientos». What could not be read stays empty; such a row is never applied."""

    curp = models.CharField(max_length=18, default="")
    rfc = models.CharField(max_length=13, default="")
    nss = models.CharField(max_length=11, default="")
    num_empleado = models.CharField(max_length=20, default="")
    apellido1 = models.CharField(max_length=80, default="")
    apellido2 = models.CharField(max_length=80, default="")
    nombres = models.CharField(max_length=80, default="")
    nacimiento = models.DateField(null=True)
    movimiento = models.CharField(max_length=12, default="")
    fecha = models.DateField(null=True)
    motivo = models.CharField(max_length=60, default="")
    calidad = models.CharField(max_length=9, default="")
    tipo_nombramiento = models.CharField(max_length=20, default="")
    plaza = models.CharField(max_length=20, default="")
    centro_trabajo = models.CharField(max_length=20, default="")
    base_mensual = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    bruto_mensual = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    fecha_fin = models.DateField(null=True)

    class Meta:
        verbose_name = "renglón de movimientos"
        verbose_name_plural = "renglones de movimientos"
        constraints = [models.UniqueConstraint(fields=["carga", "linea"], name="renglon_movimiento_linea")]
