"""The answer of the Institute: prepared by one person, authorised by another, and what it offers to sign."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from contratos.models.contrato import transiciones_fsm

_TRANSICIONES: dict[str, set[str]] = {"PROPUESTA": {"AUTORIZADA", "REGRESADA"}}


class Resolucion(models.Model):
    class Estado(models.TextChoices):
        PROPUESTA = "PROPUESTA", "Por autorizar"
        AUTORIZADA = "AUTORIZADA", "Autorizada"
        REGRESADA = "REGRESADA", "Regresada con motivo"

    class Sentido(models.TextChoices):
        CONCEDE = "CONCEDE", "Concede"
        NIEGA = "NIEGA", "Niega"

    TRANSICIONES = _TRANSICIONES

    tramite = models.ForeignKey("contratos.Tramite", models.PROTECT, related_name="resoluciones")
    estado = models.CharField(max_length=10, choices=Estado, default=Estado.PROPUESTA)
    sentido = models.CharField(max_length=8, choices=Sentido)
    # [{"codigo", "articulo", "texto"}]: from the catalogue, never free text alone.
    motivos = models.JSONField(default=list, blank=True)
    explicacion = models.TextField("explicación para la persona", blank=True)
    # What the rule answered: rows to show and figures to act on; read-only for people.
    condiciones = models.JSONField(default=dict, blank=True)
    importe = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    calculo = models.ForeignKey("contratos.Calculo", models.PROTECT, null=True, blank=True, related_name="+")
    propuso = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    propuso_curp = models.CharField(max_length=18)
    propuesta_en = models.DateTimeField(db_default=Now())
    autorizo = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    autorizo_curp = models.CharField(max_length=18, blank=True)
    autorizada_en = models.DateTimeField(null=True, blank=True)
    motivo_regreso = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = "resolución"
        verbose_name_plural = "resoluciones"
        constraints = [
            models.UniqueConstraint(fields=["tramite"], name="resolucion_viva_unica", condition=~Q(estado="REGRESADA")),
            models.CheckConstraint(condition=~Q(propuso_curp=""), name="resolucion_propuso_alguien"),
            models.CheckConstraint(
                condition=Q(autorizo_curp="") | ~Q(autorizo_curp=F("propuso_curp")),
                name="resolucion_autoriza_otra_persona",
            ),
            models.CheckConstraint(
                condition=~Q(estado="AUTORIZADA") | ~Q(autorizo_curp=""), name="resolucion_autorizada_por_alguien"
            ),
            models.CheckConstraint(condition=~Q(sentido="NIEGA") | ~Q(motivos=[]), name="resolucion_niega_con_motivo"),
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=transiciones_fsm(_TRANSICIONES)),
            pgtrigger.Protect(
                name="contenido_fijo",
                operation=pgtrigger.UpdateOf("sentido", "motivos", "condiciones", "importe", "propuso_curp")
                | pgtrigger.Delete,
            ),
        ]
        permissions = [
            ("proponer_resolucion", "Puede proponer una resolución"),
            ("autorizar_resolucion", "Puede autorizar una resolución"),
        ]

    def __str__(self) -> str:
        return f"{self.sentido} {self.tramite_id}"


class DocumentoPorFirmar(models.Model):
    """What acceptance signs: contrato de mutuo, each pagaré. Rendered once, when the offer is made."""

    tramite = models.ForeignKey("contratos.Tramite", models.PROTECT, related_name="por_firmar")
    resolucion = models.ForeignKey(Resolucion, models.PROTECT, related_name="por_firmar")
    orden = models.PositiveSmallIntegerField()
    acto = models.CharField(max_length=30)
    titulo = models.CharField("título", max_length=160)
    documento = models.ForeignKey("registro.Documento", models.PROTECT, related_name="+")
    evidencia = models.OneToOneField(
        "contratos.EvidenciaFirma", models.PROTECT, null=True, blank=True, related_name="documento_firmado"
    )

    class Meta:
        verbose_name = "documento por firmar"
        verbose_name_plural = "documentos por firmar"
        ordering = ["orden"]
        constraints = [models.UniqueConstraint(fields=["resolucion", "orden"], name="por_firmar_en_orden")]

    def __str__(self) -> str:
        return self.titulo
