"""Receiving a file: bytes, headings, a verdict for each row, and the staging that is its preview. Nothing is applied."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from itertools import chain, islice
from typing import Any

from django.db import connection, transaction
from django.db.models import CharField, Count, Model, Q

from afiliados import registros
from afiliados.models import Carga, EntidadPatronal
from afiliados.registros import Contexto, Fila, Layout
from afiliados.services.cargas.archivo import (
    CELDA_MAXIMA,
    NAVEGADOR,
    ArchivoRechazado,
    Filas,
    Limites,
    formato_de,
)
from afiliados.services.cargas.control import Sumas
from afiliados.services.cargas.encabezado import Encabezado, leer_encabezado
from afiliados.services.cargas.leer_csv import leer_csv
from afiliados.services.cargas.leer_xlsx import leer_xlsx
from afiliados.services.cargas.problemas import problema
from derecho.quincena import Quincena
from registro.errores import Rechazo
from registro.evidencia import sha256
from registro.models import Usuario
from registro.selectors.cifras import cifra_al
from registro.services.documentos import guardar_documento

TIPOS = {"csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
POR_COPIA = 5_000
BUSCA_QUINCENA_EN = 50


def abrir(contenido: bytes, limites: Limites) -> tuple[str, Filas]:
    """Format and rows of a file whose bytes are acceptable. Raises ArchivoRechazado."""
    formato = formato_de(contenido, limites)
    return formato, leer_csv(contenido) if formato == "csv" else leer_xlsx(contenido, limites)


def _quincena_de(filas: Iterable[tuple[int, list[str]]], columnas: tuple[str, ...]) -> Quincena:
    """That of the first row that says a possible one."""
    lugares = columnas.index("ejercicio"), columnas.index("quincena")
    for _, celdas in filas:
        ejercicio, numero = (celdas[lugar] if lugar < len(celdas) else "" for lugar in lugares)
        if ejercicio.isascii() and ejercicio.isdigit() and numero in _NUMEROS and 2000 <= int(ejercicio) <= 2100:
            return Quincena(int(ejercicio) * 24 + int(numero) - 1)
    texto = "Ninguna de las primeras filas dice un ejercicio y una quincena que existan."
    raise ArchivoRechazado("QUINCENA_NO_RECONOCIDA", texto)


_NUMEROS = {str(n) for n in range(1, 25)}


def _parejas(filas: Iterable[tuple[int, list[str]]], sumas: Sumas, limites: Limites) -> Filas:
    """Rows of people, of the right width; the CONTROL row is set apart; too many rows stop the reading."""
    ancho = len(sumas.columnas)
    for linea, celdas in filas:
        if sumas.filas >= limites.filas:
            texto = f"El archivo pasa de {limites.filas:,} filas. Divídalo o envíelo por la orden «cargar»."
            raise ArchivoRechazado("FILAS_DE_MAS", texto, linea)
        if sumas.layout.control and celdas[0] == "CONTROL":
            sumas.control = celdas + [""] * (ancho - len(celdas))
            continue
        while len(celdas) > ancho and not celdas[-1]:
            celdas.pop()
        celdas += [""] * (ancho - len(celdas))
        if len(celdas) == ancho:
            sumas.agregar(celdas)
        else:
            sumas.filas += 1
        yield linea, celdas


def _juzgadas(filas: Filas, layout: Layout, contexto: Contexto) -> Iterator[Fila]:
    revisar, ancho = layout.revisor(contexto), len(contexto.columnas)
    vacia = _fila_vacia(layout)
    for linea, celdas in filas:
        if len(celdas) > ancho:
            texto = f"La línea trae {len(celdas)} celdas; el encabezado tiene {ancho}."
            yield vacia(linea, problema(contexto.columnas[-1], "RENGLON_COLUMNAS", texto))
        elif max(map(len, celdas)) > CELDA_MAXIMA:
            columna = next(c for c, celda in zip(contexto.columnas, celdas, strict=True) if len(celda) > CELDA_MAXIMA)
            yield vacia(linea, problema(columna, "TEXTO_LARGO", f"La celda pasa de {CELDA_MAXIMA} caracteres."))
        else:
            yield revisar(linea, celdas)


def _fila_vacia(layout: Layout) -> Any:
    campos = [layout.renglon._meta.get_field(nombre) for nombre in layout.campos]
    vacios = tuple("" if isinstance(campo, CharField) else None for campo in campos)
    return lambda linea, falla: (linea, "E", json.dumps([falla], ensure_ascii=False), *vacios)


def copiar(modelo: type[Model], columnas: tuple[str, ...], filas: Iterable[Fila]) -> int:
    """COPY into a table that keeps no history. Gives the number of rows."""
    de_texto = [c for c in columnas if isinstance(modelo._meta.get_field(c), CharField)]
    lista = ", ".join(modelo._meta.get_field(c).column for c in columnas)
    forzar = f", FORCE_NOT_NULL ({', '.join(de_texto)})" if de_texto else ""
    orden = f"COPY {modelo._meta.db_table} ({lista}) FROM STDIN WITH (FORMAT csv{forzar})"
    copiadas, resto = 0, iter(filas)
    with connection.cursor() as cursor:
        while lote := list(islice(resto, POR_COPIA)):
            memoria = io.StringIO()
            csv.writer(memoria, lineterminator="\n").writerows(lote)
            memoria.seek(0)
            cursor.copy_expert(orden, memoria)
            copiadas += len(lote)
    return copiadas


def contar(carga: Carga) -> None:
    """Verdicts by kind, from the staging."""
    renglones = registros.layouts[carga.layout].renglon._default_manager.filter(carga=carga)
    cuentas = renglones.aggregate(
        filas=Count("pk"),
        correctas=Count("pk", filter=Q(veredicto="C")),
        con_aviso=Count("pk", filter=Q(veredicto="A")),
        con_error=Count("pk", filter=Q(veredicto="E")),
    )
    for nombre, valor in cuentas.items():
        setattr(carga, nombre, valor)


def _preparar(carga: Carga, encabezado: Encabezado, filas: Filas, limites: Limites) -> None:
    """Judges every row and leaves them in the staging table. Raises ArchivoRechazado."""
    layout, quincena = encabezado.layout, Quincena.leer(carga.quincena)
    contexto = Contexto(
        ente=carga.entidad.clave,
        ejercicio=quincena.anio,
        numero=quincena.indice % 24 + 1,
        inicio=quincena.primer_dia,
        fin=quincena.ultimo_dia,
        columnas=encabezado.columnas,
        salario_minimo=_salario_minimo(quincena),
    )
    sumas = Sumas(layout, encabezado.columnas)
    juzgadas = ((carga.pk, *fila) for fila in _juzgadas(_parejas(filas, sumas, limites), layout, contexto))
    copiar(layout.renglon, ("carga", "linea", "veredicto", "problemas", *layout.campos), juzgadas)
    if not sumas.filas:
        raise ArchivoRechazado("SIN_FILAS", "El archivo trae el encabezado pero ninguna fila.")
    if textos := list(sumas.diferencias()):
        raise ArchivoRechazado("CONTROL_NO_CUADRA", " ".join(textos))
    layout.conjunto(carga)
    contar(carga)
    carga.avisos = encabezado.avisos
    carga.resumen = {columna: str(suma) for columna, suma in zip(layout.sumadas, sumas.sumas, strict=False)}


def _salario_minimo(quincena: Quincena) -> Decimal | None:
    """None when no figure covers the quincena: then the row is not judged by it (the rule would refuse)."""
    try:
        return Decimal(cifra_al("salario-minimo", quincena.primer_dia).valor)
    except Rechazo:
        return None


@transaction.atomic
def _leer(carga: Carga, contenido: bytes, layout: str, quincena: str, limites: Limites) -> None:
    """All of the staging, or nothing: what is wrong with the file undoes its rows."""
    formato, filas = abrir(contenido, limites)
    encabezado = leer_encabezado(filas, layout)
    primeras = list(islice(filas, BUSCA_QUINCENA_EN))
    carga.layout = encabezado.layout.slug
    carga.quincena = quincena or str(_quincena_de(primeras, encabezado.columnas))
    carga.save()
    _preparar(carga, encabezado, chain(primeras, filas), limites)
    carga.documento = guardar_documento(
        contenido=contenido, nombre=carga.nombre, slug="carga", objeto=carga, autor=carga.autor, tipo=TIPOS[formato]
    )
    carga.save()


def recibir_carga(
    *,
    entidad: EntidadPatronal,
    contenido: bytes,
    nombre: str,
    autor: Usuario | None,
    instante: datetime,
    layout: str = "",
    quincena: str = "",
    limites: Limites = NAVEGADOR,
) -> Carga:
    """Judges a file and leaves it ready to be looked at. Never raises for what the file says.

    Args:
        layout: «movimientos» or «nomina»; empty: told by its headings.
        quincena: «2026-11-Q1»; empty: that of its first rows.

    Returns:
        REVISADA with its rows in the staging; RECHAZADA with `defectos` when the file itself is wrong; or the very one
        that was APLICADA before, when these bytes are the same.
    """
    huella = sha256(contenido)
    if ya := Carga.objects.filter(entidad=entidad, sha256=huella, estado=Carga.Estado.APLICADA).first():
        return ya
    datos = {"entidad": entidad, "nombre": nombre.replace("\x00", "")[-200:], "sha256": huella, "autor": autor}
    carga = Carga(**datos, layout=layout, quincena=quincena, recibida=instante)
    try:
        _leer(carga, contenido, layout, quincena, limites)
    except ArchivoRechazado as rechazo:
        defecto = {"codigo": rechazo.codigo, "texto": rechazo.texto, "linea": rechazo.linea}
        carga = Carga.objects.create(
            **datos, layout=carga.layout, quincena=carga.quincena, recibida=instante, estado=Carga.Estado.RECHAZADA,
            defectos=[defecto],
        )  # fmt: skip
    return carga
