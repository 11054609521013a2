"""From reading the contract to sending it: the afiliado's side of the adhesion."""

from datetime import date, datetime

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from stdnum.mx import curp as curp_mx

from afiliados.models import Persona
from afiliados.selectors.personas import ocupaciones_vigentes
from contratos.errores import FaltaAvisoPrivacidad
from contratos.models import ContratoAdhesion
from contratos.selectors.contratos import contrato_de
from contratos.services.version import version_por_firmar
from registro.errores import Rechazo
from registro.models import Usuario
from registro.selectors.criterios import calcular
from registro.services.avisos import avisar
from registro.services.bitacora import registrar_evento
from registro.services.folios import siguiente_folio
from registro.services.transiciones import transitar
from registro.tiempo import dia_de

CAMPOS = ("clave_elector", "calle_numero", "colonia", "municipio", "telefono")
_REEMPLAZABLES = {"RECHAZADO", "RESCINDIDO"}


def abrir_contrato(*, persona: Persona) -> ContratoAdhesion:
    """The contract of a person: the one there is, or a new draft prefilled from the padrón or the last attempt."""
    ultimo = contrato_de(persona.pk)
    if ultimo is not None and ultimo.estado not in _REEMPLAZABLES:
        return ultimo
    previos = ultimo or persona
    propios = {"colonia": previos.colonia, "telefono": previos.telefono, "municipio": previos.municipio}
    propios |= {"calle_numero": previos.calle_numero, "clave_elector": previos.clave_elector}
    try:
        with transaction.atomic():
            return ContratoAdhesion.objects.create(persona=persona, version=version_por_firmar(), **propios)
    except IntegrityError:  # two tabs: the constraint leaves one draft
        return ContratoAdhesion.objects.get(persona=persona, estado=ContratoAdhesion.Estado.BORRADOR)


def marcar_leido(*, contrato: ContratoAdhesion, instante: datetime) -> None:
    contrato.leido_en = contrato.leido_en or instante
    contrato.save(update_fields=["leido_en"])


def reconocer_privacidad(*, contrato: ContratoAdhesion, instante: datetime) -> None:
    """The aviso de privacidad comes before any capture (cláusula Octava 4)."""
    contrato.aviso_privacidad_en = contrato.aviso_privacidad_en or instante
    contrato.save(update_fields=["aviso_privacidad_en"])


def guardar_datos(*, contrato: ContratoAdhesion, **campos: str) -> None:
    """Keeps what the afiliado fills in; the rest comes from the padrón.

    Raises:
        Rechazo: the aviso de privacidad was not acknowledged before, so nothing may be kept.
    """
    if contrato.aviso_privacidad_en is None:
        raise FaltaAvisoPrivacidad
    for campo in CAMPOS:
        setattr(contrato, campo, campos[campo])
    contrato.save(update_fields=list(CAMPOS))


def _fecha_del_rfc(rfc: str) -> str:
    return rfc[4:10]


def motivos_para_enviar(*, contrato: ContratoAdhesion, usuario: Usuario, fecha: date) -> list[str]:
    """Every code that keeps the contract from being sent: identity, age, affiliation, e-mail, declarations."""
    persona = contrato.persona
    edad = calcular(
        "contrato-declaracion-1",
        {"fecha_nacimiento": persona.fecha_nacimiento.isoformat(), "fecha_firma": fecha.isoformat()},
    ).salidas
    correo = usuario.email
    comprobaciones = {
        "CURP_INVALIDA": curp_mx.is_valid(persona.curp),
        "CURP_NO_COINCIDE": persona.curp == usuario.curp,
        "RFC_INVALIDO": len(persona.rfc) == 13,
        "RFC_CURP_DISCREPA": not persona.rfc or _fecha_del_rfc(persona.rfc) == persona.curp[4:10],
        "CLAVE_ELECTOR_INVALIDA": len(contrato.clave_elector) == 18 and contrato.clave_elector.isalnum(),
        "DOMICILIO_INCOMPLETO": all((contrato.calle_numero, contrato.colonia, contrato.municipio)),
        "TELEFONO_INVALIDO": len(contrato.telefono) == 10 and contrato.telefono.isdigit(),
        "NO_AFILIADO": hasattr(persona, "afiliado"),
        "AFILIACION_NO_VIGENTE": not hasattr(persona, "afiliado")
        or ocupaciones_vigentes(persona.afiliado.pk, fecha).exists(),
        "CORREO_NO_VERIFICADO": EmailAddress.objects.filter(user=usuario, email__iexact=correo, verified=True).exists(),
        "CORREO_EN_USO": not _correo_en_uso(contrato, correo),
        "FALTA_PROTESTA": contrato.protesta_decir_verdad,
        "FALTA_DECLARACION_CORREO": contrato.correo_uso_exclusivo,
        "SIN_CAPACIDAD": contrato.capacidad_legal,
    }
    return sorted({codigo for codigo, bien in comprobaciones.items() if not bien} | set(edad["motivos"]))


