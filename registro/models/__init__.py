"""Tables that point at people and things by (tipo, id), never by a foreign key upward."""

from registro.models.avisos import Aviso
from registro.models.bitacora import Acceso, Eslabon, Evento
from registro.models.cifras import Cifra, DiaInhabil, Serie
from registro.models.criterios import DecisionDeCriterio
from registro.models.documentos import Documento
from registro.models.folios import SerieFolio
from registro.models.ley import FragmentoOficial, TextoOficial
from registro.models.relojes import PausaReloj, Reloj
from registro.models.usuario import Usuario

__all__ = [
    "Acceso",
    "Aviso",
    "Cifra",
    "DecisionDeCriterio",
    "DiaInhabil",
    "Documento",
    "Eslabon",
    "Evento",
    "FragmentoOficial",
    "PausaReloj",
    "Reloj",
    "Serie",
    "SerieFolio",
    "TextoOficial",
    "Usuario",
]
