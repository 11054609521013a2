"""Opening an account in three pages (P3), and the page of security (A38)."""

from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.account.utils import perform_login
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from contratos.forms.cuentas import FormaDeCodigo, FormaDeContrasena, FormaDePadron
from contratos.services.activar import abrir_cuenta, comprobar_codigo, cuenta_por_abrir, solicitar
from contratos.views.sesion import usuario_de
from registro.tiempo import ahora

SESION, CONFIRMADA = "activacion", "activacion_confirmada"
MENSAJE = "Si sus datos coinciden con el padrón, le enviamos un código de 6 dígitos a su correo registrado."


def _en_curso(request: HttpRequest) -> UUID | None:
    valor = request.session.get(SESION)
    return UUID(valor) if valor else None


def crear(request: HttpRequest) -> HttpResponse:
    """(a) Who you are."""
    if request.user.is_authenticated:
        return redirect("mi_inicio")
    forma = FormaDePadron(request.POST or None)
    if request.method == "POST" and forma.is_valid():
        datos = forma.cleaned_data
        activacion = solicitar(
            curp=datos["curp"],
            clave=datos["clave_afiliacion"],
            correo=datos["correo"],
            ip=get_adapter().get_client_ip(request),
            instante=ahora(),
        )
        request.session[SESION] = str(activacion.pk)
        request.session.pop(CONFIRMADA, None)
        return redirect("cuenta_crear_codigo")
    return render(request, "account/crear.html", {"form": forma, "titulo": "Activar su cuenta"})


def codigo(request: HttpRequest) -> HttpResponse:
    """(b) The code."""
    activacion = _en_curso(request)
    if activacion is None:
        return redirect("cuenta_crear")
    forma = FormaDeCodigo(request.POST or None)
    if request.method == "POST" and forma.is_valid():
        if comprobar_codigo(activacion_id=activacion, codigo=forma.cleaned_data["codigo"], instante=ahora()):
            request.session[CONFIRMADA] = True
            return redirect("cuenta_crear_contrasena")
        forma.add_error(
            "codigo", "El código no es correcto o ya venció. Tiene 5 intentos y 10 minutos; después pida otro."
        )
    return render(
        request, "account/crear_codigo.html", {"form": forma, "titulo": "Escriba su código", "mensaje": MENSAJE}
    )


def contrasena(request: HttpRequest) -> HttpResponse:
    """(c) The password; then the account is open and the session begins."""
    activacion = _en_curso(request)
    if activacion is None or not request.session.get(CONFIRMADA):
        return redirect("cuenta_crear")
    forma = FormaDeContrasena(request.POST or None, quien=cuenta_por_abrir(activacion))
    if request.method == "POST" and forma.is_valid():
        return _abrir(request, activacion, forma.cleaned_data["contrasena"])
    return render(request, "account/crear_contrasena.html", {"form": forma, "titulo": "Elija su contraseña"})


def _abrir(request: HttpRequest, activacion: UUID, elegida: str) -> HttpResponse:
    usuario = abrir_cuenta(activacion_id=activacion, contrasena=elegida, instante=ahora())
    if usuario is None:
        messages.warning(request, "Ese código ya no sirve. Empiece otra vez.")
        return redirect("cuenta_crear")
    del request.session[SESION]
    respuesta: HttpResponse = perform_login(request, usuario, email=usuario.email)
    return respuesta


@login_required
def seguridad(request: HttpRequest) -> HttpResponse:
    """What protects this account, and where to change it (A38)."""
    factores = list(Authenticator.objects.filter(user=usuario_de(request)))
    contexto = {
        "con_app": any(f.type == "totp" for f in factores),
        "llaves": sum(f.type == "webauthn" for f in factores),
        "con_codigos": any(f.type == "recovery_codes" for f in factores),
    }
    return render(request, "account/seguridad.html", contexto)
