"""Leaving word of who looked at whose data."""

from django.db import models

from registro.models import Acceso, Usuario


def registrar_acceso(*, usuario: Usuario, persona_id: int, objeto: models.Model, proposito: str) -> None:
    """Adds the access row; the person sees it under «Quién ha consultado mi expediente»."""
    Acceso.objects.create(
        usuario=usuario,
        persona_id=persona_id,
        objeto_tipo=objeto._meta.label_lower,
        objeto_id=str(objeto.pk),
        proposito=proposito,
    )
