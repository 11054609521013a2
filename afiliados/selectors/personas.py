"""Who somebody is to the Institute on a date: plazas, sueldo, time of service, carta testamentaria."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet, Sum

from afiliados.models import Afiliado, CartaTestamentaria, Licencia, OcupacionPlaza, Persona, SueldoBase
from derecho.plazos import Tramo, diferencia, union
from registro.models import Usuario
from registro.selectors.criterios import calcular

DIA = timedelta(days=1)


def persona_de(usuario: Usuario) -> Persona | None:
    """The person behind an account, with its afiliado loaded; None for an account without a person."""
    if usuario.persona_id is None:
        return None
    return Persona.objects.select_related("afiliado").filter(pk=usuario.persona_id).first()


def ocupaciones_vigentes(afiliado_id: int, fecha: date) -> "QuerySet[OcupacionPlaza]":
    """Spells that contain the date, with plaza and entidad loaded, the highest sueldo first."""
    return (
        OcupacionPlaza.objects.filter(afiliado_id=afiliado_id, periodo__contains=fecha)
        .select_related("plaza__entidad")
        .annotate(mensual=Sum("sueldos__mensual", filter=Q(sueldos__vigencia__contains=fecha)))
        .order_by("-mensual", "id")
    )


def sueldo_base_mensual(afiliado_id: int, fecha: date) -> Decimal:
    """Sum of the sueldos base of all the plazas held on the date; 0.00 when there is none."""
    suma = SueldoBase.objects.filter(
        ocupacion__afiliado_id=afiliado_id, ocupacion__periodo__contains=fecha, vigencia__contains=fecha
    ).aggregate(suma=Sum("mensual"))["suma"]
    return suma or Decimal("0.00")


def historial_de_sueldos(afiliado_id: int) -> list[dict[str, Any]]:
    """Every sueldo of every spell, oldest first: {plaza, entidad, desde, hasta (None: open), mensual, bruto_mensual}."""
    sueldos = (
        SueldoBase.objects.filter(ocupacion__afiliado_id=afiliado_id)
        .select_related("ocupacion__plaza__entidad")
        .order_by("vigencia", "id")
    )
    return [
        {
            "plaza": sueldo.ocupacion.plaza.clave,
            "entidad": sueldo.ocupacion.plaza.entidad.nombre,
            "desde": sueldo.vigencia.lower,
            "hasta": sueldo.vigencia.upper - DIA if sueldo.vigencia.upper else None,
            "mensual": sueldo.mensual,
            "bruto_mensual": sueldo.bruto_mensual,
        }
        for sueldo in sueldos
    ]


def _tramo(rango: Any, corte: date) -> Tramo:
    """First day and the one after the last, cut at the date; empty when the range begins after it."""
    fin = min(rango.upper or corte + DIA, corte + DIA).toordinal()
    return min(rango.lower.toordinal(), fin), fin


def _fechas(tramo: Tramo) -> dict[str, str]:
    """Both ends included, as the rules take them."""
    inicio, fin = (date.fromordinal(dia).isoformat() for dia in (tramo[0], tramo[1] - 1))
    return {"inicio": inicio, "fin": fin}


def periodos_de_servicio(afiliado_id: int, fecha: date) -> dict[str, list[dict[str, Any]]]:
    """The entradas of ley-100 up to a date: {periodos, exclusiones}.

    The licencia of a plaza takes nothing from what was served in another one: those days count already (RAV, artículo 44).
    """
    ocupaciones = OcupacionPlaza.objects.filter(afiliado_id=afiliado_id).order_by("periodo")
    licencias = Licencia.objects.filter(ocupacion__in=ocupaciones).exclude(clase=Licencia.Clase.RIESGO)
    plazas = [(pk, _tramo(rango, fecha)) for pk, rango in ocupaciones.values_list("pk", "periodo")]
    de_licencia: dict[int, list[Tramo]] = {}
    for pk, rango in licencias.order_by("periodo").values_list("ocupacion_id", "periodo"):
        de_licencia.setdefault(pk, []).append(_tramo(rango, fecha))
    servidos = union(t for pk, plaza in plazas for t in diferencia(union([plaza]), union(de_licencia.get(pk, []))))
    sin_servir = diferencia(union(t for suyas in de_licencia.values() for t in suyas), servidos)
    return {
        "periodos": [_fechas(plaza) for _, plaza in plazas if plaza[0] < plaza[1]],
        "exclusiones": [{**_fechas(tramo), "cubierto": False, "tipo": "licencia"} for tramo in sin_servir],
    }


def tiempo_de_servicio(afiliado_id: int, fecha: date) -> dict[str, int]:
    """Years, months and days that count up to a date (Ley, artículo 100): {anios, meses, dias, anios_computables}."""
    salidas = calcular("ley-100", periodos_de_servicio(afiliado_id, fecha), fecha).salidas
    return {nombre: int(salidas[nombre]) for nombre in ("anios", "meses", "dias", "anios_computables")}


def carta_vigente(afiliado_id: int) -> CartaTestamentaria | None:
    """The last carta, unless it was revoked: revoking leaves none, it does not bring back the one before."""
    carta = CartaTestamentaria.objects.filter(afiliado_id=afiliado_id).prefetch_related("designaciones").first()
    return carta if carta and carta.revocada_en is None else None


def esta_vigente(afiliado_id: int, fecha: date) -> bool:
    """Holds a plaza on the date, or is a pensionado (RAV, artículo 31)."""
    if Afiliado.objects.filter(pk=afiliado_id, tipo=Afiliado.Tipo.PENSIONADO).exists():
        return True
    return OcupacionPlaza.objects.filter(afiliado_id=afiliado_id, periodo__contains=fecha).exists()
