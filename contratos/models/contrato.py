"""The contrato de adhesión: its text by version, and the adhesion of each person."""

from datetime import datetime
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models.functions import Lower, Now


def transiciones_fsm(tabla: dict[str, set[str]]) -> list[tuple[str, str]]:
    """The same table of moves, as the database trigger wants it."""
    return [(desde, hacia) for desde, destinos in tabla.items() for hacia in sorted(destinos)]


class VersionContrato(models.Model):
    """One text of the contract. Loaded from a file, never edited: another wording is another version."""

    version = models.CharField("versión", max_length=20, unique=True)
    titulo = models.CharField("título", max_length=200)
    # {"partes": [{"clave", "titulo", "texto", "resumen"}], "condiciones": {...}, "privacidad": {...}}
    contenido = models.JSONField()
    sha256 = models.CharField(max_length=64)
    oficial = models.BooleanField("texto oficial del Instituto", default=False)
    vigente_desde = models.DateField()
    cargada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "versión del contrato"
        verbose_name_plural = "versiones del contrato"
        triggers = [pgtrigger.Protect(name="texto_fijo", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.version


_TRANSICIONES: dict[str, set[str]] = {
    "BORRADOR": {"ENVIADO"},
    "ENVIADO": {"VIGENTE", "RECHAZADO"},
    "VIGENTE": {"LIMITADO", "EN_RESCISION", "CERRADO_DEFUNCION"},
    "LIMITADO": {"VIGENTE", "EN_RESCISION", "CERRADO_DEFUNCION"},
    "EN_RESCISION": {"VIGENTE", "LIMITADO", "RESCINDIDO", "CERRADO_DEFUNCION"},
}


class ContratoAdhesion(models.Model):
    class Estado(models.TextChoices):
        BORRADOR = "BORRADOR", "Borrador"
        ENVIADO = "ENVIADO", "Enviado, falta el cotejo"
        VIGENTE = "VIGENTE", "Vigente"
        RECHAZADO = "RECHAZADO", "Rechazado en el cotejo"
        LIMITADO = "LIMITADO", "Limitado por baja"
        EN_RESCISION = "EN_RESCISION", "En rescisión"
        RESCINDIDO = "RESCINDIDO", "Rescindido"
        CERRADO_DEFUNCION = "CERRADO_DEFUNCION", "Cerrado por defunción"

    class CausaBloqueo(models.TextChoices):
        ROBO = "robo_extravio", "Robo o extravío"
        PREVENTIVO = "preventivo", "Preventivo"
        DEFUNCION = "aviso_defuncion", "Aviso de defunción"

    TRANSICIONES: ClassVar[dict[str, set[str]]] = _TRANSICIONES
    VIVOS: ClassVar[tuple[str, ...]] = ("ENVIADO", "VIGENTE", "LIMITADO", "EN_RESCISION")
    FIRMABLES: ClassVar[tuple[str, ...]] = ("VIGENTE", "LIMITADO", "EN_RESCISION")

    persona = models.ForeignKey("afiliados.Persona", models.PROTECT, related_name="contratos")
    version = models.ForeignKey(VersionContrato, models.PROTECT, related_name="adhesiones")
    folio = models.CharField(max_length=24, blank=True)
    estado = models.CharField(max_length=20, choices=Estado, default=Estado.BORRADOR)
    # Copies of the padrón on the day of signing: what the contract said, whatever the padrón says later.
    nombre_completo = models.CharField(max_length=200, blank=True)
    curp = models.CharField("CURP", max_length=18, blank=True)
    rfc = models.CharField("RFC", max_length=13, blank=True)
    entidad_adscripcion = models.CharField("dependencia o entidad", max_length=300, blank=True)
    clave_elector = models.CharField("clave de elector", max_length=18, blank=True)
    calle_numero = models.CharField("calle y número", max_length=200, blank=True)
    colonia = models.CharField("colonia o fraccionamiento", max_length=120, blank=True)
    municipio = models.CharField(max_length=60, blank=True)
    telefono = models.CharField("teléfono", max_length=10, blank=True)
    correo = models.EmailField(blank=True)
    protesta_decir_verdad = models.BooleanField(default=False)
    correo_uso_exclusivo = models.BooleanField(default=False)
    capacidad_legal = models.BooleanField(default=False)
    leido_en = models.DateTimeField(null=True, blank=True)
    aviso_privacidad_en = models.DateTimeField(null=True, blank=True)
    enviado_en = models.DateTimeField(null=True, blank=True)
    fecha_firma = models.DateField(null=True, blank=True)
    lugar = models.CharField(max_length=80, blank=True)
    documento = models.ForeignKey("registro.Documento", models.PROTECT, null=True, blank=True, related_name="+")
    firma_bloqueada_desde = models.DateTimeField(null=True, blank=True)
    firma_bloqueada_hasta = models.DateTimeField(null=True, blank=True)
    causa_bloqueo = models.CharField(max_length=16, choices=CausaBloqueo, blank=True)
    creado = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "contrato de adhesión"
        verbose_name_plural = "contratos de adhesión"
        constraints = [
            models.UniqueConstraint(
                fields=["persona"],
                name="contrato_vivo_unico",
                condition=models.Q(estado__in=["BORRADOR", "ENVIADO", "VIGENTE", "LIMITADO", "EN_RESCISION"]),
            ),
            models.UniqueConstraint(
                Lower("correo"),
                name="contrato_correo_unico",
                condition=models.Q(estado__in=["ENVIADO", "VIGENTE", "LIMITADO", "EN_RESCISION"]),
            ),
            models.UniqueConstraint(fields=["folio"], name="contrato_folio_unico", condition=~models.Q(folio="")),
            models.CheckConstraint(
                condition=models.Q(estado="BORRADOR")
                | models.Q(
                    protesta_decir_verdad=True,
                    correo_uso_exclusivo=True,
                    capacidad_legal=True,
                    aviso_privacidad_en__isnull=False,
                ),
                name="contrato_declarado",
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="estados", field="estado", transitions=transiciones_fsm(_TRANSICIONES)),
            pgtrigger.Protect(
                name="no_se_borra", operation=pgtrigger.Delete, condition=~pgtrigger.Q(old__estado="BORRADOR")
            ),
        ]

    def __str__(self) -> str:
        return self.folio or f"borrador {self.pk}"

    def firma_bloqueada(self, instante: datetime) -> bool:
        """The block is a flag, independent of the state (cláusula Tercera)."""
        if self.firma_bloqueada_desde is None or instante < self.firma_bloqueada_desde:
            return False
        return self.firma_bloqueada_hasta is None or instante < self.firma_bloqueada_hasta

    @property
    def domicilio(self) -> str:
        return f"{self.calle_numero}, {self.colonia}, {self.municipio}"
