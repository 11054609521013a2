"""People, their affiliation and where they are paid."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Now, Replace, Upper

from afiliados.models.base import con_historia, nunca_se_borra

CON_ACENTO = "ÁÀÄÂÉÈËÊÍÌÏÎÓÒÖÔÚÙÜÛÇáàäâéèëêíìïîóòöôúùüûçñ"
SIN_ACENTO = "AAAAEEEEIIIIOOOOUUUUCAAAAEEEEIIIIOOOOUUUUCÑ"


def _en_orden(*campos: str) -> models.expressions.Combinable:
    """Surnames and names without accents; ñ becomes «N~», which sorts after every other n and before o."""
    junto: models.expressions.Combinable = F(campos[0])
    for campo in campos[1:]:
        junto = Func(junto, Value(" "), F(campo), arg_joiner=" || ", template="(%(expressions)s)")
    letras = Func(junto, Value(CON_ACENTO), Value(SIN_ACENTO), function="translate", output_field=models.CharField())
    return Replace(Upper(letras), Value("Ñ"), Value("N~"))


@con_historia(exclude=["nombre_orden"])
class Persona(models.Model):
    """Anybody the Institute knows by CURP."""

    class Sexo(models.TextChoices):
        HOMBRE = "H", "Hombre"
        MUJER = "M", "Mujer"
        NO_BINARIO = "X", "No binario"

    curp = models.CharField("CURP", max_length=18, unique=True)
    rfc = models.CharField("RFC", max_length=13, blank=True, default="")
    nss = models.CharField("NSS", max_length=11, blank=True, default="")
    nombres = models.CharField(max_length=80)
    apellido1 = models.CharField("primer apellido", max_length=80)
    apellido2 = models.CharField("segundo apellido", max_length=80, blank=True, default="")
    nombre_orden = models.GeneratedField(
        expression=_en_orden("apellido1", "apellido2", "nombres"),
        output_field=models.CharField(max_length=260),
        db_persist=True,
    )
    fecha_nacimiento = models.DateField("fecha de nacimiento")
    sexo = models.CharField(max_length=1, choices=Sexo)
    correo = models.EmailField(blank=True, default="")
    telefono = models.CharField("teléfono", max_length=10, blank=True, default="")
    calle_numero = models.CharField("calle y número", max_length=160, blank=True, default="")
    colonia = models.CharField(max_length=120, blank=True, default="")
    codigo_postal = models.CharField("código postal", max_length=5, blank=True, default="")
    municipio = models.CharField(max_length=80, blank=True, default="")
    clave_elector = models.CharField("clave de elector", max_length=18, blank=True, default="")
    fecha_defuncion = models.DateField("fecha de defunción", null=True, blank=True)

    class Meta:
        verbose_name = "persona"
        verbose_name_plural = "personas"
        ordering = ["nombre_orden", "id"]
        indexes = [
            models.Index(fields=["nombre_orden"], name="persona_por_nombre"),
            models.Index(fields=["rfc"], name="persona_por_rfc"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(curp__regex=r"^[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]$"), name="persona_curp_con_forma"
            ),
            models.CheckConstraint(
                # The CURP says birth date and sex; the row may not say something else.
                condition=Q(
                    Func(
                        F("curp"),
                        F("fecha_nacimiento"),
                        F("sexo"),
                        function="afiliados_curp_coherente",
                        output_field=models.BooleanField(),
                    )
                ),
                name="persona_curp_nacimiento_y_sexo",
            ),
            models.CheckConstraint(
                condition=Q(fecha_defuncion=None) | Q(fecha_defuncion__gte=F("fecha_nacimiento")),
                name="persona_defuncion_despues_de_nacer",
            ),
        ]
        triggers = [nunca_se_borra()]

    def __str__(self) -> str:
        return self.nombre_completo

    @property
    def nombre_completo(self) -> str:
        return " ".join(parte for parte in (self.nombres, self.apellido1, self.apellido2) if parte)

    @property
    def domicilio(self) -> str:
        partes = (self.calle_numero, self.colonia, self.codigo_postal, self.municipio)
        return ", ".join(parte for parte in partes if parte)


@con_historia()
class Afiliado(models.Model):
    """A person before the Institute. The clave is given once, by the database, and never changes (RAV, artículo 24)."""

    class Tipo(models.TextChoices):
        ACTIVO = "activo", "En activo"
        PENSIONADO = "pensionado", "Pensionado"
        BAJA = "baja", "Baja"

    persona = models.OneToOneField(Persona, models.PROTECT, related_name="afiliado")
    clave_afiliacion = models.CharField(
        "clave de afiliación",
        max_length=10,
        unique=True,
        editable=False,
        db_default=Func(function="afiliados_clave_nueva", output_field=models.CharField()),
    )
    tipo = models.CharField(max_length=10, choices=Tipo, default=Tipo.ACTIVO)
    # Start of service and of contributions may differ (Ley, artículo 221, second paragraph).
    fecha_ingreso = models.DateField("ingreso al servicio público")
    fecha_incorporacion = models.DateField("incorporación al régimen")

    class Meta:
        verbose_name = "afiliado"
        verbose_name_plural = "afiliados"
        constraints = [
            models.CheckConstraint(
                condition=Q(fecha_incorporacion__gte=F("fecha_ingreso")), name="afiliado_se_incorpora_tras_ingresar"
            )
        ]
        triggers = [
            nunca_se_borra(),
            pgtrigger.ReadOnly(name="clave_permanente", fields=["clave_afiliacion", "persona"]),
        ]

    def __str__(self) -> str:
        return f"{self.clave_afiliacion} · {self.persona}"


@con_historia()
class CuentaClabe(models.Model):
    """Where the Institute pays somebody. One in force per person; the earlier ones stay."""

    persona = models.ForeignKey(Persona, models.PROTECT, related_name="cuentas_clabe")
    clabe = models.CharField("CLABE", max_length=18)
    vigente = models.BooleanField(default=True)
    registrada = models.DateTimeField(db_default=Now())
    autor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "cuenta CLABE"
        verbose_name_plural = "cuentas CLABE"
        constraints = [
            models.CheckConstraint(
                condition=Q(Func(F("clabe"), function="afiliados_clabe_valida", output_field=models.BooleanField())),
                name="cuenta_clabe_digito",
            ),
            models.UniqueConstraint(fields=["persona"], condition=Q(vigente=True), name="cuenta_clabe_una_vigente"),
        ]
        triggers = [nunca_se_borra(), pgtrigger.ReadOnly(name="clabe_fija", fields=["clabe", "persona"])]

    def __str__(self) -> str:
        return f"…{self.clabe[-4:]}"
