"""Layout «movimientos»: altas, bajas and every other notice of Ley, artículo 228. Judging its rows one by one."""

import json
import re
from datetime import date
from decimal import Decimal

from afiliados.identidad import defecto_de_nss, defecto_de_rfc, defecto_entre_rfc_y_curp, nacimiento_de, rfc_con_digito
from afiliados.registros import Contexto, Fila, Revisor
from afiliados.services.cargas import celdas
from afiliados.services.cargas.celdas import CLAVE, NOMBRE, Datos, Problemas
from afiliados.services.cargas.problemas import problema, veredicto_de

COLUMNAS = (
    "ente", "ejercicio", "quincena", "curp", "rfc", "nss", "num_empleado", "apellido_paterno", "apellido_materno",
    "nombres", "movimiento", "fecha_movimiento", "motivo", "calidad", "tipo_nombramiento", "plaza", "centro_trabajo",
    "sueldo_base_mensual", "sueldo_bruto_mensual", "fecha_fin",
)  # fmt: skip
CAMPOS = (
    "curp", "rfc", "nss", "num_empleado", "apellido1", "apellido2", "nombres", "nacimiento", "movimiento", "fecha",
    "motivo", "calidad", "tipo_nombramiento", "plaza", "centro_trabajo", "base_mensual", "bruto_mensual", "fecha_fin",
)  # fmt: skip
MOVIMIENTOS = ("ALTA", "BAJA", "SUELDO", "LICENCIA", "REINGRESO", "PLAZA", "ADSCRIPCION", "SUSPENSION", "RIESGO")
CON_TERMINO = {"LICENCIA": "Una licencia", "SUSPENSION": "Una suspensión"}
# Least share of the gross pay that the sueldo base must be (Ley, artículo 221).
MINIMO_DEL_BRUTO = {"BASE": 70, "CONFIANZA": 60}
OBLIGATORIOS = {
    "ente": "la clave del ente", "ejercicio": "el ejercicio", "quincena": "la quincena", "curp": "la CURP",
    "rfc": "el RFC", "nss": "el NSS", "num_empleado": "el número de empleado",
    "apellido_paterno": "el apellido paterno", "nombres": "el nombre", "movimiento": "el movimiento",
    "fecha_movimiento": "la fecha del movimiento", "motivo": "el motivo", "calidad": "la calidad",
    "tipo_nombramiento": "el tipo de nombramiento", "plaza": "la plaza", "centro_trabajo": "el centro de trabajo",
    "sueldo_base_mensual": "el sueldo base mensual", "sueldo_bruto_mensual": "el sueldo bruto mensual",
}  # fmt: skip
TEXTO_LIBRE = re.compile(r"[0-9A-ZÁÉÍÓÚÜÑ][0-9A-ZÁÉÍÓÚÜÑ ,.()/-]{0,59}")
CIEN = Decimal(100)


def _identidad(x: Datos, p: Problemas) -> date | None:
    """CURP, RFC and NSS, each one alone; then the RFC against the CURP, if both are good."""
    con_curp = celdas.curp(x, p)
    if rfc := x["rfc"]:
        defecto = defecto_de_rfc(rfc) or (defecto_entre_rfc_y_curp(rfc, x["curp"]) if con_curp else None)
        if defecto:
            p.append(problema("rfc", defecto.codigo, defecto.texto, rfc))
        elif not rfc_con_digito(rfc):
            texto = "El dígito verificador del RFC no corresponde. Algunos RFC reales son así; compárelo."
            p.append(problema("rfc", "RFC_DIGITO", texto, rfc))
    if x["nss"] and (defecto := defecto_de_nss(x["nss"])):
        p.append(problema("nss", defecto.codigo, defecto.texto, x["nss"]))
    return nacimiento_de(x["curp"]) if con_curp else None


def _palabras(x: Datos, p: Problemas) -> None:
    if x["movimiento"] and x["movimiento"] not in MOVIMIENTOS:
        lista = f"{', '.join(MOVIMIENTOS[:-1])} o {MOVIMIENTOS[-1]}"
        texto = f"{x['movimiento'][:20]} no es un movimiento válido. Use {lista}."
        p.append(problema("movimiento", "MOVIMIENTO_DESCONOCIDO", texto, x["movimiento"]))
    if x["calidad"] and x["calidad"] not in MINIMO_DEL_BRUTO:
        texto = f"{x['calidad'][:20]} no es una calidad válida. Use BASE o CONFIANZA."
        p.append(problema("calidad", "CALIDAD_DESCONOCIDA", texto, x["calidad"]))
    for columna in ("apellido_paterno", "apellido_materno", "nombres"):
        celdas.texto(columna, x[columna], NOMBRE, p)
    for columna in ("num_empleado", "plaza", "centro_trabajo", "tipo_nombramiento"):
        celdas.texto(columna, x[columna], CLAVE, p)
    celdas.texto("motivo", x["motivo"], TEXTO_LIBRE, p)


