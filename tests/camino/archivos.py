"""The files that an entidad would send, made from the padrón: `python -m tests.camino.archivos nomina|movimientos CURP QUINCENA`."""

import csv
import io
import sys
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import django

CENTAVO = Decimal("0.01")


def _al_centavo(monto: Decimal) -> Decimal:
    return monto.quantize(CENTAVO, ROUND_HALF_UP)


def _escribir(filas: Iterable[Iterable[object]]) -> str:
    memoria = io.StringIO()
    csv.writer(memoria, lineterminator="\n").writerows(filas)
    return memoria.getvalue()


def _plazas(entidad: object, quincena: object) -> list[tuple[object, Decimal]]:
    """Who works that quincena in the entidad, with the monthly sueldo base; those on leave are left out."""
    from afiliados.models import OcupacionPlaza, SueldoBase

    ocupaciones = (
        OcupacionPlaza.objects.filter(plaza__entidad=entidad, periodo__contains=quincena.ultimo_dia)
        .exclude(licencias__periodo__contains=quincena.ultimo_dia)
        .select_related("plaza", "afiliado__persona")
    )
    sueldos = {s.ocupacion_id: s.mensual for s in SueldoBase.objects.filter(vigencia__contains=quincena.ultimo_dia)}
    return [(o, sueldos[o.pk]) for o in ocupaciones if o.pk in sueldos]


def nomina(curp: str, quincena: object, entidad: object) -> str:
    """Everybody of the entidad of that person, with every deduction ordered, and the control row."""
    from prestaciones.models import RenglonOrden

    ordenes = {
        (r.persona.curp, r.plaza): (r.folio, r.importe)
        for r in RenglonOrden.objects.filter(quincena=str(quincena)).select_related("persona")
    }
    cabeza = (entidad.clave, quincena.anio, quincena.indice % 24 + 1)
    filas = []
    for ocupacion, mensual in _plazas(entidad, quincena):
        persona, base = ocupacion.afiliado.persona, _al_centavo(mensual / 2)
        folio, importe = ordenes.get((persona.curp, ocupacion.plaza.clave), ("", Decimal("0.00")))
        cuotas = _al_centavo(base * 5 / 100), _al_centavo(base * 6 / 100)
        filas.append((*cabeza, "ORD", persona.curp, ocupacion.plaza.clave, base, 15, *cuotas, folio, importe))
    sumas = {n: sum((f[n] for f in filas), Decimal(0)) for n in (6, 8, 9, 11)}
    dias = sum(f[7] for f in filas)
    control = ("CONTROL", len(filas), "", "", "", "", sumas[6], dias, sumas[8], sumas[9], "", sumas[11])
    columnas = (
        "ente,ejercicio,quincena,tipo_nomina,curp,plaza,sueldo_base_quincenal,dias_cotizados,cuota_fondo_ahorro,"
        "cuota_prestaciones,folio_descuento,descuento_prestamo"
    )
    return _escribir([columnas.split(","), *filas, control])


def movimientos(curp: str, quincena: object, entidad: object) -> str:
    """A raise for somebody else of the entidad, and a row whose CURP has a wrong last digit."""
    ocupacion, mensual = next((o, m) for o, m in _plazas(entidad, quincena) if o.afiliado.persona.curp != curp)
    p = ocupacion.afiliado.persona
    sube = _al_centavo(mensual * Decimal("1.05"))

    def fila(curp_: str) -> tuple[object, ...]:
        return (
            entidad.clave, quincena.anio, quincena.indice % 24 + 1, curp_, p.rfc, p.nss, ocupacion.num_empleado, p.apellido1,
            p.apellido2, p.nombres, "SUELDO", quincena.primer_dia, "AUMENTO ANUAL", ocupacion.calidad,
            ocupacion.tipo_nombramiento, ocupacion.plaza.clave, ocupacion.centro_trabajo, sube, _al_centavo(sube * 100 / 75), "",
        )  # fmt: skip

    columnas = (
        "ente,ejercicio,quincena,curp,rfc,nss,num_empleado,apellido_paterno,apellido_materno,nombres,movimiento,"
        "fecha_movimiento,motivo,calidad,tipo_nombramiento,plaza,centro_trabajo,sueldo_base_mensual,sueldo_bruto_mensual,fecha_fin"
    )
    otra = p.curp[:-1] + str((int(p.curp[-1]) + 1) % 10)
    return _escribir([columnas.split(","), fila(p.curp), fila(otra)])


def main() -> None:
    django.setup()
    from afiliados.models import EntidadPatronal
    from derecho import Quincena

    clase, curp, texto = sys.argv[1:]
    quincena = Quincena.leer(texto)
    entidad = EntidadPatronal.objects.filter(
        plazas__ocupaciones__afiliado__persona__curp=curp, plazas__ocupaciones__periodo__contains=quincena.ultimo_dia
    ).first()
    hacer = {"nomina": nomina, "movimientos": movimientos}[clase]
    sys.stdout.write(f"{entidad.clave}\n{hacer(curp, quincena, entidad)}")


if __name__ == "__main__":
    main()
