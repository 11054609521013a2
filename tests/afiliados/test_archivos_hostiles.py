"""Files that are not what they say, or say too much: each one is refused with a sentence, soon, and nothing is written."""

import io
import time
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from afiliados.models import Carga, Persona, RenglonMovimiento
from afiliados.services.cargas.archivo import MEGA, NAVEGADOR, Limites, formato_de
from afiliados.services.cargas.movimientos import COLUMNAS
from afiliados.services.cargas.recibir import recibir_carga
from registro.models import Documento
from registro.tiempo import ahora

pytestmark = pytest.mark.django_db
BUENA = (
    "EJ01,2026,21,PUEA800115MASRJL96,PUEA800115VZ8,00008000010,E0001,PRUEBA,EJEMPLO,ALFA,ALTA,2026-11-01,NUEVO INGRESO,"
    "BASE,DEFINITIVO,PZ-0001,CT-01,12000.00,16000.00,"
)
CABEZA = ",".join(COLUMNAS)
TIPOS = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
LIBRO = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
)
RELACIONES = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>'
)
HOJA = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def libro(
    hoja: str, *, antes: str = "", otras: dict[str, bytes] | None = None, compresion: int = zipfile.ZIP_DEFLATED
) -> bytes:
    memoria = io.BytesIO()
    with zipfile.ZipFile(memoria, "w", compresion) as paquete:
        partes = {
            "[Content_Types].xml": TIPOS, "xl/workbook.xml": LIBRO, "xl/_rels/workbook.xml.rels": RELACIONES,
            "xl/worksheets/sheet1.xml": antes + hoja, **(otras or {}),
        }  # fmt: skip
        for nombre, contenido in partes.items():
            paquete.writestr(nombre, contenido)
    return memoria.getvalue()


def fila(texto: str, numero: int = 1) -> str:
    return HOJA.format(f'<row r="{numero}"><c r="A{numero}" t="inlineStr"><is><t>{texto}</t></is></c></row>')


def csv(*filas: str) -> bytes:
    return "\n".join([CABEZA, *filas]).encode()


def con(columna: str, valor: str) -> bytes:
    celdas = BUENA.split(",")
    celdas[COLUMNAS.index(columna)] = valor
    return csv(",".join(celdas))


def danado() -> bytes:
    bueno = bytearray(libro(fila("RFC"), compresion=zipfile.ZIP_STORED))
    lugar = bueno.index(b"<row r=") + 1
    bueno[lugar] ^= 0xFF
    return bytes(bueno)


def cifrado() -> bytes:
    bueno = bytearray(libro(fila("RFC")))
    for firma, salto in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        lugar = -1
        while (lugar := bueno.find(firma, lugar + 1)) >= 0:
            bueno[lugar + salto] |= 1
    return bytes(bueno)


