"""The published series that travel with the kernel, into the tables where new ones will be captured."""

from datetime import date

from derecho.versiones import tabla
from registro.models import DiaInhabil
from registro.services.cifras import Publicada, asegurar_serie, cargar

# key here: (file of the kernel, name, unit, article)
SERIES = {
    "uma-diaria": ("uma_diaria.csv", "UMA diaria", "pesos por día", "Ley 4 y transitorios"),
    "salario-minimo": ("salario_minimo.csv", "Salario mínimo general", "pesos por día", "Ley 4"),
    "tiie28": ("tiie28_fin_de_mes.csv", "TIIE a 28 días, fin de mes", "% anual", "Ley 144"),
    "inpc": ("inpc.csv", "INPC", "índice, base 2ª quincena de julio de 2018 = 100", "Ley 226"),
}
# Decided by the Junta: nothing was published that we have; an institute captures its agreements.
DE_LA_JUNTA = {
    "puntos-corto-plazo": ("Puntos sobre la TIIE, préstamo a corto plazo", "puntos porcentuales", "Ley 144"),
    "puntos-moratorios": ("Puntos moratorios sobre la TIIE", "puntos porcentuales", "Ley 146"),
    "puntos-consumo": ("Puntos sobre la TIIE, bienes y servicios", "puntos porcentuales", "Ley 157"),
    "puntos-hipotecario": ("Puntos sobre la TIIE, préstamo hipotecario", "puntos porcentuales", "Ley 168"),
    "rendimiento-fondo-ahorro": ("Tasa de rendimiento del Fondo de Ahorro", "% anual", "Ley 188"),
}


def _publicada(fila: dict[str, str]) -> Publicada:
    return Publicada(
        desde=date.fromisoformat(fila["vigente_desde"]),
        hasta=date.fromisoformat(fila["vigente_hasta"]),
        valor=fila["valor"],
        fuente=fila["fuente"],
        publicacion=date.fromisoformat(fila["publicacion"]) if fila["publicacion"] else None,
        certidumbre=fila["certidumbre"],
    )


def cargar_cifras_publicadas() -> None:
    """Series, their published figures and the rest days of the LFT; repeating it adds only what is new."""
    for clave, (archivo, nombre, unidad, fundamento) in SERIES.items():
        cargar(asegurar_serie(clave, nombre, unidad, fundamento), map(_publicada, tabla(archivo)))
    for clave, (nombre, unidad, fundamento) in DE_LA_JUNTA.items():
        asegurar_serie(clave, nombre, unidad, fundamento)
    DiaInhabil.objects.bulk_create(
        [DiaInhabil(fecha=f["fecha"], motivo=f["nombre"], fuente=f["fuente"]) for f in tabla("dias_inhabiles.csv")],
        ignore_conflicts=True,
    )
