"""The quincena: what was ordered, what the payroll says, and the lotes that post it."""

import pgtrigger
from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import Now

from afiliados.models import Carga, EntidadPatronal, OcupacionPlaza, Persona, RenglonCarga
from prestaciones.models.campos import dinero


class RenglonNomina(RenglonCarga):
    """A row of the layout «nomina», and the person, plaza and base that the padrón gives for it."""

    tipo_nomina = models.CharField(max_length=4, default="")
    curp = models.CharField(max_length=18, default="")
    plaza = models.CharField(max_length=20, default="")
    base_quincenal = dinero("sueldo base de la quincena", null=True)
    dias = models.PositiveSmallIntegerField(null=True)
    cuota_fondo = dinero("cuota del fondo de ahorro", null=True)
    cuota_prestaciones = dinero("cuota de prestaciones", null=True)
    quinquenio = dinero("quinquenio", null=True)
    aguinaldo = dinero("aguinaldo", null=True)
    folio = models.CharField("folio de descuento", max_length=20, default="")
    ordenado = dinero("importe ordenado", null=True)
    aplicado = dinero("importe aplicado", null=True)
    motivo = models.CharField("motivo de no aplicar", max_length=12, default="")
    persona = models.ForeignKey(Persona, models.PROTECT, null=True, related_name="+", db_constraint=False)
    ocupacion = models.ForeignKey(
        OcupacionPlaza, models.PROTECT, null=True, related_name="+", db_constraint=False, db_index=False
    )
    # Sueldo of the whole quincena by the padrón, prorated by the days paid: the base of every contribution.
    base = dinero("base de cotización", null=True)

    class Meta:
        verbose_name = "renglón de nómina"
        verbose_name_plural = "renglones de nómina"
        constraints = [models.UniqueConstraint(fields=["carga", "linea"], name="renglon_nomina_linea")]


class OrdenDescuento(models.Model):
    """What an entidad must withhold in a quincena. Open until its payroll is applied."""

    entidad = models.ForeignKey(EntidadPatronal, models.PROTECT, related_name="ordenes")
    quincena = models.CharField(max_length=10)
    emitida = models.DateTimeField(db_default=Now())
    vista_en = models.DateTimeField("primera descarga", null=True, blank=True)
    cerrada_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "orden de descuento"
        verbose_name_plural = "órdenes de descuento"
        ordering = ["-quincena", "entidad"]
        constraints = [models.UniqueConstraint(fields=["entidad", "quincena"], name="orden_una_por_quincena")]

    def __str__(self) -> str:
        return f"{self.entidad_id} {self.quincena}"


