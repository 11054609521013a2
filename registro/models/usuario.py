"""The account. A person may hold two (as afiliado and as employee); both carry the same CURP."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Upper
from django.utils import timezone


class UsuarioManager(BaseUserManager["Usuario"]):
    def create_user(self, username: str, password: str | None = None, **datos: Any) -> "Usuario":
        usuario = self.model(username=username, **datos)
        usuario.set_password(password)
        usuario.save(using=self._db)
        return usuario

    def create_superuser(self, username: str, password: str | None = None, **datos: Any) -> "Usuario":
        datos |= {"is_staff": True, "is_superuser": True, "tipo": Usuario.Tipo.INSTITUTO}
        return self.create_user(username, password, **datos)


class Usuario(AbstractBaseUser, PermissionsMixin):
    """Username: the CURP in capitals (afiliado, pensionado) or the institutional e-mail (instituto, enlace)."""

    class Tipo(models.TextChoices):
        AFILIADO = "afiliado", "Afiliado o pensionado"
        INSTITUTO = "instituto", "Personal del Instituto"
        ENLACE = "enlace", "Enlace de una entidad"

    username = models.CharField("usuario", max_length=254, unique=True)
    email = models.EmailField("correo", blank=True)
    # The same person in both accounts: rules on conflict of interest compare this, not the account.
    curp = models.CharField("CURP", max_length=18, blank=True, db_index=True)
    persona_id = models.BigIntegerField("persona", null=True, blank=True, db_index=True)
    nombre = models.CharField("nombre", max_length=150, blank=True)
    puesto = models.CharField("puesto", max_length=150, blank=True)
    tipo = models.CharField("tipo", max_length=12, choices=Tipo, default=Tipo.AFILIADO)
    # False until the cotejo in person when the Institute has no e-mail on file for the person.
    acreditado = models.BooleanField("acreditado", default=True)
    is_active = models.BooleanField("activo", default=True)
    is_staff = models.BooleanField("entra a gestión", default=False)
    date_joined = models.DateTimeField("alta", default=timezone.now)

    objects = UsuarioManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["email"]

    class Meta:
        verbose_name = "usuario"
        verbose_name_plural = "usuarios"
        constraints = [
            models.CheckConstraint(condition=models.Q(curp=Upper("curp")), name="usuario_curp_mayusculas"),
            models.CheckConstraint(
                condition=~models.Q(tipo="afiliado") | models.Q(username=models.F("curp")),
                name="usuario_afiliado_entra_con_su_curp",
            ),
        ]

    def __str__(self) -> str:
        return self.nombre or self.username

    def get_full_name(self) -> str:
        return self.nombre

    def get_short_name(self) -> str:
        """First name as one would write it: the padrón keeps names in capitals."""
        return self.nombre.split(" ")[0].capitalize()

    @property
    def exige_segundo_factor(self) -> bool:
        return self.tipo != self.Tipo.AFILIADO or self.is_staff
