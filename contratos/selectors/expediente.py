"""Everything that staff sees of a trámite on one page (G3)."""

from typing import Any

from contratos.models import EvidenciaFirma, Tramite
from contratos.selectors.linea import hitos
from contratos.selectors.tramites import casillas, relojes_de, resolucion_viva
from contratos.tramites import servicio


def expediente_de(tramite: Tramite) -> dict[str, Any]:
    """Who, what was asked, the verdict of the rules, documents, clocks, timeline and evidence."""
    cual = servicio(tramite.servicio)
    return {
        "tramite": tramite,
        "servicio": cual,
        "secciones": cual.resumen(tramite),
        "requisitos": sorted(cual.requisitos(tramite), key=lambda r: r.cumple is not False),
        "casillas": casillas(tramite),
        "relojes": relojes_de(tramite),
        "hitos": hitos(tramite),
        "resolucion": resolucion_viva(tramite),
        "orden": getattr(tramite, "orden", None),
        "evidencias": EvidenciaFirma.objects.filter(
            objeto_tipo=tramite._meta.label_lower, objeto_id=str(tramite.pk)
        ).order_by("pk"),
        "abierto": tramite.estado in {"RECIBIDA", "EN_REVISION"},
    }
