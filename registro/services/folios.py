"""Folios: «PCP-2026-000412»."""

from django.db.models import F

from registro.models import SerieFolio


def siguiente_folio(prefijo: str, *, ejercicio: int) -> str:
    """The next folio of a series. Call it last in the transaction: its row stays locked until the commit.

    Args:
        prefijo: up to six capitals that name the kind of act.
        ejercicio: calendar year.
    """
    serie, _ = SerieFolio.objects.get_or_create(prefijo=prefijo, ejercicio=ejercicio)
    SerieFolio.objects.filter(pk=serie.pk).update(ultimo=F("ultimo") + 1)
    serie.refresh_from_db(fields=["ultimo"])
    return f"{prefijo}-{ejercicio}-{serie.ultimo:06d}"
