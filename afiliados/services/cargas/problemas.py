"""The vocabulary of a verdict: codes, how to correct each one, which of them only warn."""

from typing import Any

AVISOS = frozenset(
    {
        "SUELDO_BASE_INSUFICIENTE",
        "RFC_DIGITO",
        "ES_REINGRESO",
        "SUELDO_DISTINTO_DEL_PADRON",
        "CUOTA_DISTINTA",
        "FOLIO_DESCONOCIDO",
        "FOLIO_SIN_DESCUENTO",
    }
)
# Only the end of an identifier is shown: a screen full of errors is not a list of people.
IDENTIFICADORES = frozenset({"curp", "rfc", "nss"})

CORREGIR = {
    "ENTE_DISTINTO": "Deje sólo los renglones de su entidad.",
    "QUINCENA_RANGO": "Escriba el número de la quincena, del 1 al 24.",
    "QUINCENA_DISTINTA": "Envíe cada quincena en su propio archivo.",
    "CURP_FORMATO": "Cópiela del acta o de la consulta de CURP.",
    "CURP_FECHA": "Cópiela del acta o de la consulta de CURP.",
    "CURP_ENTIDAD": "Cópiela del acta o de la consulta de CURP.",
    "CURP_DIGITO": "Cópiela del acta o de la consulta de CURP.",
    "RFC_GENERICO": "Pida a la persona su constancia de situación fiscal.",
    "RFC_FORMATO": "Cópielo de la constancia de situación fiscal.",
    "RFC_DIGITO": "Aviso: se acepta. Compárelo con la constancia de situación fiscal.",
    "RFC_CURP_DISCREPA": "Revise cuál de los dos está mal copiado.",
    "NSS_FORMATO": "Guarde la columna como texto para no perder los ceros.",
    "NSS_DIGITO": "Cópielo del documento del Seguro Social.",
    "CAMPO_OBLIGATORIO": "Escriba el dato que falta.",
    "MOVIMIENTO_DESCONOCIDO": "Use una de las palabras de la guía.",
    "FECHA_FORMATO": "Escriba la fecha como 2026-11-05.",
    "FECHA_FUERA_DE_QUINCENA": "Repórtelo en la quincena en que ocurrió.",
    "FECHA_FIN_OBLIGATORIA": "Escriba la fecha de término.",
    "FECHA_FIN_ANTERIOR": "Revise las dos fechas.",
    "CALIDAD_DESCONOCIDA": "Escriba BASE o CONFIANZA.",
    "IMPORTE_FORMATO": "Escriba sólo cifras y un punto: 12500.00.",
    "IMPORTE_DECIMALES": "Redondee al centavo.",
    "SUELDO_MENOR_AL_MINIMO": "Capture el sueldo base mensual completo.",
    "SUELDO_BASE_MAYOR_AL_BRUTO": "Revise las dos columnas: el bruto incluye la base.",
    "SUELDO_BASE_INSUFICIENTE": "Aviso: se acepta y queda marcado; corríjalo o lo paga la entidad.",
    "DUPLICADO_EN_ARCHIVO": "Deje una sola línea.",
    "TEXTO_NO_VALIDO": "Quite los signos que no son parte del dato.",
    "TEXTO_LARGO": "Acorte el dato.",
    "RENGLON_COLUMNAS": "Revise que no sobren ni falten comas en esa línea.",
    "ES_REINGRESO": "Aviso: la persona conserva su clave.",
    "IDENTIDAD_AMBIGUA": "Aclare con el Instituto cuál es la CURP correcta.",
    "PLAZA_OCUPADA": "Reporte primero la baja de quien la ocupa, o corrija la plaza.",
    "YA_TIENE_LA_PLAZA": "Quite el renglón: ya está dado de alta.",
    "SIN_PLAZA_VIGENTE": "Revise la plaza y la fecha, o reporte primero el alta.",
    "PLAZA_AMBIGUA": "Repórtelo como BAJA de una plaza y ALTA en la otra.",
    "PERSONA_DESCONOCIDA": "Repórtela como ALTA.",
    "LICENCIA_TRASLAPADA": "Revise las fechas de la licencia anterior.",
    "TIPO_NOMINA_DESCONOCIDO": "Escriba ORD, EXT o COMP.",
    "DIAS_RANGO": "Escriba los días cotizados, de 1 a 15 (0 en COMP).",
    "PERSONA_SIN_PLAZA": "Envíe primero los movimientos, o corrija la plaza.",
    "NOMINA_REPETIDA": "Quite el renglón: ya se aplicó.",
    "SUELDO_DISTINTO_DEL_PADRON": "Aviso: se usa el sueldo del padrón. Si cambió, repórtelo en movimientos.",
    "CUOTA_DISTINTA": "Aviso: se cobra lo que marca el artículo 188.",
    "FOLIO_DESCONOCIDO": "Aviso: el importe queda por identificar.",
    "FOLIO_SIN_DESCUENTO": "Aviso: queda sin respuesta. Use el formato con motivo.",
    "FOLIO_DE_OTRA_PERSONA": "Copie el folio de la orden de descuento.",
    "FOLIO_OBLIGATORIO": "Copie el folio de la orden de descuento.",
    "DESCUENTO_DE_MAS": "No modifique los importes: si no pudo aplicarlo, diga el motivo.",
    "MOTIVO_OBLIGATORIO": "Diga el motivo: NO_LABORA, LICENCIA, SIN_LIQUIDO, OTRO_ENTE, BAJA o ERROR.",
    "BASE_REPETIDA": "Deje el sueldo sólo en el primer renglón de la plaza.",
}


def mostrar(columna: str, valor: str) -> str:
    """What the file says, cut; of an identifier, only its end."""
    if columna in IDENTIFICADORES and len(valor) > 7:
        return f"…{valor[-7:]}"
    return valor if len(valor) <= 40 else f"{valor[:39]}…"


def problema(columna: str, codigo: str, texto: str, valor: str = "") -> dict[str, Any]:
    return {"columna": columna, "codigo": codigo, "texto": texto, "trae": mostrar(columna, valor)}


def veredicto_de(problemas: list[dict[str, Any]]) -> str:
    """C (correct), A (only warnings) or E (some error)."""
    if not problemas:
        return "C"
    return "A" if all(p["codigo"] in AVISOS for p in problemas) else "E"
