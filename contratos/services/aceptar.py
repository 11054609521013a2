"""The answer of the person to an offer: accept and sign, decline, or let it lapse (cláusulas Sexta 2 y Séptima e)."""

from datetime import date, datetime

from django.db import transaction

from contratos.models import EvidenciaFirma, Resolucion, Tramite
from contratos.selectors.tramites import resolucion_viva
from contratos.services.acuses import acuse_de_aceptacion
from contratos.services.avisos_tramite import avisar_tramite
from contratos.services.firmar import PorFirmar, acto_firmado, firmar_varios
from contratos.services.pagar import limite_de_entrega, local_iso, ordenar
from contratos.services.resolver import RELOJ_DE_OFERTA
from contratos.services.revision import cerrar_relojes
from contratos.tramites import servicio
from registro.errores import Rechazo
from registro.models import Reloj, Usuario
from registro.selectors.cifras import dias_inhabiles
from registro.selectors.criterios import calcular
from registro.services.relojes import al_vencer
from registro.services.transiciones import transitar
from registro.sesion import Sesion
from registro.tiempo import ahora, dia_de


def marcar_mostrada(*, tramite: Tramite, instante: datetime) -> None:
    """The conditions were on the person's screen: the Institute knows since when (Séptima d)."""
    campos = {"mostrado_en": instante} if tramite.mostrado_en is None else {}
    if tramite.leido_en is None:
        campos["leido_en"] = instante
    if campos:
        Tramite.objects.filter(pk=tramite.pk).update(**campos)
        tramite.refresh_from_db(fields=["mostrado_en", "leido_en"])


def _bloqueado(tramite: Tramite) -> Tramite:
    filas = Tramite.objects.select_for_update(of=("self",)).select_related("persona", "contrato", "cuenta")
    return filas.get(pk=tramite.pk)


def _motivos_de_la_oferta(tramite: Tramite, resolucion: Resolucion, instante: datetime) -> list[str]:
    salidas = calcular(
        "contrato-clausula-sexta-2",
        {
            "oferta": local_iso(resolucion.autorizada_en),
            "aceptacion": local_iso(instante),
            "validez_habiles": servicio(tramite.servicio).validez_habiles,
            "inhabiles": dias_inhabiles(dia_de(resolucion.autorizada_en)),
        },
    ).salidas
    return list(salidas["motivos"])


def aceptar(
    *, tramite: Tramite, usuario: Usuario, clave: str, codigo: str, sesion: Sesion, instante: datetime
) -> Tramite:
    """Signs every document of the offer with one clave and one code; accepting again changes nothing.

    `perfeccionado_en` is the instant of the server. The order to pay is created with its legal limit.

    Raises:
        Rechazo: OFERTA_CADUCADA (the trámite is closed as such), or CUENTA_NO_VERIFICADA.
        FirmaFallida: as `firmar`.
    """
    caducada = False
    with acto_firmado():
        actual = _bloqueado(tramite)
        resolucion = resolucion_viva(actual)
        if actual.estado == Tramite.Estado.OFRECIDA and resolucion is not None:
            caducada = bool(_motivos_de_la_oferta(actual, resolucion, instante))
            if caducada:
                _caducar(actual, instante)
            else:
                _firmar_oferta(actual, resolucion, usuario, clave, codigo, sesion, instante)
        elif actual.perfeccionado_en is None:
            raise Rechazo("OFERTA_CADUCADA")
    if caducada:
        raise Rechazo("OFERTA_CADUCADA", oferta_hasta=actual.oferta_hasta)
    acuse_de_aceptacion(actual)
    return actual


def _firmar_oferta(
    tramite: Tramite,
    resolucion: Resolucion,
    usuario: Usuario,
    clave: str,
    codigo: str,
    sesion: Sesion,
    instante: datetime,
) -> None:
    tramite.perfeccionado_en = instante
    cual = servicio(tramite.servicio)
    if cual.exige_pago:
        limite_de_entrega(tramite)  # an account that cannot be paid is said before signing
    pendientes = list(resolucion.por_firmar.select_related("documento"))
    evidencias = firmar_varios(
        usuario=usuario, acto="aceptacion", objeto=tramite,
        por_firmar=[PorFirmar(uno.acto, uno.documento) for uno in pendientes],
        clave=clave, codigo=codigo, sesion=sesion, instante=instante,
    )  # fmt: skip
    with transaction.atomic():
        for uno, evidencia in zip(pendientes, evidencias, strict=True):
            uno.evidencia = evidencia
            uno.save(update_fields=["evidencia"])
        _perfeccionar(tramite, resolucion, usuario, evidencias, instante)


def _perfeccionar(
    tramite: Tramite, resolucion: Resolucion, usuario: Usuario, evidencias: list[EvidenciaFirma], instante: datetime
) -> None:
    cual = servicio(tramite.servicio)
    tramite.save(update_fields=["perfeccionado_en"])
    transitar(objeto=tramite, a=Tramite.Estado.ACEPTADA, autor=usuario, datos={"hojas": [e.hoja for e in evidencias]})
    cerrar_relojes(tramite)
    cual.al_aceptar(tramite=tramite, resolucion=resolucion, instante=instante, autor=usuario)
    if cual.exige_pago:
        ordenar(tramite=tramite, resolucion=resolucion, instante=instante, autor=usuario)
    avisar_tramite(tramite, "aceptada", f"Recibimos su aceptación {tramite.folio}", evidencias=evidencias)


def _terminar(tramite: Tramite, estado: str, autor: Usuario | None, instante: datetime, motivo: str = "") -> None:
    if tramite.estado == estado:
        return
    transitar(objeto=tramite, a=estado, autor=autor, motivo=motivo)
    cerrar_relojes(tramite)
    servicio(tramite.servicio).al_desistir(tramite=tramite, instante=instante, autor=autor)


@transaction.atomic
def no_aceptar(*, tramite: Tramite, usuario: Usuario, instante: datetime) -> None:
    """The person declines the offer; nothing binds them."""
    _terminar(_bloqueado(tramite), Tramite.Estado.NO_ACEPTADA, usuario, instante)


def _caducar(tramite: Tramite, instante: datetime) -> None:
    _terminar(tramite, Tramite.Estado.OFERTA_CADUCADA, None, instante)
    avisar_tramite(tramite, "caducada", f"La oferta de su solicitud {tramite.folio} venció")


@al_vencer(RELOJ_DE_OFERTA)
def caducar_oferta(reloj: Reloj, fecha: date) -> None:
    """Silence never signs: the offer lapses the day after its last día hábil."""
    tramite = _bloqueado(Tramite(pk=int(reloj.objeto_id)))
    if tramite.estado == Tramite.Estado.OFRECIDA:
        _caducar(tramite, ahora())


@transaction.atomic
def desistir(*, tramite: Tramite, usuario: Usuario, instante: datetime, motivo: str = "") -> None:
    """The person withdraws the request, at any moment before the acceptance."""
    _terminar(_bloqueado(tramite), Tramite.Estado.DESISTIDA, usuario, instante, motivo)
