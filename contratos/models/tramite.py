"""The one trámite: the same row, states and documents for every benefit (cláusula Séptima)."""

import uuid
from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from contratos.models.contrato import transiciones_fsm

_TRANSICIONES: dict[str, set[str]] = {
    "BORRADOR": {"RECIBIDA", "DESISTIDA"},
    "RECIBIDA": {"EN_REVISION", "DESISTIDA"},
    # A service without an offer goes straight from the resolution to ACEPTADA.
    "EN_REVISION": {"FALTA_DOCUMENTO", "OFRECIDA", "ACEPTADA", "NEGADA", "DESISTIDA"},
    "FALTA_DOCUMENTO": {"EN_REVISION", "DESISTIDA"},
    "OFRECIDA": {"ACEPTADA", "NO_ACEPTADA", "OFERTA_CADUCADA", "DESISTIDA"},
    "ACEPTADA": {"ORDENADA", "FONDO_SIN_DISPONIBILIDAD"},
    "FONDO_SIN_DISPONIBILIDAD": {"ORDENADA"},
    "ORDENADA": {"PAGADA", "DEVUELTA"},
    "DEVUELTA": {"ORDENADA"},
}


class ServicioEnLinea(models.Model):
    """Which services the portal offers today; switching one off never touches what was already received."""

    slug = models.SlugField("servicio", max_length=60, unique=True)
    habilitado = models.BooleanField(default=True)
    motivo = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "servicio en línea"
        verbose_name_plural = "servicios en línea"

    def __str__(self) -> str:
        return self.slug


