"""The order of the pages of a request, the same for every service."""

from dataclasses import dataclass

from django.urls import reverse

from contratos.models import Tramite
from contratos.selectors.tramites import casillas
from contratos.services.borrador import pendientes
from contratos.tramites import Servicio, servicio


@dataclass(frozen=True)
class Pagina:
    slug: str
    titulo: str
    url: str
    lista: bool


def _url(cual: Servicio, pagina: str) -> str:
    return reverse(f"tramite_{pagina}", args=[cual.slug])


def paginas(cual: Servicio, tramite: Tramite | None) -> list[Pagina]:
    """Every page before the acuse, in order; without a draft only the first steps are known."""
    datos = tramite.datos if tramite else {}
    lista = [
        Pagina(p.slug, p.titulo, reverse("tramite_paso", args=[cual.slug, p.slug]), p.slug in datos) for p in cual.pasos
    ]
    lista.append(Pagina("requisitos", "¿Cumple los requisitos?", _url(cual, "requisitos"), all(p.lista for p in lista)))
    if tramite is None or not lista[-1].lista:
        return lista
    lista += [Pagina(p.slug, p.titulo, p.url, p.lista) for p in cual.paginas_propias(tramite)]
    cuadro = casillas(tramite)
    if cuadro or cual.exige_pago:
        completos = not any(c.falta for c in cuadro) and (bool(tramite.medio_pago) or not cual.exige_pago)
        titulo = "Cuenta y documentos" if cual.exige_pago else "Documentos"
        lista.append(Pagina("documentos", titulo, _url(cual, "documentos"), completos))
    lista.append(Pagina("revisar", "Revise su solicitud", _url(cual, "revisar"), not pendientes(tramite)))
    return [*lista, Pagina("firmar", "Firmar", _url(cual, "firmar"), False)]


def siguiente(tramite: Tramite, despues_de: str = "") -> str:
    """Address of the page that follows `despues_de`; without it, of the first one that is not ready."""
    orden = paginas(servicio(tramite.servicio), tramite)
    slugs = [p.slug for p in orden]
    if despues_de in slugs:
        return orden[min(slugs.index(despues_de) + 1, len(orden) - 1)].url
    return next(p.url for p in orden if not p.lista)


def contexto_de_paso(cual: Servicio, tramite: Tramite | None, slug: str) -> dict[str, object]:
    """«Paso 2 de 5», the title and the way back; the total only when it is certain."""
    orden = paginas(cual, tramite)
    indice = [p.slug for p in orden].index(slug)
    return {
        "servicio": cual,
        "tramite": tramite,
        "titulo": orden[indice].titulo,
        "numero_de_paso": indice + 1,
        "total_de_pasos": len(orden) if orden[-1].slug == "firmar" else None,
        "pagina_anterior": orden[indice - 1].url if indice else reverse("tramites"),
    }
