"""Employers, their plazas, and who occupies each one between which days at which sueldo."""

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from afiliados.models.base import con_historia, nunca_se_borra, sin_traslape
from afiliados.models.personas import Afiliado


class Calidad(models.TextChoices):
    BASE = "BASE", "Base"
    CONFIANZA = "CONFIANZA", "Confianza"


@con_historia()
class EntidadPatronal(models.Model):
    """A dependencia, organismo or municipality whose servants are affiliated."""

    class Clase(models.TextChoices):
        DEPENDENCIA = "dependencia", "Dependencia"
        ORGANISMO = "organismo", "Organismo"
        MUNICIPIO = "municipio", "Municipio"

    clave = models.CharField(max_length=10, unique=True)
    nombre = models.CharField(max_length=160)
    rfc = models.CharField("RFC", max_length=12, blank=True, default="")
    clase = models.CharField(max_length=12, choices=Clase, default=Clase.DEPENDENCIA)
    domicilio = models.CharField(max_length=240, blank=True, default="")
    correo = models.EmailField(blank=True, default="")
    activa = models.BooleanField(default=True)

    class Meta:
        verbose_name = "entidad pública patronal"
        verbose_name_plural = "entidades públicas patronales"
        ordering = ["nombre"]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return self.nombre


@con_historia()
class Plaza(models.Model):
    entidad = models.ForeignKey(EntidadPatronal, models.PROTECT, related_name="plazas")
    clave = models.CharField(max_length=20)

    class Meta:
        verbose_name = "plaza"
        verbose_name_plural = "plazas"
        constraints = [models.UniqueConstraint(fields=["entidad", "clave"], name="plaza_unica")]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return self.clave


@con_historia()
class OcupacionPlaza(models.Model):
    """A spell: who held the plaza, between which days. An open spell has no upper bound."""

    afiliado = models.ForeignKey(Afiliado, models.PROTECT, related_name="ocupaciones")
    plaza = models.ForeignKey(Plaza, models.PROTECT, related_name="ocupaciones")
    periodo = DateRangeField()
    calidad = models.CharField(max_length=9, choices=Calidad)
    tipo_nombramiento = models.CharField("tipo de nombramiento", max_length=20)
    centro_trabajo = models.CharField("centro de trabajo", max_length=20)
    num_empleado = models.CharField("número de empleado", max_length=20)
    motivo_baja = models.CharField("motivo de la baja", max_length=60, blank=True, default="")

    class Meta:
        verbose_name = "ocupación de plaza"
        verbose_name_plural = "ocupaciones de plaza"
        constraints = [
            # Somebody may hold a plaza ad interim while its titular is on licencia: two lanes, neither overlaps.
            sin_traslape(
                "plaza_un_titular", de="plaza_id", periodo="periodo", condicion=~Q(tipo_nombramiento="INTERINO")
            ),
            sin_traslape(
                "plaza_un_interino", de="plaza_id", periodo="periodo", condicion=Q(tipo_nombramiento="INTERINO")
            ),
            models.CheckConstraint(condition=Q(periodo__isempty=False), name="ocupacion_con_dias"),
        ]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return f"{self.plaza_id} {self.periodo}"


@con_historia()
class SueldoBase(models.Model):
    """Monthly sueldo base and bruto of a spell, by date."""

    ocupacion = models.ForeignKey(OcupacionPlaza, models.PROTECT, related_name="sueldos")
    vigencia = DateRangeField()
    mensual = models.DecimalField("sueldo base mensual", max_digits=14, decimal_places=2)
    bruto_mensual = models.DecimalField("sueldo bruto mensual", max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = "sueldo base"
        verbose_name_plural = "sueldos base"
        constraints = [
            sin_traslape("sueldo_uno_por_dia", de="ocupacion_id", periodo="vigencia"),
            models.CheckConstraint(condition=Q(vigencia__isempty=False), name="sueldo_con_dias"),
            models.CheckConstraint(
                condition=Q(mensual__gt=0) & Q(bruto_mensual__gte=F("mensual")), name="sueldo_base_cabe_en_el_bruto"
            ),
        ]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return f"{self.mensual} {self.vigencia}"


@con_historia()
class Licencia(models.Model):
    """Days that change the pay or the service of a spell."""

    class Clase(models.TextChoices):
        SIN_GOCE = "LICENCIA", "Licencia sin goce de sueldo"
        SUSPENSION = "SUSPENSION", "Suspensión"
        RIESGO = "RIESGO", "Riesgo de trabajo"

    ocupacion = models.ForeignKey(OcupacionPlaza, models.PROTECT, related_name="licencias")
    clase = models.CharField(max_length=10, choices=Clase)
    periodo = DateRangeField()
    motivo = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        verbose_name = "licencia o incidencia"
        verbose_name_plural = "licencias e incidencias"
        constraints = [
            sin_traslape("licencia_una_por_dia", de="ocupacion_id", periodo="periodo", condicion=~Q(clase="RIESGO"))
        ]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return f"{self.get_clase_display()} {self.periodo}"


@con_historia()
class DesignacionEnlace(models.Model):
    """Who may upload and sign for an entidad, by oficio (Ley, artículo 229)."""

    usuario = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="designaciones")
    entidad = models.ForeignKey(EntidadPatronal, models.PROTECT, related_name="designaciones")
    oficio = models.CharField(max_length=80)
    vigencia = DateRangeField()

    class Meta:
        verbose_name = "designación de enlace"
        verbose_name_plural = "designaciones de enlace"
        constraints = [sin_traslape("enlace_una_designacion", de="usuario_id", periodo="vigencia")]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return f"{self.usuario_id} de {self.entidad_id}"