RISAS = "<!DOCTYPE a [" + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(-1, 8) if n >= 0
) + '<!ENTITY a "lol">]>'  # fmt: skip
DE_ARCHIVO: dict[str, tuple[Callable[[], bytes], str]] = {
    "vacío": (lambda: b"", "ARCHIVO_VACIO"),
    "sólo espacios": (lambda: b" \n \n", "ARCHIVO_VACIO"),
    "ejecutable renombrado": (lambda: b"MZ" + b"\0" * 100, "ARCHIVO_TIPO"),
    "pdf renombrado": (lambda: b"%PDF-1.7\n", "ARCHIVO_TIPO"),
    "xls antiguo": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64, "ARCHIVO_TIPO"),
    "página web": (lambda: b"<html><body>error</body></html>", "ARCHIVO_TIPO"),
    "bytes nulos": (lambda: csv(BUENA).replace(b"ALFA", b"AL\0FA"), "ARCHIVO_TIPO"),
    "utf-16": (lambda: csv(BUENA).decode().encode("utf-16"), "ARCHIVO_CODIFICACION"),
    "latin-1": (lambda: csv(BUENA.replace("ALFA", "PEÑA")).decode().encode("latin-1"), "ARCHIVO_CODIFICACION"),
    "comilla que no cierra": (lambda: csv(BUENA.replace("PRUEBA", '"PRUEBA')), "CSV_MAL_FORMADO"),
    "texto tras la comilla": (lambda: csv(BUENA.replace("PRUEBA", '"PRU"EBA')), "CSV_MAL_FORMADO"),
    "celda de 200 kB": (lambda: con("nombres", "A" * 200_000), "CSV_MAL_FORMADO"),
    "punto y coma": (lambda: csv(BUENA).replace(b",", b";"), "CSV_SEPARADOR"),
    "columna repetida": (lambda: (CABEZA + ",curp\n" + BUENA + ",X").encode(), "COLUMNA_REPETIDA"),
    "columna que falta": (lambda: csv(BUENA).replace(b",plaza", b"", 1), "COLUMNA_FALTA"),
    "columna de más": (lambda: (CABEZA + ",extra\n" + BUENA + ",X").encode(), "COLUMNA_DE_MAS"),
    "diez mil columnas": (lambda: ",".join(f"c{n}" for n in range(10_000)).encode(), "COLUMNA_FALTA"),
    "sin encabezado": (lambda: BUENA.encode(), "COLUMNA_FALTA"),
    "sin filas": (lambda: CABEZA.encode(), "QUINCENA_NO_RECONOCIDA"),
    "zip que no es un libro": (lambda: _zip({"nota.txt": b"hola"}), "ARCHIVO_TIPO"),
    "zip cortado": (lambda: libro(fila("RFC"))[:200], "XLSX_DANADO"),
    "crc equivocado": (danado, "XLSX_DANADO"),
    "con contraseña": (cifrado, "XLSX_CONTRASENA"),
    "con macros": (lambda: libro(fila("RFC"), otras={"xl/vbaProject.bin": b"x"}), "XLSX_MACROS"),
    "zip dentro de zip": (lambda: libro(fila("RFC"), otras={"xl/otro.zip": libro(fila("x"))}), "XLSX_MACROS"),
    "sale de su carpeta": (lambda: libro(fila("RFC"), otras={"../../etc/x.xml": b"x"}), "XLSX_DANADO"),
    "demasiadas partes": (lambda: libro(fila("R"), otras={f"xl/p{n}.xml": b"x" for n in range(200)}), "XLSX_PARTES"),
    "bomba de 60 MB": (lambda: libro(fila("A" * 60 * MEGA)), "XLSX_DESEMPACADO"),
    "entidad externa": (
        lambda: libro(fila("&x;"), antes='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "XLSX_ENTIDADES",
    ),
    "mil millones de risas": (lambda: libro(fila("&i;"), antes=RISAS), "XLSX_ENTIDADES"),
    "fórmula": (lambda: libro(HOJA.format('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')), "XLSX_FORMULA"),
    "celda en XFD1048576": (
        lambda: libro(HOJA.format('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), "FILAS_DE_MAS",
    ),
    "celda en la columna XFD": (
        lambda: libro(HOJA.format('<row r="1"><c r="XFD1"><v>1</v></c></row>')), "COLUMNAS_DE_MAS",
    ),
    "xml que no cierra": (lambda: libro('<worksheet><sheetData><row r="1">'), "XLSX_DANADO"),
    "texto compartido que no existe": (
        lambda: libro(HOJA.format('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')), "XLSX_DANADO",
    ),
}  # fmt: skip


def _zip(partes: dict[str, bytes]) -> bytes:
    memoria = io.BytesIO()
    with zipfile.ZipFile(memoria, "w") as paquete:
        for nombre, contenido in partes.items():
            paquete.writestr(nombre, contenido)
    return memoria.getvalue()


def recibir(entidad, contenido, limites=NAVEGADOR):
    return recibir_carga(
        entidad=entidad, contenido=contenido, nombre="x", autor=None, instante=ahora(), layout="movimientos",
        limites=limites,
    )  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("clase", DE_ARCHIVO)
def test_el_archivo_se_rechaza_pronto_y_sin_escribir(clase, entidad):
    hacer, codigo = DE_ARCHIVO[clase]
    contenido = hacer()
    inicio = time.perf_counter()
    carga = recibir(entidad, contenido)
    assert time.perf_counter() - inicio < 2
    assert (carga.estado, carga.defectos[0]["codigo"]) == ("RECHAZADA", codigo)
    assert len(carga.defectos[0]["texto"]) > 15
    assert not RenglonMovimiento.objects.exists()
    assert not Documento.objects.exists()
    assert Carga.objects.count() == 1


def test_el_tamano_se_mide_antes_de_leer(entidad):
    justo = csv(BUENA)
    limites = Limites(bytes=len(justo), desempacado=MEGA, filas=10)
    assert formato_de(justo, limites) == "csv"
    assert recibir(entidad, justo + b" ", limites).defectos[0]["codigo"] == "ARCHIVO_GRANDE"


def test_el_limite_de_filas_por_los_dos_lados(entidad):
    filas = [BUENA.replace("PZ-0001", f"PZ-{n}") for n in range(4)]
    limites = Limites(bytes=MEGA, desempacado=MEGA, filas=3)
    assert recibir(entidad, csv(*filas[:3]), limites).filas == 3
    assert recibir(entidad, csv(*filas), limites).defectos[0]["codigo"] == "FILAS_DE_MAS"


DE_CELDA = {
    "NaN": ("sueldo_base_mensual", "NaN", "IMPORTE_FORMATO"),
    "Infinity": ("sueldo_base_mensual", "Infinity", "IMPORTE_FORMATO"),
    "exponente": ("sueldo_base_mensual", "1e5", "IMPORTE_FORMATO"),
    "guion bajo": ("sueldo_base_mensual", "12_000", "IMPORTE_FORMATO"),
    "cifras de ancho completo": ("sueldo_base_mensual", "１２０００", "IMPORTE_FORMATO"),
    "cifras arábigas": ("sueldo_base_mensual", "١٢٠٠٠", "IMPORTE_FORMATO"),
    "cero negativo": ("sueldo_base_mensual", "-0.00", "IMPORTE_FORMATO"),
    "tres decimales": ("sueldo_base_mensual", "12000.345", "IMPORTE_DECIMALES"),
    "dieciocho cifras": ("sueldo_base_mensual", "1" * 18, "IMPORTE_FORMATO"),
    "fecha que no existe": ("fecha_movimiento", "2026-11-31", "FECHA_FORMATO"),
    "quincena futura": ("quincena", "22", "QUINCENA_DISTINTA"),
    "otro ente": ("ente", "EJ99", "ENTE_DISTINTO"),
    "curp en minúsculas": ("curp", "puea800115masrjl96", "CURP_FORMATO"),
    "fórmula en el nombre": ("nombres", "=HYPERLINK(1)", "TEXTO_NO_VALIDO"),
    "marca de html": ("nombres", "<script>", "TEXTO_NO_VALIDO"),
    "texto de derecha a izquierda": ("nombres", "AL\u202eFA", "TEXTO_NO_VALIDO"),
    "plaza con comillas": ("plaza", "PZ';--", "TEXTO_NO_VALIDO"),
    "celda larga": ("nombres", "A" * 600, "TEXTO_LARGO"),
}


@pytest.mark.parametrize("clase", DE_CELDA)
def test_la_celda_se_senala_con_linea_y_columna(clase, entidad):
    columna, valor, codigo = DE_CELDA[clase]
    carga = recibir_carga(
        entidad=entidad, contenido=con(columna, valor), nombre="x", autor=None, instante=ahora(), quincena="2026-11-Q1"
    )
    renglon = RenglonMovimiento.objects.get(carga=carga)
    assert (renglon.linea, renglon.veredicto) == (2, "E")
    assert (columna, codigo) in {(p["columna"], p["codigo"]) for p in renglon.problemas}
    assert not Persona.objects.exists()


def test_control_el_archivo_bueno_entra_tambien_con_marca_de_orden_crlf_y_lineas_en_blanco(entidad):
    contenido = b"\xef\xbb\xbf" + csv("", BUENA, "").replace(b"\n", b"\r\n")
    carga = recibir(entidad, contenido)
    renglon = RenglonMovimiento.objects.get(carga=carga)
    assert (carga.estado, carga.filas, renglon.veredicto, renglon.linea) == ("REVISADA", 1, "C", 3)


def test_control_un_libro_de_otro_programa_con_fechas_y_numeros_de_excel(entidad):
    """Dates as dates, amounts as numbers, shared strings: what a person would type in a spreadsheet."""
    from datetime import date

    libro_real = openpyxl.Workbook()
    celdas = BUENA.split(",")
    tipadas = {"ejercicio": 2026, "quincena": 21, "fecha_movimiento": date(2026, 11, 1), "sueldo_base_mensual": 12000,
               "sueldo_bruto_mensual": 16000.1}  # fmt: skip
    libro_real.active.append(list(COLUMNAS))
    libro_real.active.append([tipadas.get(c, v) for c, v in zip(COLUMNAS, celdas, strict=True)])
    memoria = io.BytesIO()
    libro_real.save(memoria)
    carga = recibir(entidad, memoria.getvalue())
    renglon = RenglonMovimiento.objects.get(carga=carga)
    assert (renglon.problemas, str(renglon.fecha), str(renglon.bruto_mensual)) == ([], "2026-11-01", "16000.10")


def test_un_renglon_con_celdas_de_mas_o_de_menos(entidad):
    carga = recibir(entidad, csv(BUENA, BUENA + ",X,Y", BUENA[:60]))
    dichos = dict(RenglonMovimiento.objects.filter(carga=carga).values_list("linea", "veredicto"))
    assert dichos == {2: "C", 3: "E", 4: "E"}
