"""The opening padrón: who was there before the first quincena, since when, at which sueldo, and with which savings."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pghistory
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from afiliados.models import (
    Afiliado,
    CartaTestamentaria,
    CuentaClabe,
    Designacion,
    EntidadPatronal,
    Licencia,
    OcupacionPlaza,
    Persona,
    Plaza,
    SueldoBase,
)
from derecho.quincena import Quincena
from prestaciones.models import Cuenta, Fondo
from prestaciones.services.fondos import AHORRO_ENTIDAD, AHORRO_TRABAJADOR, BANCOS, FONDO_DE_AHORRO
from prestaciones.services.polizas import asentar_conjunto
from prestaciones.services.siembra.personas import PersonaNueva
from prestaciones.services.siembra.plantilla import ENTIDADES, INCREMENTO_ANUAL, Empleo, Plantilla, al_centavo

TANDA = 5_000
ANIOS_DE_SUELDOS = 4
CON_CARTA = 0.85
PARENTESCOS = ("Cónyuge", "Hija", "Hijo", "Madre", "Padre", "Hermana")


def crear_entidades() -> dict[str, EntidadPatronal]:
    EntidadPatronal.objects.bulk_create(
        (
            EntidadPatronal(clave=clave, nombre=nombre, clase=clase, correo=f"nomina.{clave.lower()}@entidad.example")
            for clave, nombre, clase, _ in ENTIDADES
        ),
        ignore_conflicts=True,
    )
    return {entidad.clave: entidad for entidad in EntidadPatronal.objects.filter(clave__in=[e[0] for e in ENTIDADES])}


def persona_de(nueva: PersonaNueva) -> Persona:
    return Persona(
        curp=nueva.curp, rfc=nueva.rfc, nss=nueva.nss, nombres=nueva.nombres, apellido1=nueva.apellido1,
        apellido2=nueva.apellido2, fecha_nacimiento=nueva.nacimiento, sexo=nueva.curp[10], correo=nueva.correo,
        telefono=nueva.telefono, calle_numero=nueva.calle_numero, colonia=nueva.colonia,
        codigo_postal=nueva.codigo_postal, municipio=nueva.municipio, clave_elector=f"{nueva.curp[:6]}{nueva.nss}0"[:18],
    )  # fmt: skip


def _sueldos(ocupacion: OcupacionPlaza, empleo: Empleo, apertura: date, fin: date | None) -> list[SueldoBase]:
    """The sueldo of now, and what it was in the years before, each January a step."""
    cortes = [date(anio, 1, 1) for anio in range(apertura.year - ANIOS_DE_SUELDOS + 1, apertura.year + 1)]
    inicios = [empleo.ingreso, *(corte for corte in cortes if empleo.ingreso < corte < (fin or apertura))]
    finales: list[date | None] = [*inicios[1:], fin]
    sueldos, mensual, bruto = [], empleo.mensual, empleo.bruto
    for desde, hasta in zip(reversed(inicios), reversed(finales), strict=True):
        sueldos.append(
            SueldoBase(ocupacion=ocupacion, vigencia=DateRange(desde, hasta), mensual=mensual, bruto_mensual=bruto)
        )
        mensual, bruto = al_centavo(mensual / INCREMENTO_ANUAL), al_centavo(bruto / INCREMENTO_ANUAL)
    return sueldos


def _dar_de_alta(
    empleos: list[Empleo], entidades: dict[str, EntidadPatronal], apertura: date, tipo: str, fin: date | None = None
) -> None:
    """Set-based: a handful of inserts for the whole list."""
    nuevas = {empleo.persona.curp: empleo for empleo in reversed(empleos)}
    personas = Persona.objects.bulk_create([persona_de(e.persona) for e in reversed(nuevas.values())], TANDA)
    por_curp = {persona.curp: persona for persona in personas}
    afiliados = Afiliado.objects.bulk_create(
        [
            Afiliado(persona=p, tipo=tipo, fecha_ingreso=nuevas[c].ingreso, fecha_incorporacion=nuevas[c].ingreso)
            for c, p in por_curp.items()
        ],
        TANDA,
    )
    de_curp = dict(zip(por_curp, afiliados, strict=True))
    CuentaClabe.objects.bulk_create(
        [CuentaClabe(persona=p, clabe=nuevas[c].persona.clabe) for c, p in por_curp.items()], TANDA
    )
    plazas = Plaza.objects.bulk_create([Plaza(entidad=entidades[e.entidad], clave=e.plaza) for e in empleos], TANDA)
    ocupaciones = OcupacionPlaza.objects.bulk_create(
        [
            OcupacionPlaza(
                afiliado=de_curp[e.persona.curp], plaza=plaza, periodo=DateRange(e.ingreso, fin), calidad=e.calidad,
                tipo_nombramiento="DEFINITIVO", centro_trabajo=e.centro, num_empleado=e.numero,
                motivo_baja="JUBILACION" if fin else "",
            )
            for e, plaza in zip(empleos, plazas, strict=True)
        ],
        TANDA,
    )  # fmt: skip
    parejas = list(zip(empleos, ocupaciones, strict=True))
    SueldoBase.objects.bulk_create([s for e, o in parejas for s in _sueldos(o, e, apertura, fin)], TANDA)
    Licencia.objects.bulk_create(
        [
            Licencia(ocupacion=o, clase="LICENCIA", periodo=DateRange(apertura, e.licencia_hasta + timedelta(days=1)))
            for e, o in parejas
            if e.licencia_hasta
        ],
        TANDA,
    )


def _cartas(apertura: date, azar: random.Random) -> None:
    """Most have left written who receives, before two witnesses."""
    afiliados = list(Afiliado.objects.select_related("persona").order_by("pk"))
    firmantes = [a for a in afiliados if azar.random() < CON_CARTA]
    cartas, partes = [], []
    for n, afiliado in enumerate(firmantes):
        uno, otro = (afiliados[(n + paso) % len(afiliados)].persona for paso in (7, 11))
        if afiliado.persona_id in {uno.pk, otro.pk}:
            continue
        carta = CartaTestamentaria(
            afiliado=afiliado, fecha=apertura - timedelta(days=azar.randrange(1, 1500)),
            testigo1_curp=uno.curp, testigo1_nombre=uno.nombre_completo,
            testigo2_curp=otro.curp, testigo2_nombre=otro.nombre_completo,
        )  # fmt: skip
        cuantos = azar.choice((1, 1, 2, 3))
        reparto = {1: ["100"], 2: ["50", "50"], 3: ["33.3333", "33.3333", "33.3334"]}[cuantos]
        cartas.append(carta)
        partes += [
            Designacion(
                carta=carta, nombre=f"{azar.choice(('ANA', 'LUIS', 'EVA', 'JORGE'))} {afiliado.persona.apellido1}",
                parentesco=azar.choice(PARENTESCOS), porcentaje=Decimal(parte),
            )
            for parte in reparto
        ]  # fmt: skip
    CartaTestamentaria.objects.bulk_create(cartas, TANDA)
    Designacion.objects.bulk_create(partes, TANDA)


_SALDOS = """
SELECT %(clave)s AS clave, NULL::bigint AS entidad_id, l.cuenta_id, CASE WHEN l.parte > 0 THEN x.persona_id END AS persona_id,
       CASE WHEN l.parte = 0 THEN sum(x.suyo + x.patron) ELSE 0 END AS cargo,
       CASE l.parte WHEN 1 THEN sum(x.suyo) WHEN 2 THEN sum(x.patron) ELSE 0 END AS abono
  FROM (SELECT a.persona_id, sum(round(s.mensual * anios * 0.42, 2)) AS suyo,
               sum(round(s.mensual * anios * 0.21, 2)) AS patron
          FROM afiliados_afiliado a JOIN afiliados_ocupacionplaza o ON o.afiliado_id = a.id
          JOIN afiliados_sueldobase s ON s.ocupacion_id = o.id AND s.vigencia @> %(apertura)s::date
         CROSS JOIN LATERAL (SELECT LEAST(12, (%(apertura)s::date - lower(o.periodo)) / 365)::numeric AS anios) t
         WHERE a.tipo = 'activo' AND t.anios > 0 GROUP BY a.persona_id) x
 CROSS JOIN (VALUES (%(bancos)s::bigint, 0), (%(suya)s::bigint, 1), (%(patron)s::bigint, 2)) AS l (cuenta_id, parte)
 GROUP BY l.cuenta_id, l.parte, CASE WHEN l.parte > 0 THEN x.persona_id END
