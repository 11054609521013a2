"""Adapters of allauth: its mails leave through the avisos, its secrets are encrypted, its counters are atomic."""

import secrets
from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from contratos.services.limites import consumir, perdonar
from registro.cifrado import cifrar, descifrar
from registro.evidencia import sha256
from registro.models import Usuario
from registro.services.avisos import avisar
from registro.tiempo import ahora

INTENTOS_DE_ENTRADA, PAUSA = 5, timedelta(minutes=5)
VIGENCIA_DE_CODIGO = timedelta(minutes=10)
# template prefix of allauth -> (subject, what happened and what to do)
_NOTICIAS = {
    "account/email/password_changed": ("Cambió su contraseña", "Su contraseña se cambió."),
    "account/email/password_set": ("Ya tiene contraseña", "Su contraseña quedó puesta."),
    "account/email/password_reset": ("Cambió su contraseña", "Su contraseña se cambió con un código."),
    "account/email/email_changed": ("Cambió su correo", "El correo de su cuenta cambió."),
    "account/email/email_confirm": ("Su correo quedó confirmado", "Su correo quedó confirmado."),
    "account/email/email_deleted": ("Se quitó un correo", "Se quitó un correo de su cuenta."),
    "account/email/unknown_account": (
        "Pidieron entrar con este correo",
        "Alguien escribió este correo en el portal, pero ninguna cuenta lo usa.",
    ),
    "account/email/account_already_exists": (
        "Ya tiene una cuenta",
        "Alguien quiso abrir otra cuenta con este correo. Usted ya tiene una.",
    ),
    "mfa/email/totp_activated": ("Activó su segundo paso", "Se activó la aplicación de códigos en su cuenta."),
    "mfa/email/totp_deactivated": ("Quitó su segundo paso", "Se quitó la aplicación de códigos de su cuenta."),
    "mfa/email/webauthn_added": ("Agregó una llave de acceso", "Se agregó una llave de acceso a su cuenta."),
    "mfa/email/webauthn_removed": ("Quitó una llave de acceso", "Se quitó una llave de acceso de su cuenta."),
    "mfa/email/recovery_codes_generated": (
        "Nuevos códigos de recuperación",
        "Se hicieron códigos de recuperación nuevos. Los anteriores ya no sirven.",
    ),
}
_CODIGOS = {
    "account/email/password_reset_code": ("Su código para cambiar su contraseña", "cambiar su contraseña"),
    "account/email/email_confirmation": ("Su código para confirmar su correo", "confirmar su correo"),
    "account/email/email_confirmation_signup": ("Su código para confirmar su correo", "confirmar su correo"),
    "account/email/login_code": ("Su código para entrar", "entrar al portal"),
}


class AdaptadorDeCuentas(DefaultAccountAdapter):
    """Nobody signs up: accounts are activated with the data of the padrón (contratos.views.activacion)."""

    _quedan = 0

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Writes the message in the outbox; a mail relay that is down never stops a login or a reset."""
        unica = f"cuenta:{template_prefix.rsplit('/', 1)[-1]}:{secrets.token_hex(8)}"
        if template_prefix in _CODIGOS:
            asunto, para = _CODIGOS[template_prefix]
            datos = {"codigo": context["code"], "para": para}
            vence = ahora() + VIGENCIA_DE_CODIGO
            avisar(
                clave=unica,
                a=email,
                asunto=asunto,
                plantilla="cuenta_codigo",
                contexto=datos,
                secreto=True,
                vence=vence,
            )
            return
        asunto, frase = _NOTICIAS[template_prefix]
        avisar(clave=unica, a=email, asunto=asunto, plantilla="cuenta_noticia", contexto={"frase": frase})

    def _contador(self, credenciales: dict[str, Any]) -> str:
        """Counted per identifier typed, so that it is the same for people who do not exist."""
        identificador = credenciales.get("email") or credenciales.get("username") or ""
        return f"entrar:{sha256(str(identificador).strip().lower().encode())[:48]}"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        super().pre_authenticate(request, **credentials)
        contador = self._contador(credentials)
        self._quedan = consumir(contador, maximo=INTENTOS_DE_ENTRADA, ventana=PAUSA, instante=ahora())
        if self._quedan < 0:
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        usuario = super().authenticate(request, **credentials)
        if usuario is not None:
            perdonar(self._contador(credentials))
        return usuario

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        if code in {"username_password_mismatch", "email_password_mismatch"}:
            return ValidationError(self._no_coinciden(), code=code)
        if code == "too_many_login_attempts":
            return ValidationError("Demasiados intentos. Espere 5 minutos y vuelva a intentar.", code=code)
        error: ValidationError = super().validation_error(code, *args)
        return error

    def _no_coinciden(self) -> str:
        if self._quedan == 0:
            return "Los datos no coinciden. Espere 5 minutos antes de volver a intentar."
        intentos = "1 intento" if self._quedan == 1 else f"{self._quedan} intentos"
        return f"Los datos no coinciden. Le quedan {intentos} antes de una pausa."

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages themselves say what happened; allauth's own flash messages would repeat it."""


class AdaptadorDeSegundoFactor(DefaultMFAAdapter):
    """TOTP secrets are encrypted at rest; staff and enlaces cannot remove their last factor."""

    def encrypt(self, text: str) -> str:
        return cifrar(text)

    def decrypt(self, encrypted_text: str) -> str:
        return descifrar(encrypted_text)

    def _get_site_name(self) -> str:
        return "ISSSSPENET"

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        usuario: Usuario = authenticator.user
        if not usuario.exige_segundo_factor or authenticator.type == "recovery_codes":
            return True
        otros = usuario.authenticator_set.exclude(pk=authenticator.pk).exclude(type="recovery_codes")
        return bool(otros.exists())
