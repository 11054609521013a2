"""Procedimientos de afiliación, artículo 15. Documentos de inscripción por tipo de derechohabiente.

Each quality is proven as Ley 127 says; the parents by either title of Ley 4-IV, and they are registered without health
(Ley 73). The proof of having no other social security never holds anyone back.
"""

from typing import Any

from derecho import Ley, articulo
from derecho.tipos import Bool, Entero, Faltan, Lista, Motivos, Opcion, Texto

CON_ESTUDIOS, SIN_ESTUDIOS = 25, 18
FOTOGRAFIAS, TALON = "fotografias-infantil", "ultimo-talon-pago-trabajador"
ACTA, CERTIFICADO, OTRO_REGIMEN = "acta-nacimiento", "certificado-alumbramiento", "constancia-no-afiliacion"
DEL_TRABAJADOR = (ACTA, "rfc", FOTOGRAFIAS, "ultimo-talon-pago", "nombramiento", "comprobante-domicilio")
FILIACION = (ACTA, "reconocimiento-escritura-publica", "reconocimiento-testamento")
DEPENDENCIA = ("resolucion-dependencia-economica", "estudio-socioeconomico")
CONVIVENCIA = ("comprobante-convivencia",)


def uno_de(ley: Ley, opciones: tuple[str, ...], documentos: Any) -> Any:
    """The first one is asked, unless some of them is there (also Reglamento 12, 14 and 19)."""
    return ley.si(ley.o(*(ley.contiene(documentos, d) for d in opciones)), None, opciones[0])


def _del_hijo(ley: Ley, edad: Any, discapacidad: Any, documentos: Any) -> Any:
    mayor = edad >= SIN_ESTUDIOS
    return ley.lista(
        ley.si(ley.contiene(documentos, CERTIFICADO), None, lambda: uno_de(ley, FILIACION, documentos)),
        FOTOGRAFIAS,
        TALON,
        ley.si(ley.y(mayor, discapacidad), "dictamen-discapacidad", None),
        ley.si(ley.y(mayor, edad < CON_ESTUDIOS, ley.no(discapacidad)), "constancia-estudios", None),
    )


def _de_los_padres(ley: Ley, vive_en_hogar: Any, dependiente: Any, documentos: Any) -> Any:
    prueba = ley.caso(
        (ley.y(dependiente, vive_en_hogar), lambda: uno_de(ley, DEPENDENCIA + CONVIVENCIA, documentos)),
        (dependiente, lambda: uno_de(ley, DEPENDENCIA, documentos)),
        (vive_en_hogar, lambda: uno_de(ley, CONVIVENCIA, documentos)),
    )
    return ley.lista(ACTA, FOTOGRAFIAS, TALON, prueba)


@articulo(
    "rav-15", "RAV", "15",
    titulo="Documentos de inscripción por tipo de derechohabiente",
    entradas={
        "tipo": Opcion("tipo de derechohabiente", "TRABAJADOR", "CONYUGE", "CONCUBINO", "HIJO", "PADRES"),
        "edad": Entero("edad del hijo o la hija", maximo=130, nulo=True),
        "discapacidad": Bool("hijo o hija con discapacidad"),
        "vive_en_hogar": Bool("el padre o la madre vive en el hogar"),
        "dependiente": Bool("el padre o la madre depende económicamente"),
        "documentos": Lista("documentos entregados y validados", Texto(), maximo=200),
    },
    salidas={
        "procede": Bool("procede"), "motivos": Motivos(), "faltan": Faltan(),
        "pendientes": Lista("documentos que puede entregar después", Texto()),
        "tipo_con_atencion_salud": Bool("con atención a la salud"),
    },
    dominio={"edad": (lambda v: v["tipo"] != "HIJO" or v["edad"] is not None, "falta la edad del hijo o la hija")},
    frase=lambda v: "La persona puede inscribirse, "
                    + ("con" if v.tipo_con_atencion_salud == "sí" else "como beneficiaria y sin")
                    + " atención a la salud.",
)  # fmt: skip
def documentos_de_inscripcion(
    ley: Ley, tipo: Any, edad: Any, discapacidad: Any, vive_en_hogar: Any, dependiente: Any, documentos: Any
) -> dict[str, Any]:
    hijo, padres = tipo == "HIJO", tipo == "PADRES"
    pedidos = ley.caso(
        (tipo == "TRABAJADOR", lambda: ley.lista(*DEL_TRABAJADOR)),
        (tipo == "CONYUGE", lambda: ley.lista(ACTA, "acta-matrimonio", FOTOGRAFIAS, TALON)),
        (tipo == "CONCUBINO", lambda: ley.lista("resolucion-judicial-concubinato", ACTA, FOTOGRAFIAS, TALON)),
        (hijo, lambda: _del_hijo(ley, edad, discapacidad, documentos)),
        si_no=lambda: _de_los_padres(ley, vive_en_hogar, dependiente, documentos),
    )
    faltan = ley.faltantes(pedidos, documentos)
    despues = ley.caso(
        (ley.contiene(("CONYUGE", "CONCUBINO"), tipo), lambda: uno_de(ley, (OTRO_REGIMEN,), documentos)),
        (ley.y(hijo, ley.contiene(documentos, CERTIFICADO)), lambda: uno_de(ley, FILIACION, documentos)),
    )
    veredicto = ley.veredicto(
        EXPEDIENTE_INCOMPLETO=ley.no(ley.vacio(faltan)),
        CUMPLIO_25=ley.si(hijo, lambda: ley.y(ley.no(discapacidad), edad >= CON_ESTUDIOS), False),
        SIN_DEPENDENCIA_ECONOMICA=ley.y(padres, ley.no(ley.o(dependiente, vive_en_hogar))),
    )
    return {
        **veredicto,
        "faltan": faltan,
        "pendientes": ley.lista(despues),
        "tipo_con_atencion_salud": ley.y(veredicto["procede"], ley.no(padres)),
    }
