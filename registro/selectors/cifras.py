"""Dated figures and días inhábiles, as the rules want them."""

from datetime import date, timedelta

from derecho import Dato
from registro.errores import Rechazo
from registro.models import Cifra, DiaInhabil
from registro.selectors.criterios import calcular

# What a rule answers when the figure it needs is not there.
CODIGO_SIN_CIFRA = {"tiie28": "SIN_TIIE_PUBLICADA", "puntos-corto-plazo": "SIN_PUNTOS_AUTORIZADOS"}


def _vigencia(cifra: Cifra) -> str:
    """«2026-02-01 a 2027-01-31»; a figure without end says only since when. The range excludes its upper end."""
    desde, fin = cifra.vigencia.lower, cifra.vigencia.upper
    return f"{desde} a {fin - timedelta(days=1)}" if fin else f"desde {desde}"


def cifra_al(clave: str, fecha: date) -> Dato:
    """The approved figure of a series in force on a date, with its source.

    Raises:
        Rechazo: nothing approved covers that date; the last known value is never reused in silence.
    """
    cifra = (
        Cifra.objects.filter(serie__clave=clave, estado=Cifra.Estado.APROBADA, vigencia__contains=fecha)
        .select_related("serie")
        .first()
    )
    if cifra is None:
        raise Rechazo(CODIGO_SIN_CIFRA.get(clave, "VERSION_NO_DISPONIBLE"), serie=clave, fecha=fecha)
    return dato_de(cifra)


def dato_de(cifra: Cifra) -> Dato:
    """A figure as an entrada that knows its source; an assumption of the sample institute says that it is one."""
    origen = f"{cifra.serie.nombre} (supuesto de demostración)" if cifra.supuesto else cifra.serie.nombre
    return Dato(
        valor=cifra.valor,
        origen=origen,
        fuente=cifra.fuente,
        publicacion=cifra.publicacion.isoformat() if cifra.publicacion else None,
        vigencia=_vigencia(cifra),
    )


def uma_mensual_de(diaria: Dato) -> Dato:
    """The monthly UMA of a daily one; it keeps its source and dates."""
    mensual = calcular("uma-mensual", {"uma_diaria": diaria}).salidas["uma_mensual"]
    return Dato(mensual, f"{diaria.origen}, por 30.4", diaria.fuente, diaria.publicacion, diaria.vigencia)


def dias_inhabiles(desde: date | None = None, hasta: date | None = None) -> list[str]:
    """ISO dates of the días inhábiles between two days, both included."""
    dias = DiaInhabil.objects.order_by("fecha")
    if desde:
        dias = dias.filter(fecha__gte=desde)
    if hasta:
        dias = dias.filter(fecha__lte=hasta)
    return [fecha.isoformat() for fecha in dias.values_list("fecha", flat=True)]
