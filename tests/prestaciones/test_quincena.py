"""The quincena with the sample payroll: judged, applied, posted once, and every ordered instalment answered."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from afiliados.models import Afiliado, Carga, EntidadPatronal
from afiliados.services.cargas.aplicar import aplicar_carga
from afiliados.services.cargas.recibir import recibir_carga
from derecho.quincena import Quincena
from prestaciones import conceptos
from prestaciones.models import (
    Corrida,
    Garantia,
    Lote,
    Movimiento,
    OrdenDescuento,
    Periodo,
    Poliza,
    RenglonNomina,
    RenglonOrden,
)  # fmt: skip
from prestaciones.selectors.aportaciones import DE_LA_ENTIDAD, DEL_TRABAJADOR
from prestaciones.selectors.fondo_ahorro import desglose, quincenas_continuas
from prestaciones.selectors.mayor import huella_mayor
from prestaciones.services.correr_quincena import correr_quincena
from prestaciones.services.fondos import cargar_fondo_de_ahorro
from prestaciones.services.lotes import APORTACIONES, hacer, hacer_pendientes, planear, tomar
from prestaciones.services.ordenes import ordenar_descuentos
from registro.errores import Rechazo
from registro.tiempo import AGUASCALIENTES
from tests.afiliados.conftest import (  # noqa: F401  # noqa: F401
    MUESTRAS,
    con_muestras,
    dar_de_alta,
    entidad,
    leer_muestra,
    padron_de_muestra,
    salario_minimo,
)

pytestmark = [pytest.mark.django_db, con_muestras]
D = Decimal
Q = Quincena.leer("2026-11-Q1")
INSTANTE = datetime(2026, 11, 16, 9, 0, tzinfo=AGUASCALIENTES)


def recibir(patronal: EntidadPatronal, contenido: bytes, nombre: str = "nomina.csv") -> Carga:
    return recibir_carga(entidad=patronal, contenido=contenido, nombre=nombre, autor=None, instante=INSTANTE)


@pytest.fixture
def con_movimientos(padron_de_muestra: EntidadPatronal) -> EntidadPatronal:  # noqa: F811
    """The padrón after the sample movements, with those who only appear in the payroll."""
    cargar_fondo_de_ahorro()
    conocidas = {fila["curp"] for fila in leer_muestra("movimientos_2026-11-Q1_ejemplo.csv")}
    for fila in leer_muestra("nomina_2026-11-Q1_ejemplo.csv")[:-1]:
        if fila["curp"] not in conocidas and fila["tipo_nomina"] != "COMP":
            mensual = D(fila["sueldo_base_quincenal"]) * 2
            dar_de_alta(
                padron_de_muestra, curp=fila["curp"], plaza=fila["plaza"], mensual=str(mensual), bruto=str(mensual)
            )
    carga = recibir(padron_de_muestra, (MUESTRAS / "movimientos_2026-11-Q1_ejemplo.csv").read_bytes())
    aplicar_carga(carga=carga, autor=None, instante=INSTANTE)
    return padron_de_muestra


class Prestamo:
    """A concepto that owes what the sample payroll withholds, and remembers what it was told."""

    def __init__(self) -> None:
        filas = [f for f in leer_muestra("nomina_2026-11-Q1_ejemplo.csv")[:-1] if f["folio_descuento"]]
        self.debidos = {f["folio_descuento"]: (f["curp"], D(f["descuento_prestamo"])) for f in filas}
        self.cobrado: dict[str, Decimal] = {}
        self.negado: dict[str, str] = {}

    def por_cobrar(self, quincena: Quincena) -> Iterator[tuple[int, str, Decimal]]:
        for referencia, (curp, importe) in self.debidos.items():
            yield Afiliado.objects.get(persona__curp=curp).pk, f"{referencia}/{quincena}", importe

    def aplicar(self, quincena: Quincena, renglones: Any) -> int:
        for renglon in renglones:
            self.cobrado[renglon.referencia[:9]] = renglon.aplicado
        return 0

    def no_cobrado(self, quincena: Quincena, renglones: Any) -> None:
        for renglon in renglones:
            self.negado[renglon.referencia[:9]] = renglon.motivo or renglon.estado


@pytest.fixture
def prestamo(monkeypatch: Any) -> Prestamo:
    p = Prestamo()
    concepto = conceptos.Concepto("prueba", "Préstamo de prueba", "FA", p.por_cobrar, p.aplicar, p.no_cobrado)
    monkeypatch.setattr(conceptos, "conceptos", {"prueba": concepto})
    for modulo in ("prestaciones.services.ordenes", "prestaciones.services.correr_quincena"):
        monkeypatch.setattr(f"{modulo}.conceptos", {"prueba": concepto})
    return p


@pytest.fixture
def ordenada(con_movimientos: EntidadPatronal, prestamo: Prestamo) -> EntidadPatronal:
    assert ordenar_descuentos(quincena=Q) == 8
    return con_movimientos


def nomina(cambios: dict[str, str] | None = None) -> bytes:
    """The sample payroll with the folios of the orders that this database gave."""
    texto = (MUESTRAS / "nomina_2026-11-Q1_ejemplo.csv").read_text(encoding="utf-8")
    folios = {referencia[:9]: folio for referencia, folio in RenglonOrden.objects.values_list("referencia", "folio")}
    texto = re.sub(r"DP-[0-9]{6}", lambda m: folios[m[0]], texto)
    for antes, despues in (cambios or {}).items():
        assert antes in texto
        texto = texto.replace(antes, despues)
    return texto.encode()


@pytest.fixture
def aplicada(ordenada: EntidadPatronal) -> Carga:
    return aplicar_carga(carga=recibir(ordenada, nomina()), autor=None, instante=INSTANTE)


def problemas(carga: Carga) -> list[tuple[int, str]]:
    renglones = RenglonNomina.objects.filter(carga=carga).exclude(veredicto="C").order_by("linea")
    return [(r.linea, p["codigo"]) for r in renglones for p in r.problemas]


def test_la_nomina_de_muestra_concuerda_con_el_padron(ordenada):
    carga = recibir(ordenada, nomina())
    assert (carga.defectos, problemas(carga)) == ([], [])
    assert (carga.filas, carga.correctas) == (40, 40)
    assert carga.avisos[0].startswith("El archivo usa el formato corto")


def test_sin_orden_el_folio_solo_avisa(con_movimientos):
    carga = recibir(con_movimientos, (MUESTRAS / "nomina_2026-11-Q1_ejemplo.xlsx").read_bytes())
    assert {codigo for _, codigo in problemas(carga)} == {"FOLIO_DESCONOCIDO"}
    assert (carga.con_aviso, carga.con_error) == (8, 0)


@pytest.mark.parametrize(
    ("antes", "despues", "codigo"),
    [
        ("PZ-0001,6000.00,15,300.00", "PZ-0001,6000.00,16,300.00", "CONTROL_NO_CUADRA"),
        ("PZ-0001,6000.00,15,300.00", "PZ-0001,6000.01,15,300.00", "CONTROL_NO_CUADRA"),
        ("CONTROL,40", "CONTROL,41", "CONTROL_NO_CUADRA"),
        ("CONTROL,40", "XXXX,40", "CONTROL_NO_CUADRA"),
    ],
)
def test_el_control_tiene_que_cuadrar(antes, despues, codigo, ordenada):
    carga = recibir(ordenada, nomina({antes: despues}))
    assert carga.estado == Carga.Estado.RECHAZADA
    assert carga.defectos[0]["codigo"] == codigo
    assert not RenglonNomina.objects.exists()


@pytest.mark.parametrize(
    ("antes", "despues", "codigo"),
    [
        ("PZ-0001,6000.00", "PZ-7777,6000.00", "PERSONA_SIN_PLAZA"),
        (",ORD,PUEA", ",XYZ,PUEA", "TIPO_NOMINA_DESCONOCIDO"),
        ("PUEA800115MASRJL96", "PUEA800115MASRJL90", "CURP_DIGITO"),
        (",300.00,360.00,,0.00", ",300.00,360.00,DP-1,0.00", "TEXTO_NO_VALIDO"),
    ],
)
def test_una_nomina_con_un_renglon_malo_no_se_aplica(antes, despues, codigo, ordenada):
    carga = recibir(ordenada, nomina({antes: despues}))
    assert codigo in {c for _, c in problemas(carga)}
    with pytest.raises(Rechazo) as rechazo:
        aplicar_carga(carga=carga, autor=None, instante=INSTANTE)
    assert "CARGA_CON_ERRORES" in rechazo.value.motivos


def test_con_movimientos_pendientes_la_nomina_espera(ordenada):
    otro = (MUESTRAS / "movimientos_con_errores.csv").read_bytes()
    pendiente = recibir(ordenada, otro)
    carga = recibir(ordenada, nomina())
    with pytest.raises(Rechazo) as rechazo:
        aplicar_carga(carga=carga, autor=None, instante=INSTANTE)
    assert rechazo.value.motivos == ["MOVIMIENTOS_PENDIENTES"]
    aplicar_carga(carga=pendiente, autor=None, instante=INSTANTE)
    assert aplicar_carga(carga=carga, autor=None, instante=INSTANTE).estado == "APLICADA"


def test_la_misma_nomina_en_otros_bytes_se_rechaza_y_nombra_el_acuse(aplicada):
    otra = recibir(aplicada.entidad, nomina().replace(b"\n", b"\r\n"))
    repetidas = [c for _, c in problemas(otra) if c == "NOMINA_REPETIDA"]
    assert len(repetidas) == 35
    assert aplicada.folio in RenglonNomina.objects.filter(carga=otra, linea=2).get().problemas[0]["texto"]


def _esperado() -> tuple[Decimal, Decimal]:
    def al(base: str, tasa: str) -> Decimal:
        return (D(base) * D(tasa)).quantize(D("0.01"), ROUND_HALF_UP)

    bases = [f["sueldo_base_quincenal"] for f in leer_muestra("nomina_2026-11-Q1_ejemplo.csv")[:-1]]
    return sum(al(b, "0.05") for b in bases), sum(al(b, "0.025") for b in bases)


def test_la_quincena_asienta_el_5_y_el_2_5_y_cuadra(aplicada, prestamo):
    dicho = correr_quincena(quincena=Q, instante=INSTANTE, tamano=7)
    trabajador, patron = _esperado()
    assert dicho["estado"] == "TERMINADA"
    assert dicho["totales"]["cuadra"] is True
    assert dicho["totales"]["aportaciones"] == {"trabajador": str(trabajador), "entidad": str(patron)}
    assert dicho["totales"]["fondos"]["FA"]["cargos"] == str(trabajador + patron)
    assert Lote.objects.filter(estado="HECHO").count() == 6
    persona = Afiliado.objects.get(persona__curp="IAGP780303HASMNS91").persona_id
    assert desglose(persona)["trabajador"] == D("255.03") + D("5.03")
    assert quincenas_continuas(persona) == 1


def test_correrla_otra_vez_no_agrega_nada(aplicada, prestamo):
    primera = correr_quincena(quincena=Q, instante=INSTANTE, tamano=7)
    segunda = correr_quincena(quincena=Q, instante=INSTANTE, tamano=7)
    assert primera["movimientos_nuevos"] == Movimiento.objects.count() > 0
    assert segunda["movimientos_nuevos"] == 0
    assert segunda["huella_mayor"] == primera["huella_mayor"]


def test_la_huella_ve_un_centavo(aplicada, prestamo):
    from prestaciones.services.polizas import Linea, asentar

    antes = correr_quincena(quincena=Q, instante=INSTANTE)["huella_mayor"]
    persona = Afiliado.objects.first().persona_id
    lineas = [Linea("1101", cargo=D("0.01")), Linea("2101", persona, abono=D("0.01"))]
    asentar(clave=f"X:{Q}", fondo="FA", quincena=str(Q), concepto="x", lineas=lineas)
    assert huella_mayor(str(Q)) != antes


def test_cada_descuento_queda_cobrado_parcial_negado_o_sin_respuesta(ordenada, prestamo):
    encabezado = "folio_descuento,descuento_prestamo"
    largo = nomina().decode().splitlines()
    largo[0] = largo[0].replace(
        encabezado, f"{encabezado},quinquenio,aguinaldo,importe_ordenado,importe_aplicado,motivo_no_aplicado"
    )
    folios = dict(RenglonOrden.objects.values_list("referencia", "folio"))
    respuestas = {
        folios[f"DP-000101/{Q}"]: ("2500.00", "2500.00", ""),
        folios[f"DP-000102/{Q}"]: ("1200.00", "700.00", "SIN_LIQUIDO"),
        folios[f"DP-000103/{Q}"]: ("3100.25", "0.00", "LICENCIA"),
    }
    for n, linea in enumerate(largo[1:], 1):
        folio = linea.split(",")[10]
        if folio in respuestas:
            largo[n] = linea + ",0.00,0.00," + ",".join(respuestas[folio])
        elif folio:
            largo[n] = linea.replace(folio, "").rsplit(",", 1)[0] + ",0.00,0.00,0.00,,,"
        else:
            largo[n] = linea + ",0.00,0.00,,,"
    largo[-1] = largo[-1].replace("30250.74", str(D("2500.00") + D("1200.00") + D("3100.25")))
    carga = recibir(ordenada, "\n".join(largo).encode())
    assert (carga.defectos, [p for p in problemas(carga)]) == ([], [])
    aplicar_carga(carga=carga, autor=None, instante=INSTANTE)
    correr_quincena(quincena=Q, instante=INSTANTE)
    assert prestamo.cobrado == {"DP-000101": D("2500.00"), "DP-000102": D("700.00")}
    negado = {"DP-000103": "LICENCIA"} | {f"DP-00010{n}": "SIN_RESPUESTA" for n in range(4, 9)}
    assert prestamo.negado == negado


def test_no_se_cobra_mas_de_lo_ordenado(ordenada):
    carga = recibir(ordenada, nomina({"2500.00\n": "2500.01\n", "30250.74": "30250.75"}))
    assert "DESCUENTO_DE_MAS" in {c for _, c in problemas(carga)}


def test_la_orden_se_cierra_con_su_nomina_y_no_se_repite(aplicada, prestamo):
    assert OrdenDescuento.objects.get(quincena=str(Q)).cerrada_en is not None
    prestamo.debidos["DP-000999"] = ("PUEA800115MASRJL96", D("10.00"))
    assert ordenar_descuentos(quincena=Q) == 0
    # Of the eight, who left on the 15th has no entidad that withholds any more.
    assert ordenar_descuentos(quincena=Q.siguiente) == 8
    assert ordenar_descuentos(quincena=Q.siguiente) == 0


def test_la_quincena_cierra_la_anterior_y_ordena_la_siguiente(aplicada, prestamo):
    Periodo.objects.create(quincena=str(Q.anterior))
    correr_quincena(quincena=Q, instante=INSTANTE)
    estados = dict(Periodo.objects.values_list("quincena", "estado"))
    assert estados == {str(Q.anterior): "CERRADO", str(Q): "ABIERTO"}
    assert OrdenDescuento.objects.get(quincena=str(Q.siguiente)).renglones.count() == 7


def test_una_quincena_cerrada_se_puede_repetir_y_sigue_igual(aplicada, prestamo):
    antes = correr_quincena(quincena=Q, instante=INSTANTE)
    correr_quincena(quincena=Q.siguiente, instante=INSTANTE)
    despues = correr_quincena(quincena=Q, instante=INSTANTE)
    assert (despues["movimientos_nuevos"], despues["huella_mayor"]) == (0, antes["huella_mayor"])


def test_un_trabajador_muerto_suelta_su_lote_al_vencer_el_arriendo(aplicada, prestamo):
    corrida = Corrida.objects.create(quincena=str(Q))
    Periodo.objects.get_or_create(quincena=str(Q))
    planear(corrida, 100)
    muerto = tomar(corrida)
    assert muerto is not None
    assert tomar(corrida) is None
    Lote.objects.update(arriendo_vence=INSTANTE)
    assert hacer_pendientes(corrida) > 0
    assert hacer(muerto) == 0
    assert Poliza.objects.count() == 1


def test_quien_perdio_el_arriendo_ya_no_asienta(aplicada, prestamo):
    corrida = Corrida.objects.create(quincena=str(Q))
    planear(corrida, 100)
    lento = tomar(corrida)
    Lote.objects.update(arriendo_vence=INSTANTE)
    otro = tomar(corrida)
    assert lento is not None
    assert otro is not None
    assert hacer(lento) == 0
    assert not Poliza.objects.exists()
    assert hacer(otro) > 0


def test_un_lote_que_siempre_falla_se_aparta_al_quinto_intento(aplicada, prestamo, monkeypatch):
    monkeypatch.setattr(
        "prestaciones.services.lotes.APORTACIONES",
        "SELECT 'x' AS clave, 1 AS entidad_id, 1 AS cuenta_id, 1 AS persona_id, 1/0 AS cargo, 0 AS abono",
    )
    dicho = correr_quincena(quincena=Q, instante=INSTANTE)
    lote = Lote.objects.get()
    assert (lote.estado, lote.intentos, dicho["estado"]) == ("APARTADO", 5, "CON_APARTADOS")
    assert "division by zero" in lote.error
    assert not Garantia.objects.exists()
    monkeypatch.setattr("prestaciones.services.lotes.APORTACIONES", APORTACIONES)
    Lote.objects.update(estado="PENDIENTE", intentos=0)
    assert correr_quincena(quincena=Q, instante=INSTANTE)["estado"] == "TERMINADA"


def test_el_sql_y_la_regla_188_dan_el_mismo_centavo(db):
    """The set-based posting and the article, over every kind of half centavo."""
    from django.db import connection

    from derecho import calcular

    bases = [D(n) / 100 for n in [*range(1, 2000, 7), 10, 30, 733333, 418630, 999999, 510050, 650015, 10**9 + 1]]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT base, {DEL_TRABAJADOR}, {DE_LA_ENTIDAD} FROM unnest(%s::numeric[]) AS r (base)",  # noqa: S608
            [bases],
        )
        for base, suya, patron in cursor.fetchall():
            regla = calcular("ley-188", {"sbc_quincenal": f"{base:.2f}"}, al=date(2026, 11, 1)).salidas
            assert (regla["aportacion_trabajador"], regla["aportacion_entidad"]) == (f"{suya:.2f}", f"{patron:.2f}")