def _correo_en_uso(contrato: ContratoAdhesion, correo: str) -> bool:
    vivos = ContratoAdhesion.objects.filter(correo__iexact=correo, estado__in=ContratoAdhesion.VIVOS)
    return vivos.exclude(pk=contrato.pk).exists()


def declarar(*, contrato: ContratoAdhesion, protesta: bool, correo_exclusivo: bool, capacidad: bool) -> None:
    """Keeps the three declarations; none comes ticked."""
    contrato.protesta_decir_verdad, contrato.correo_uso_exclusivo = protesta, correo_exclusivo
    contrato.capacidad_legal = capacidad
    contrato.save(update_fields=["protesta_decir_verdad", "correo_uso_exclusivo", "capacidad_legal"])


@transaction.atomic
def enviar_contrato(*, contrato: ContratoAdhesion, usuario: Usuario, instante: datetime) -> ContratoAdhesion:
    """Sends the contract to its cotejo; sending it again changes nothing.

    Raises:
        Rechazo: every code of `motivos_para_enviar`; the draft stays as it was.
    """
    actual = (
        ContratoAdhesion.objects.select_for_update(of=("self",))
        .select_related("persona", "version")
        .get(pk=contrato.pk)
    )
    if actual.estado != ContratoAdhesion.Estado.BORRADOR:
        return actual
    if actual.aviso_privacidad_en is None:
        raise FaltaAvisoPrivacidad
    if codigos := motivos_para_enviar(contrato=actual, usuario=usuario, fecha=dia_de(instante)):
        raise Rechazo(*codigos)
    _congelar(actual, usuario, instante)
    transitar(objeto=actual, a=ContratoAdhesion.Estado.ENVIADO, autor=usuario, datos={"folio": actual.folio})
    avisar(
        clave=f"contrato:{actual.pk}:enviado",
        a=actual.correo,
        asunto=f"Recibimos su contrato {actual.folio}",
        plantilla="contrato_enviado",
        contexto={"contrato": actual},
        persona_id=actual.persona_id,
        objeto=actual,
    )
    return actual


def _congelar(contrato: ContratoAdhesion, usuario: Usuario, instante: datetime) -> None:
    """Copies of the padrón on the day: what this contract says, whatever the padrón says later."""
    persona = contrato.persona
    contrato.nombre_completo, contrato.curp, contrato.rfc = persona.nombre_completo, persona.curp, persona.rfc
    contrato.entidad_adscripcion = _entidades(persona.afiliado.pk, dia_de(instante))
    contrato.correo, contrato.enviado_en = usuario.email, instante
    contrato.folio = siguiente_folio("CON", ejercicio=dia_de(instante).year)
    contrato.save()
    registrar_evento(
        tipo="contrato_enviado", objeto=contrato, autor=usuario, datos={"version": contrato.version.version}
    )


def _entidades(afiliado_id: int, fecha: date) -> str:
    nombres = {o.plaza.entidad.nombre for o in ocupaciones_vigentes(afiliado_id, fecha)}
    return ", ".join(sorted(nombres))[:300]