class Tramite(models.Model):
    class Estado(models.TextChoices):
        BORRADOR = "BORRADOR", "Borrador"
        RECIBIDA = "RECIBIDA", "Recibida"
        EN_REVISION = "EN_REVISION", "En revisión"
        FALTA_DOCUMENTO = "FALTA_DOCUMENTO", "Falta un documento"
        OFRECIDA = "OFRECIDA", "Por aceptar"
        NEGADA = "NEGADA", "No procede"
        ACEPTADA = "ACEPTADA", "Aprobada"
        NO_ACEPTADA = "NO_ACEPTADA", "No aceptada"
        OFERTA_CADUCADA = "OFERTA_CADUCADA", "La oferta venció"
        FONDO_SIN_DISPONIBILIDAD = "FONDO_SIN_DISPONIBILIDAD", "En espera de fondos"
        ORDENADA = "ORDENADA", "Pago ordenado"
        PAGADA = "PAGADA", "Pagada"
        DEVUELTA = "DEVUELTA", "El banco devolvió el depósito"
        DESISTIDA = "DESISTIDA", "Desistida"

    class Medio(models.TextChoices):
        DEPOSITO = "deposito", "Depósito a mi cuenta"
        CHEQUE = "cheque", "Cheque a mi nombre"

    TRANSICIONES: ClassVar[dict[str, set[str]]] = _TRANSICIONES
    FINALES: ClassVar[tuple[str, ...]] = ("NEGADA", "NO_ACEPTADA", "OFERTA_CADUCADA", "PAGADA", "DESISTIDA")
    DESISTIBLES: ClassVar[tuple[str, ...]] = ("RECIBIDA", "EN_REVISION", "FALTA_DOCUMENTO", "OFRECIDA")

    # A double click, a repeated POST or two tabs carry the same token, and so reach the same folio.
    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    servicio = models.SlugField(max_length=60)
    folio = models.CharField(max_length=24, blank=True)
    persona = models.ForeignKey("afiliados.Persona", models.PROTECT, related_name="tramites")
    contrato = models.ForeignKey(
        "contratos.ContratoAdhesion", models.PROTECT, null=True, blank=True, related_name="tramites"
    )
    estado = models.CharField(max_length=26, choices=Estado, default=Estado.BORRADOR)
    # Whatever the benefit calls its own stages; never one of ours.
    subestado = models.CharField(max_length=40, blank=True)
    datos = models.JSONField(default=dict, blank=True)
    medio_pago = models.CharField(max_length=8, choices=Medio, blank=True)
    cuenta = models.ForeignKey("afiliados.CuentaClabe", models.PROTECT, null=True, blank=True, related_name="+")
    documento = models.ForeignKey("registro.Documento", models.PROTECT, null=True, blank=True, related_name="+")
    huella_datos = models.CharField(max_length=64, blank=True)
    acuse = models.ForeignKey("registro.Documento", models.PROTECT, null=True, blank=True, related_name="+")
    acuse_aceptacion = models.ForeignKey("registro.Documento", models.PROTECT, null=True, blank=True, related_name="+")
    presentada_en = models.DateTimeField(null=True, blank=True)
    documentos_validos_en = models.DateTimeField(null=True, blank=True)
    mostrado_en = models.DateTimeField("condiciones mostradas", null=True, blank=True)
    leido_en = models.DateTimeField("condiciones leídas", null=True, blank=True)
    oferta_hasta = models.DateField("último día de la oferta", null=True, blank=True)
    perfeccionado_en = models.DateTimeField(null=True, blank=True)
    responsable = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    creado = models.DateTimeField(db_default=Now())
    guardado_en = models.DateTimeField("último guardado", auto_now=True)

    class Meta:
        verbose_name = "trámite"
        verbose_name_plural = "trámites"
        indexes = [models.Index(fields=["estado", "presentada_en"], name="tramite_en_cola")]
        constraints = [
            models.UniqueConstraint(fields=["folio"], name="tramite_folio_unico", condition=~Q(folio="")),
            models.UniqueConstraint(
                fields=["persona", "servicio"], name="tramite_un_borrador", condition=Q(estado="BORRADOR")
            ),
            models.CheckConstraint(
                condition=Q(estado__in=["BORRADOR", "DESISTIDA"]) | (~Q(folio="") & Q(presentada_en__isnull=False)),
                name="tramite_recibido_con_folio",
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=transiciones_fsm(_TRANSICIONES)),
            pgtrigger.Protect(
                name="recibido_no_se_edita",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.estado <> 'BORRADOR' AND (OLD.datos, OLD.servicio, OLD.persona_id, OLD.documento_id, OLD."
                    "token)"
                    " IS DISTINCT FROM (NEW.datos, NEW.servicio, NEW.persona_id, NEW.documento_id, NEW.token)"
                ),
            ),
            pgtrigger.Protect(
                name="no_se_borra", operation=pgtrigger.Delete, condition=~pgtrigger.Q(old__estado="BORRADOR")
            ),
        ]

    def __str__(self) -> str:
        return self.folio or f"borrador {self.servicio}"

    @property
    def terminado(self) -> bool:
        return self.estado in self.FINALES


class DocumentoTramite(models.Model):
    """A file that answers one need of the checklist; a newer one replaces it and both are kept."""

    class Estado(models.TextChoices):
        PRESENTADO = "PRESENTADO", "Presentado"
        VALIDO = "VALIDO", "Válido"
        POR_REPONER = "POR_REPONER", "Se pidió otro"

    tramite = models.ForeignKey(Tramite, models.CASCADE, related_name="documentos")
    slug = models.SlugField(max_length=60)
    documento = models.ForeignKey("registro.Documento", models.PROTECT, related_name="+")
    estado = models.CharField(max_length=12, choices=Estado, default=Estado.PRESENTADO)
    motivo = models.CharField(max_length=300, blank=True)
    reponer_antes_de = models.DateField(null=True, blank=True)
    sustituido = models.BooleanField(default=False)
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "documento del trámite"
        verbose_name_plural = "documentos del trámite"
        constraints = [
            models.UniqueConstraint(
                fields=["tramite", "slug"], name="documento_vigente_unico", condition=Q(sustituido=False)
            )
        ]

    def __str__(self) -> str:
        return self.slug