class RenglonOrden(models.Model):
    """One instalment ordered. It ends collected, in part, refused with a reason, or unanswered; never twice."""

    class Estado(models.TextChoices):
        ORDENADO = "ORDENADO", "Ordenado"
        COBRADO = "COBRADO", "Cobrado"
        PARCIAL = "PARCIAL", "Cobrado en parte"
        RECHAZADO = "RECHAZADO", "No aplicado"
        SIN_RESPUESTA = "SIN_RESPUESTA", "Sin respuesta"

    orden = models.ForeignKey(OrdenDescuento, models.PROTECT, related_name="renglones")
    quincena = models.CharField(max_length=10)
    folio = models.CharField(
        max_length=20,
        unique=True,
        editable=False,
        db_default=Func(function="prestaciones_folio_descuento", output_field=models.CharField()),
    )
    concepto = models.CharField(max_length=40)
    referencia = models.CharField(max_length=60)
    persona = models.ForeignKey(Persona, models.PROTECT, related_name="descuentos")
    plaza = models.CharField(max_length=20)
    importe = dinero("importe ordenado")
    aplicado = dinero("importe aplicado", default=0)
    motivo = models.CharField(max_length=12, blank=True, default="")
    estado = models.CharField(max_length=13, choices=Estado, default=Estado.ORDENADO)

    class Meta:
        verbose_name = "descuento ordenado"
        verbose_name_plural = "descuentos ordenados"
        ordering = ["persona__nombre_orden", "id"]
        constraints = [
            models.UniqueConstraint(fields=["quincena", "concepto", "referencia"], name="descuento_ordenado_una_vez"),
            models.CheckConstraint(
                condition=Q(importe__gt=0) & Q(aplicado__gte=0) & Q(aplicado__lte=models.F("importe")),
                name="descuento_no_pasa_de_lo_ordenado",
            ),
            models.CheckConstraint(
                condition=Q(estado="COBRADO", aplicado=models.F("importe"))
                | Q(estado="PARCIAL", aplicado__gt=0, aplicado__lt=models.F("importe"))
                | Q(estado__in=["ORDENADO", "RECHAZADO", "SIN_RESPUESTA"], aplicado=0),
                name="descuento_estado_segun_importe",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="estados",
                field="estado",
                transitions=[
                    ("ORDENADO", "COBRADO"),
                    ("ORDENADO", "PARCIAL"),
                    ("ORDENADO", "RECHAZADO"),
                    ("ORDENADO", "SIN_RESPUESTA"),
                ],
            ),
            pgtrigger.Protect(name="nunca_se_borra", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.folio


class Corrida(models.Model):
    """A quincena being posted. There is one, however many times it is run."""

    class Estado(models.TextChoices):
        ABIERTA = "ABIERTA", "En curso"
        TERMINADA = "TERMINADA", "Terminada"
        CON_APARTADOS = "CON_APARTADOS", "Con lotes apartados"

    quincena = models.CharField(max_length=10, unique=True)
    estado = models.CharField(max_length=13, choices=Estado, default=Estado.ABIERTA)
    totales = models.JSONField(default=dict)
    huella_mayor = models.CharField(max_length=64, blank=True)
    iniciada = models.DateTimeField(db_default=Now())
    terminada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "corrida de quincena"
        verbose_name_plural = "corridas de quincena"
        ordering = ["-quincena"]

    def __str__(self) -> str:
        return self.quincena


class Lote(models.Model):
    """A range of lines of one payroll: one transaction. Whoever holds the lease does it; a lease expires."""

    class Estado(models.TextChoices):
        PENDIENTE = "PENDIENTE", "Pendiente"
        HECHO = "HECHO", "Hecho"
        APARTADO = "APARTADO", "Apartado"

    corrida = models.ForeignKey(Corrida, models.PROTECT, related_name="lotes")
    carga = models.ForeignKey(Carga, models.PROTECT, related_name="+")
    desde = models.PositiveIntegerField()
    hasta = models.PositiveIntegerField()
    estado = models.CharField(max_length=9, choices=Estado, default=Estado.PENDIENTE)
    intentos = models.PositiveSmallIntegerField(default=0)
    arrendatario = models.UUIDField(null=True, blank=True)
    arriendo_vence = models.DateTimeField(null=True, blank=True)
    movimientos = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = "lote"
        verbose_name_plural = "lotes"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["carga", "desde"], name="lote_una_vez")]
        indexes = [models.Index(fields=["corrida", "id"], name="lote_pendiente", condition=Q(estado="PENDIENTE"))]

    def __str__(self) -> str:
        return f"{self.carga_id}: {self.desde} a {self.hasta}"


class Entero(models.Model):
    """Money that an entidad paid for a quincena."""

    entidad = models.ForeignKey(EntidadPatronal, models.PROTECT, related_name="enteros")
    quincena = models.CharField(max_length=10)
    importe = dinero("importe")
    referencia = models.CharField("referencia bancaria", max_length=40, unique=True)
    fecha = models.DateField("fecha de pago")

    class Meta:
        verbose_name = "entero"
        verbose_name_plural = "enteros"
        ordering = ["-fecha", "-id"]
        constraints = [models.CheckConstraint(condition=Q(importe__gt=0), name="entero_positivo")]

    def __str__(self) -> str:
        return self.referencia
