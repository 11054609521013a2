"""Contracts and their cotejo by two witnesses (G6)."""

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from unfold.decorators import action

from contratos.admin.paginas import con_permiso, pagina
from contratos.forms.gestion import FormaDeCotejo
from contratos.models import ContratoAdhesion, Cotejo, EvidenciaFirma
from contratos.services.cotejar import DatosDeCotejo, capturar_cotejo, confirmar_cotejo
from registro.admin import SoloLectura
from registro.errores import Rechazo
from registro.models import Documento, Usuario
from registro.pdf import render_pdf
from registro.services.accesos import registrar_acceso
from registro.services.documentos import guardar_documento
from registro.tiempo import ahora


@admin.register(ContratoAdhesion)
class ContratoAdhesionAdmin(SoloLectura):
    list_display = ("folio", "persona", "estado", "enviado_en", "fecha_firma")
    list_filter = ("estado",)
    search_fields = ("folio", "curp", "nombre_completo")
    actions_detail = ("ir_al_cotejo", "ir_a_imprimir")

    def get_urls(self) -> list[Any]:
        propias = [
            path("<int:pk>/cotejo/", self.admin_site.admin_view(self.vista_cotejo), name="contratos_cotejo_pagina"),
            path("<int:pk>/imprimir/", self.admin_site.admin_view(self.vista_imprimir), name="contratos_imprimir"),
        ]
        return [*propias, *super().get_urls()]

    def has_cotejar_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        """Named by method: unfold looks a dotted permission up in the database before the first migration."""
        return request.user.has_perm("contratos.change_cotejo")

    @action(description="Cotejo", permissions=["cotejar"])
    def ir_al_cotejo(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return redirect(reverse("admin:contratos_cotejo_pagina", args=[object_id]))

    @action(description="Imprimir para firmar", permissions=["cotejar"])
    def ir_a_imprimir(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return redirect(reverse("admin:contratos_imprimir", args=[object_id]))

    def vista_imprimir(self, request: HttpRequest, pk: int) -> HttpResponse:
        usuario = con_permiso(request, "contratos.change_cotejo")
        contrato = get_object_or_404(ContratoAdhesion.objects.select_related("version"), pk=pk)
        registrar_acceso(
            usuario=usuario, persona_id=contrato.persona_id, objeto=contrato, proposito="cotejo del contrato"
        )
        pdf = render_pdf("pdf/contrato.html", {"contrato": contrato, "cotejo": None})
        return HttpResponse(pdf, content_type="application/pdf")

    def vista_cotejo(self, request: HttpRequest, pk: int) -> HttpResponse:
        """First witness: captures. Second witness, with another account: confirms."""
        usuario = con_permiso(request, "contratos.change_cotejo")
        contrato = get_object_or_404(ContratoAdhesion.objects.select_related("persona", "version"), pk=pk)
        abierto = contrato.cotejos.filter(resultado="").first()
        forma = FormaDeCotejo(request.POST or None, request.FILES or None) if abierto is None else None
        contexto: dict[str, Any] = {"contrato": contrato, "cotejo": abierto, "form": forma}
        if request.method == "POST":
            contexto |= _capturar(usuario, contrato, forma) if forma else _confirmar(usuario, abierto)
            if contexto.get("capturado"):
                return redirect(request.path)
        else:
            registrar_acceso(
                usuario=usuario, persona_id=contrato.persona_id, objeto=contrato, proposito="cotejo del contrato"
            )
        return pagina(request, self.admin_site, "contratos/gestion/cotejo.html", f"Cotejo de {contrato}", **contexto)


def _hoja(forma: FormaDeCotejo, campo: str, contrato: ContratoAdhesion, usuario: Usuario) -> Documento | None:
    archivo = forma.cleaned_data.get(campo)
    if not archivo:
        return None
    return guardar_documento(
        contenido=archivo.read(), nombre=archivo.name, slug=campo.replace("_", "-"),
        persona_id=contrato.persona_id, objeto=contrato, autor=usuario,
    )  # fmt: skip


def _capturar(usuario: Usuario, contrato: ContratoAdhesion, forma: FormaDeCotejo) -> dict[str, Any]:
    if not forma.is_valid():
        return {}
    hojas = ("contrato_firmado", "constancia_firmada")
    datos = {campo: valor for campo, valor in forma.cleaned_data.items() if campo not in hojas}
    try:
        with transaction.atomic():  # a refused capture keeps no sheet
            datos |= {campo: _hoja(forma, campo, contrato, usuario) for campo in hojas}
            capturar_cotejo(contrato=contrato, datos=DatosDeCotejo(**datos), testigo=usuario, instante=ahora())
    except Rechazo as rechazo:
        return {"rechazo": rechazo}
    return {"capturado": True}


def _confirmar(usuario: Usuario, cotejo: Cotejo) -> dict[str, Any]:
    """The paper code is shown once, to be printed and handed over."""
    try:
        return {"papel": confirmar_cotejo(cotejo=cotejo, testigo=usuario, instante=ahora())}
    except Rechazo as rechazo:
        return {"rechazo": rechazo}


@admin.register(Cotejo)
class CotejoAdmin(SoloLectura):
    list_display = ("contrato", "testigo1_nombre", "testigo2_nombre", "resultado", "creado")
    list_filter = ("resultado",)
    exclude = ("codigo_papel_hash",)


@admin.register(EvidenciaFirma)
class EvidenciaFirmaAdmin(SoloLectura):
    list_display = ("instante", "acto", "resultado", "objeto_tipo", "objeto_id", "hoja")
    list_filter = ("acto", "resultado")
    search_fields = ("hoja", "sha256_documento", "objeto_id")
    exclude = ("sal",)
