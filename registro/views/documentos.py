"""Private files: their owner, or staff whose job it is (and whose look is recorded)."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404

from registro.models import Documento, Usuario
from registro.services.accesos import registrar_acceso


def _puede_ver(usuario: Usuario, documento: Documento) -> bool:
    if documento.persona_id is not None and documento.persona_id == usuario.persona_id:
        return True
    if documento.autor_id == usuario.pk:
        return True
    return usuario.is_staff and usuario.has_perm("registro.view_documento")


@login_required
def descargar(request: HttpRequest, documento_id: UUID) -> FileResponse:
    documento = get_object_or_404(Documento, pk=documento_id)
    if not _puede_ver(request.user, documento):
        raise Http404
    if request.user.is_staff and documento.persona_id and documento.persona_id != request.user.persona_id:
        registrar_acceso(
            usuario=request.user, persona_id=documento.persona_id, objeto=documento, proposito="revisión del trámite"
        )
    return FileResponse(documento.archivo.open("rb"), filename=documento.nombre, content_type=documento.tipo)