def _fechas(x: Datos, c: Contexto, p: Problemas) -> tuple[date | None, date | None]:
    dia = celdas.fecha("fecha_movimiento", x["fecha_movimiento"], p)
    if dia and not c.inicio <= dia <= c.fin:
        texto = f"La fecha {dia} no cae en la quincena {c.numero} de {c.ejercicio} (del {c.inicio} al {c.fin})."
        p.append(problema("fecha_movimiento", "FECHA_FUERA_DE_QUINCENA", texto, x["fecha_movimiento"]))
    fin = celdas.fecha("fecha_fin", x["fecha_fin"], p)
    if x["movimiento"] in CON_TERMINO and not x["fecha_fin"]:
        texto = f"{CON_TERMINO[x['movimiento']]} necesita fecha de término."
        p.append(problema("fecha_fin", "FECHA_FIN_OBLIGATORIA", texto))
    elif dia and fin and fin < dia:
        texto = f"La fecha de término {fin} es anterior a la del movimiento, {dia}."
        p.append(problema("fecha_fin", "FECHA_FIN_ANTERIOR", texto, x["fecha_fin"]))
    return dia, fin


def _sueldos(x: Datos, c: Contexto, p: Problemas) -> tuple[Decimal | None, Decimal | None]:
    columna = "sueldo_base_mensual"
    base = celdas.importe(columna, x[columna], p)
    bruto = celdas.importe("sueldo_bruto_mensual", x["sueldo_bruto_mensual"], p)
    if base is None or bruto is None:
        return base, bruto
    diario = c.salario_minimo
    if diario and base < diario * 30:
        texto = (
            f"El sueldo base mensual {base:.2f} es menor al salario mínimo general (art. 4 fracción XLVI): "
            f"{diario:.2f} diarios, {diario * 30:.2f} en 30 días."
        )
        p.append(problema(columna, "SUELDO_MENOR_AL_MINIMO", texto, x[columna]))
    minimo = MINIMO_DEL_BRUTO.get(x["calidad"])
    if base > bruto:
        texto = f"El sueldo base {base:.2f} es mayor que el bruto {bruto:.2f}."
        p.append(problema(columna, "SUELDO_BASE_MAYOR_AL_BRUTO", texto, x[columna]))
    elif minimo and base * CIEN < bruto * minimo:
        texto = (
            f"El sueldo base {base:.2f} es el {base * CIEN / bruto:.2f} % del bruto; "
            f"para {x['calidad']} debe ser al menos {minimo} % (art. 221)."
        )
        p.append(problema(columna, "SUELDO_BASE_INSUFICIENTE", texto, x[columna]))
    return base, bruto


def _dicho_repetido(primera: int) -> str:
    return f"La misma CURP, movimiento y plaza ya vienen en la línea {primera}."


def revisor(c: Contexto) -> Revisor:
    """The judge of the rows of one file."""
    vistos: dict[tuple[str, str, str], int] = {}

    def revisar(linea: int, cells: list[str]) -> Fila:
        x = dict(zip(c.columnas, cells, strict=True))
        p: Problemas = []
        celdas.obligatorios(x, OBLIGATORIOS, p)
        celdas.pertenencia(x, c, p)
        nacimiento = _identidad(x, p)
        _palabras(x, p)
        dia, fin = _fechas(x, c, p)
        base, bruto = _sueldos(x, c, p)
        celdas.repetido(vistos, (x["curp"], x["movimiento"], x["plaza"]), linea, _dicho_repetido, p)
        return (
            linea, veredicto_de(p), json.dumps(p, ensure_ascii=False) if p else "[]",
            x["curp"][:18], x["rfc"][:13], x["nss"][:11], x["num_empleado"][:20], x["apellido_paterno"][:80],
            x["apellido_materno"][:80], x["nombres"][:80], nacimiento, x["movimiento"][:12], dia, x["motivo"][:60],
            x["calidad"][:9], x["tipo_nombramiento"][:20], x["plaza"][:20], x["centro_trabajo"][:20], base, bruto, fin,
        )  # fmt: skip

    return revisar
