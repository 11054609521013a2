"""Addresses of the account; the names are those that allauth expects."""

from allauth.account import views as cuenta
from allauth.mfa.base import views as segundo
from allauth.mfa.recovery_codes import views as codigos
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as llave
from allauth.usersessions import views as sesiones
from django.urls import path
from django.views.generic import RedirectView

from contratos.views import activacion

urlpatterns = [
    path("cuenta/crear/", activacion.crear, name="cuenta_crear"),
    path("cuenta/crear/codigo/", activacion.codigo, name="cuenta_crear_codigo"),
    path("cuenta/crear/contrasena/", activacion.contrasena, name="cuenta_crear_contrasena"),
    path("cuenta/registro/", RedirectView.as_view(pattern_name="cuenta_crear"), name="account_signup"),
    path("cuenta/entrar/", cuenta.login, name="account_login"),
    path("cuenta/entrar/codigo/", cuenta.confirm_login_code, name="account_confirm_login_code"),
    path("cuenta/entrar/llave/", llave.login_webauthn, name="mfa_login_webauthn"),
    path("cuenta/salir/", cuenta.logout, name="account_logout"),
    path("cuenta/inactiva/", cuenta.account_inactive, name="account_inactive"),
    path("cuenta/confirmar/", cuenta.reauthenticate, name="account_reauthenticate"),
    path("cuenta/seguridad/", activacion.seguridad, name="cuenta_seguridad"),
    path("cuenta/correo/", cuenta.email, name="account_email"),
    path("cuenta/correo/codigo/", cuenta.email_verification_sent, name="account_email_verification_sent"),
    path("cuenta/contrasena/", cuenta.password_change, name="account_change_password"),
    path("cuenta/contrasena/nueva/", cuenta.password_set, name="account_set_password"),
    path("cuenta/recuperar/", cuenta.password_reset, name="account_reset_password"),
    path("cuenta/recuperar/codigo/", cuenta.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("cuenta/recuperar/nueva/", cuenta.complete_password_reset, name="account_complete_password_reset"),
    path("cuenta/recuperar/listo/", cuenta.password_reset_from_key_done, name="account_password_reset_completed"),
    path("cuenta/2fa/", segundo.index, name="mfa_index"),
    path("cuenta/2fa/entrar/", segundo.authenticate, name="mfa_authenticate"),
    path("cuenta/2fa/confirmar/", segundo.reauthenticate, name="mfa_reauthenticate"),
    path("cuenta/2fa/app/", app.activate_totp, name="mfa_activate_totp"),
    path("cuenta/2fa/app/quitar/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("cuenta/2fa/codigos/", codigos.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("cuenta/2fa/codigos/nuevos/", codigos.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("cuenta/2fa/codigos/bajar/", codigos.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("cuenta/2fa/llaves/", llave.list_webauthn, name="mfa_list_webauthn"),
    path("cuenta/2fa/llaves/agregar/", llave.add_webauthn, name="mfa_add_webauthn"),
    path("cuenta/2fa/llaves/confirmar/", llave.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("cuenta/2fa/llaves/<int:pk>/quitar/", llave.remove_webauthn, name="mfa_remove_webauthn"),
    path("cuenta/2fa/llaves/<int:pk>/editar/", llave.edit_webauthn, name="mfa_edit_webauthn"),
    path("cuenta/sesiones/", sesiones.list_usersessions, name="usersessions_list"),
]
