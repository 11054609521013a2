"""Versión legal aplicable por fecha, artículo y fracción. Transitorios de los decretos de reforma.

Says since when the text of an article, fraction or paragraph governs, whether it is repealed, and whether only a
later text is at hand, in which case nothing is computed. Base law in force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Fecha, Motivos, Texto
from derecho.versiones import CLAVE, LEY_DESDE, existe_articulo, texto_legal
from derecho.vocabulario import palabra


@palabra("el artículo existe en la Ley", "bool")
def esta_en_catalogo(numero: Any) -> Any:
    """Articles 1 to 251 and 178 Bis."""
    return existe_articulo(numero)


@palabra("la disposición ya existía en la fecha", "bool")
def ya_existia(numero: Any, fraccion: Any, fecha: Any) -> Any:
    """A key added after the date did not exist."""
    return fecha < LEY_DESDE or texto_legal(numero, fraccion, fecha).existe


@palabra("última marca de reforma en la fecha o antes", "fecha")
def version_desde(numero: Any, fraccion: Any, fecha: Any) -> Any:
    """Since when the text of the date governs."""
    return texto_legal(numero, fraccion, fecha).desde


@palabra("está derogada en la fecha", "bool")
def esta_derogada(numero: Any, fraccion: Any, fecha: Any) -> Any:
    """The key, or what contains it, is repealed."""
    return texto_legal(numero, fraccion, fecha).derogado


@palabra("no hay una reforma posterior a la fecha", "bool")
def hay_texto(numero: Any, fraccion: Any, fecha: Any) -> Any:
    """Only the consolidated text is at hand."""
    return texto_legal(numero, fraccion, fecha).disponible


@articulo(
    "ley-versiones", "LEY", "Transitorios",
    titulo="Versión legal aplicable por fecha, artículo y fracción",
    entradas={
        "articulo": Texto("artículo", largo=10), "fraccion": Texto("fracción o párrafo", patron=CLAVE.pattern,
            nulo=True),
        "fecha": Fecha("fecha del hecho"),
    },
    salidas={
        "version_desde": Fecha("texto vigente desde"), "derogado": Bool("derogado"),
        "texto_disponible": Bool("se tiene el texto"), "procede": Bool("procede"), "motivos": Motivos(),
    },
    criterios=(
        Criterio("criterio-versiones-1", "«A los noventa días siguientes»: ¿naturales o hábiles?",
                 "Naturales: rige desde el 27 de mayo de 2018.", "Es la regla general para las leyes."),
        Criterio("criterio-versiones-2", "¿Desde qué hecho rige el artículo 101 reformado?",
                 "Desde el primer pago de la pensión.", "Su transitorio lo aplica a lo que se pague después."),
        Criterio("criterio-versiones-3", "El texto consolidado solo muestra la última reforma de cada parte.",
                 "Se toma la última marca; si no hay, el 27 de mayo de 2018.", "No hay otra cosa en las fuentes."),
        Criterio("criterio-versiones-4", "La marca de una fracción de varios párrafos no dice si cambió toda.",
                 "Toda la fracción, salvo 73-I, cuyos párrafos tienen marca propia.",
                 "La lectura prudente manda a revisión el caso dudoso."),
        Criterio("criterio-versiones-5", "La fuente también imprime el texto original de 58-II.",
                 "No se calcula: va a revisión con ese texto.", "La regla aplica el texto vigente."),
    ),
    frase="Ese texto rige desde el {version_desde}.",
)  # fmt: skip
def texto_aplicable(ley: Ley, articulo: Any, fraccion: Any, fecha: Any) -> dict[str, Any]:
    if alto := ley.impide(
        LEY_NO_VIGENTE=fecha < LEY_DESDE,
        ARTICULO_FUERA_DE_CATALOGO=ley.no(ley.aplica(esta_en_catalogo, articulo)),
        DISPOSICION_INEXISTENTE=ley.no(ley.aplica(ya_existia, articulo, fraccion, fecha)),
    ):
        return alto
    return {
        "version_desde": ley.aplica(version_desde, articulo, fraccion, fecha),
        "derogado": ley.aplica(esta_derogada, articulo, fraccion, fecha),
        "texto_disponible": ley.aplica(hay_texto, articulo, fraccion, fecha),
        **ley.veredicto(),
    }
