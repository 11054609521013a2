"""The verification in person: what was compared, and the two people of the Institute who say so."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class Cotejo(models.Model):
    """One visit. The first witness captures and confirms; the second confirms with an account of their own."""

    contrato = models.ForeignKey("contratos.ContratoAdhesion", models.PROTECT, related_name="cotejos")
    identificacion_tipo = models.CharField("identificación mostrada", max_length=60)
    identificacion_numero = models.CharField("número de la identificación", max_length=40)
    cotejo_firma = models.BooleanField("la firma coincide")
    cotejo_nombre = models.BooleanField("el nombre coincide")
    cotejo_domicilio = models.BooleanField("el domicilio coincide")
    nota = models.CharField(max_length=300, blank=True)
    # Scans of the two sheets the afiliado signs by hand.
    contrato_firmado = models.ForeignKey("registro.Documento", models.PROTECT, null=True, blank=True, related_name="+")
    constancia_firmada = models.ForeignKey(
        "registro.Documento", models.PROTECT, null=True, blank=True, related_name="+"
    )
    afiliado_curp = models.CharField(max_length=18)
    testigo1 = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    testigo1_curp = models.CharField(max_length=18)
    testigo1_nombre = models.CharField(max_length=150)
    testigo1_puesto = models.CharField(max_length=150)
    testigo2 = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    testigo2_curp = models.CharField(max_length=18, blank=True)
    testigo2_nombre = models.CharField(max_length=150, blank=True)
    testigo2_puesto = models.CharField(max_length=150, blank=True)
    resultado = models.CharField(max_length=20, blank=True)
    motivos = models.JSONField(default=list, blank=True)
    # One-time code printed for the afiliado to set the clave de firma without a second factor.
    codigo_papel_hash = models.CharField(max_length=64, blank=True)
    codigo_papel_vence = models.DateTimeField(null=True, blank=True)
    codigo_papel_intentos = models.PositiveSmallIntegerField(default=0)
    codigo_papel_usado_en = models.DateTimeField(null=True, blank=True)
    creado = models.DateTimeField(db_default=Now())
    cerrado_en = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "cotejo"
        verbose_name_plural = "cotejos"
        constraints = [
            models.UniqueConstraint(fields=["contrato"], name="cotejo_abierto_unico", condition=Q(resultado="")),
            models.CheckConstraint(
                condition=Q(testigo2_curp="") | ~Q(testigo2_curp=F("testigo1_curp")), name="cotejo_testigos_distintos"
            ),
            models.CheckConstraint(
                condition=~Q(testigo1_curp=F("afiliado_curp")) & ~Q(testigo2_curp=F("afiliado_curp")),
                name="cotejo_testigo_no_es_afiliado",
            ),
            models.CheckConstraint(
                condition=~Q(resultado="VIGENTE")
                | (~Q(testigo2_curp="") & Q(contrato_firmado__isnull=False, constancia_firmada__isnull=False)),
                name="cotejo_vigente_completo",
            ),
        ]
        triggers = [pgtrigger.Protect(name="no_se_borra", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"cotejo de {self.contrato_id}"
