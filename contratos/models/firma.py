"""The firma electrónica: the clave, the one-time code, and the evidence of each use."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from registro.models.bitacora import SOLO_SE_AGREGA


class ClaveFirma(models.Model):
    """The personal secret, kept only as a slow hash. One in force per person; set by nobody else."""

    persona = models.ForeignKey("afiliados.Persona", models.PROTECT, related_name="claves_firma")
    resumen = models.CharField(max_length=200)
    # «segundo_factor» (session with MFA) or «codigo_papel» (handed over at the cotejo).
    origen = models.CharField(max_length=20)
    fallos = models.PositiveSmallIntegerField(default=0)
    bloqueada_hasta = models.DateTimeField(null=True, blank=True)
    creada = models.DateTimeField(db_default=Now())
    revocada_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "clave de firma"
        verbose_name_plural = "claves de firma"
        constraints = [
            models.UniqueConstraint(
                fields=["persona"], name="clave_vigente_unica", condition=models.Q(revocada_en=None)
            ),
            models.CheckConstraint(condition=models.Q(fallos__lte=5), name="clave_fallos_hasta_5"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="no_se_cambia", operation=pgtrigger.UpdateOf("resumen", "persona_id") | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"clave de {self.persona_id}"


class CodigoFirma(models.Model):
    """A six-digit code for one act on one object; ten minutes, five tries."""

    usuario = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    acto = models.CharField(max_length=30)
    objeto_tipo = models.CharField(max_length=60)
    objeto_id = models.CharField(max_length=64)
    resumen = models.CharField(max_length=64)
    intentos = models.PositiveSmallIntegerField(default=0)
    creado = models.DateTimeField()
    vence = models.DateTimeField()
    usado_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "código de firma"
        verbose_name_plural = "códigos de firma"
        indexes = [models.Index(fields=["usuario", "objeto_tipo", "objeto_id"], name="codigo_de_objeto")]
        constraints = [models.CheckConstraint(condition=models.Q(intentos__lte=5), name="codigo_intentos_hasta_5")]

    def __str__(self) -> str:
        return f"código {self.pk}"


class EvidenciaFirma(models.Model):
    """One signature, made or failed. Insert-only; its leaf joins the chain of the bitácora."""

    class Acto(models.TextChoices):
        ADHESION = "adhesion", "Adhesión"
        SOLICITUD = "solicitud", "Solicitud"
        ACEPTACION = "aceptacion", "Aceptación"
        CONTRATO_MUTUO = "contrato_mutuo", "Contrato de mutuo"
        PAGARE = "pagare", "Pagaré"
        GARANTIA = "garantia", "Garantía de aval"
        CARTA = "carta_testamentaria", "Carta testamentaria"
        CARGA = "carga", "Carga de una entidad"
        AUTORIZACION = "autorizacion", "Autorización"
        CAMBIO_CORREO = "cambio_correo", "Cambio de correo"
        CAMBIO_DOMICILIO = "cambio_domicilio", "Cambio de domicilio"
        CAMBIO_CUENTA = "cambio_cuenta", "Cambio de cuenta"
        REGISTRO_LLAVE = "registro_llave", "Registro de llave"
        AVISO_ROBO = "aviso_robo", "Aviso de robo"
        RESCISION = "rescision", "Rescisión"
        DESBLOQUEO = "desbloqueo", "Desbloqueo"

    class Resultado(models.TextChoices):
        VALIDA = "VALIDA", "Válida"
        FALLIDA = "FALLIDA", "Fallida"

    usuario = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # Null for an enlace or an employee who is not in the padrón and signs for the office.
    persona = models.ForeignKey("afiliados.Persona", models.PROTECT, null=True, blank=True, related_name="firmas")
    contrato = models.ForeignKey(
        "contratos.ContratoAdhesion", models.PROTECT, null=True, blank=True, related_name="firmas"
    )
    contrato_version = models.CharField(max_length=20, blank=True)
    acto = models.CharField(max_length=30, choices=Acto)
    objeto_tipo = models.CharField(max_length=60)
    objeto_id = models.CharField(max_length=64)
    sha256_documento = models.CharField(max_length=64)
    # What was signed: canonical JSON of this, whose hash the factor covers.
    acto_firmado = models.JSONField()
    sha256_acto = models.CharField(max_length=64)
    factor = models.JSONField()
    instante = models.DateTimeField("instante del servidor")
    ip = models.GenericIPAddressField(null=True, blank=True)
    user_agent = models.CharField(max_length=300, blank=True)
    sesion = models.CharField(max_length=64, blank=True)
    segundo_factor = models.BooleanField(default=False)
    resultado = models.CharField(max_length=8, choices=Resultado)
    motivos = models.JSONField(default=list, blank=True)
    sal = models.BinaryField(max_length=16)
    hoja = models.CharField(max_length=64)

    class Meta:
        verbose_name = "evidencia de firma"
        verbose_name_plural = "evidencias de firma"
        indexes = [
            models.Index(fields=["objeto_tipo", "objeto_id"], name="firma_de_objeto"),
            models.Index(fields=["persona", "-instante"], name="firma_de_persona"),
            models.Index(fields=["hoja"], name="firma_por_hoja"),
        ]
        triggers = SOLO_SE_AGREGA

    def __str__(self) -> str:
        return f"{self.acto} {self.resultado} {self.hoja[:8]}"

    def contenido(self) -> dict[str, object]:
        """What the leaf commits to."""
        return {
            "usuario": self.usuario_id,
            "persona": self.persona_id,
            "contrato": self.contrato_id,
            "contrato_version": self.contrato_version,
            "acto": self.acto_firmado,
            "sha256_acto": self.sha256_acto,
            "sha256_documento": self.sha256_documento,
            "factor": self.factor,
            "instante": self.instante.isoformat(),
            "ip": self.ip,
            "user_agent": self.user_agent,
            "sesion": self.sesion,
            "segundo_factor": self.segundo_factor,
            "resultado": self.resultado,
            "motivos": self.motivos,
        }
