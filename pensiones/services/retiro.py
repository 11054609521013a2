"""Pensión de retiro por edad y antigüedad as the one trámite sees it (Ley, artículos 55 y 98 a 101; RPE 7 y 15)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from afiliados.models import Persona
from contratos.models import Calculo, Resolucion, Tramite
from contratos.services.calculos import calculos_de
from contratos.tramites import Condiciones, DocumentoExigido, Fila, Requisito, Seccion
from pensiones.models import Pension
from pensiones.selectors.retiro import Retiro, retiro_de
from registro.errores import Rechazo
from registro.models import Reloj, Usuario
from registro.selectors.criterios import calcular
from registro.services.bitacora import registrar_evento
from registro.services.relojes import al_vencer
from registro.templatetags.formatos import dinero, fecha

SLUG, BAJA, RELOJ = "pension-retiro", "baja", "pension-ley-55"
DOCUMENTOS = (
    ("acta-nacimiento-certificada", "Acta de nacimiento", "Para comprobar su edad.", "Registro Civil"),
    (
        "constancia-servicios-antiguedad",
        "Constancia de servicios y antigüedad",
        "Para comparar con sus aportaciones.",
        "Su entidad",
    ),
    ("constancia-tipo-puesto", "Constancia de tipo de puesto", "Dice si es de base o de confianza.", "Su entidad"),
    ("fotografias-infantil", "Una fotografía tamaño infantil", "Para su credencial de pensionado.", "Usted"),
)


def quien_puede(persona: Persona) -> Sequence[str]:
    if not hasattr(persona, "afiliado"):
        return ("NO_AFILIADO",)
    return ()


def _retiro(tramite: Tramite) -> Retiro:
    return retiro_de(tramite.persona.afiliado, date.fromisoformat(tramite.datos[BAJA]["fecha_baja"]))


def requisitos(tramite: Tramite) -> Sequence[Requisito]:
    """The three conditions of article 98, each with the person's own figure; none stops the person from asking."""
    if BAJA not in tramite.datos:
        return ()
    retiro = _retiro(tramite)
    s, motivos = retiro.salidas["ley-98"], retiro.salidas["ley-98"]["motivos"]
    ids = calculos_de(tramite.persona_id, retiro.entradas, None)
    return (
        Requisito(
            "Edad", "Ley 98", f"{s['edad']} años", "65 años", "EDAD_INSUFICIENTE" not in motivos,
            "EDAD_INSUFICIENTE", ids["ley-98"], impide_enviar=False,
        ),
        Requisito(
            "Años de servicio", "Ley 98", f"{s['anios_servicio']} años", "15 años", "SERVICIO_INSUFICIENTE" not in motivos,
            "SERVICIO_INSUFICIENTE", ids["ley-100"], impide_enviar=False,
        ),
        Requisito(
            "Años de cotización", "Ley 98", f"{s['anios_aportacion']} años", "15 años", "APORTACION_INSUFICIENTE" not in motivos,
            "APORTACION_INSUFICIENTE", ids["ley-98"], impide_enviar=False,
        ),
    )  # fmt: skip


def documentos(tramite: Tramite) -> Sequence[DocumentoExigido]:
    """RPE 7, as the rule lists it: what is missing from the file of the person."""
    faltan = calcular("rpe-7", {"documentos": ["solicitud-pension"], "acta_en_archivo": False}).salidas["faltan"]
    return [DocumentoExigido(*fila) for fila in DOCUMENTOS if fila[0] in faltan]


def resumen(tramite: Tramite) -> Sequence[Seccion]:
    retiro = _retiro(tramite)
    s = retiro.salidas["ley-101"]
    filas = [
        Fila("Baja", fecha(tramite.datos[BAJA]["fecha_baja"])),
        Fila("Años que cuentan", str(s.get("anios_computables", "Sin dato"))),
    ]
    if s["procede"]:
        filas += [
            Fila("Sueldo base promedio de los últimos tres años", dinero(s["sbc_promedio"])),
            Fila("Porcentaje", f"{s['porcentaje']} %"),
            Fila("Pensión mensual estimada", dinero(s["pension_mensual"])),
        ]
    return (Seccion("Pensión de retiro", filas, cambiar=BAJA),)


def condiciones(tramite: Tramite) -> Condiciones:
    """The amount that the resolution recognises.

    Raises:
        Rechazo: every reason of articles 98 and 101.
    """
    retiro = _retiro(tramite)
    if retiro.motivos:
        raise Rechazo(*retiro.motivos)
    s = retiro.salidas["ley-101"]
    calculo = calculos_de(tramite.persona_id, {"ley-101": retiro.entradas["ley-101"]}, None)["ley-101"]
    cuotas = calcular("ley-55", {"operacion": "cuotas", "pension_mensual": s["pension_mensual"]}).salidas
    datos = {**{k: s[k] for k in ("pension_mensual", "porcentaje", "anios_computables", "sbc_promedio")}, **cuotas}
    filas = (
        Fila("Pensión mensual", dinero(s["pension_mensual"]), calculo),
        Fila("Pago de la primera quincena", dinero(cuotas["primera_quincena"])),
        Fila("Pago de la segunda quincena", dinero(cuotas["segunda_quincena"])),
        Fila("Se paga desde", fecha(retiro.entradas["ley-101"]["fecha_inicio_pago"])),
    )
    datos["desde"] = retiro.entradas["ley-101"]["fecha_inicio_pago"]
    return Condiciones(
        (Seccion("Su pensión", filas), *resumen(tramite)), datos={**datos, "calculo": calculo}, calculo=calculo
    )


def al_aceptar(*, tramite: Tramite, resolucion: Resolucion, instante: datetime, autor: Usuario | None) -> None:
    """The favourable resolution recognises the pension; nothing has to be accepted."""
    datos: dict[str, Any] = resolucion.condiciones["datos"]
    pension = Pension.objects.create(
        tramite=tramite,
        afiliado=tramite.persona.afiliado,
        tipo=Pension.Tipo.RETIRO,
        mensual=Decimal(datos["pension_mensual"]),
        primera_quincena=Decimal(datos["primera_quincena"]),
        segunda_quincena=Decimal(datos["segunda_quincena"]),
        porcentaje=datos["porcentaje"],
        anios_computables=datos["anios_computables"],
        desde=date.fromisoformat(datos["desde"]),
        calculo=Calculo.objects.get(publico=datos["calculo"]),
        reconocida_en=instante,
    )
    registrar_evento(tipo="pension_reconocida", objeto=pension, autor=autor)


@al_vencer(RELOJ)
def dia_61(reloj: Reloj, dia: date) -> None:
    """Silence: with the right in order it is recognised from day 61; otherwise it is only a breach (Ley 55; RPE 15)."""
    tramite = Tramite.objects.select_related("persona__afiliado").get(pk=int(reloj.objeto_id))
    procede = not _retiro(tramite).motivos
    salidas = calcular(
        "rpe-15",
        {
            "operacion": "estado", "fecha_validacion": (reloj.limite - timedelta(days=reloj.dias)).isoformat(),
            "hoy": dia.isoformat(), "fecha_resolucion": None, "procedente": procede,
        },
    ).salidas  # fmt: skip
    tramite.subestado = salidas["estado"]
    tramite.save(update_fields=["subestado"])
    registrar_evento(
        tipo=salidas["estado"].lower(),
        objeto=tramite,
        datos={"desde": (reloj.limite + timedelta(days=1)).isoformat(), "procede": procede},
    )