"""


def _saldos_iniciales(quincena: Quincena) -> None:
    """What each one had saved until then: the entry with which the books open."""
    fondo = Fondo.objects.get(clave=FONDO_DE_AHORRO)
    cuentas = dict(Cuenta.objects.filter(fondo=fondo).values_list("clave", "pk"))
    asentar_conjunto(
        fondo=fondo, quincena=str(quincena), concepto="Saldos iniciales", seleccion=_SALDOS,
        parametros={
            "clave": f"APERTURA:{quincena}", "apertura": quincena.ultimo_dia, "bancos": cuentas[BANCOS],
            "suya": cuentas[AHORRO_TRABAJADOR], "patron": cuentas[AHORRO_ENTIDAD],
        },
    )  # fmt: skip


@transaction.atomic
def abrir_padron(plantilla: Plantilla, primera: Quincena) -> dict[str, EntidadPatronal]:
    """Writes the opening padrón once; when it is there, only gives its entidades."""
    entidades = crear_entidades()
    if OcupacionPlaza.objects.filter(plaza__entidad__in=entidades.values()).exists():
        return entidades
    azar = random.Random(f"padron-{plantilla.semilla}")  # noqa: S311 - an invented institute, not a secret
    with pghistory.context(siembra=plantilla.semilla):
        _dar_de_alta(plantilla.empleos, entidades, plantilla.apertura, Afiliado.Tipo.ACTIVO)
        _dar_de_alta(plantilla.pensionados, entidades, plantilla.apertura, Afiliado.Tipo.PENSIONADO, plantilla.apertura)
        _cartas(plantilla.apertura, azar)
    _saldos_iniciales(primera.anterior)
    return entidades
