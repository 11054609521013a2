"""What a person agreed to, how it was signed, and every trámite that follows."""

from contratos.models.activacion import Activacion, Limite
from contratos.models.calculo import Calculo
from contratos.models.citas import Cita, Horario
from contratos.models.contrato import ContratoAdhesion, VersionContrato
from contratos.models.cotejo import Cotejo
from contratos.models.firma import ClaveFirma, CodigoFirma, EvidenciaFirma
from contratos.models.pago import OrdenPago
from contratos.models.resolucion import DocumentoPorFirmar, Resolucion
from contratos.models.tramite import DocumentoTramite, ServicioEnLinea, Tramite

__all__ = [
    "Activacion",
    "Calculo",
    "Cita",
    "ClaveFirma",
    "CodigoFirma",
    "ContratoAdhesion",
    "Cotejo",
    "DocumentoPorFirmar",
    "DocumentoTramite",
    "EvidenciaFirma",
    "Horario",
    "Limite",
    "OrdenPago",
    "Resolucion",
    "ServicioEnLinea",
    "Tramite",
    "VersionContrato",
]
