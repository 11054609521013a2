"""What the list and the page of a rule say."""

from typing import Any

from rest_framework import serializers

from derecho import Regla
from registro.ejemplos import primer_ejemplo


class FallaSerializer(serializers.Serializer):
    codigo = serializers.CharField(help_text="código que no cambia de una versión a otra")
    texto = serializers.CharField(help_text="qué corregir, en español")
    campo = serializers.CharField(help_text="entrada con la falla, o vacío", allow_blank=True)


class ErrorSerializer(serializers.Serializer):
    error = FallaSerializer(help_text="la primera")
    fallas = FallaSerializer(many=True, help_text="todas, hasta cien")
    total = serializers.IntegerField(help_text="cuántas son")


class VersionSerializer(serializers.Serializer):
    vigente_desde = serializers.CharField(allow_null=True)
    decreto = serializers.CharField()
    periodico_oficial = serializers.CharField(allow_null=True)
    clave_temporal = serializers.CharField(help_text="qué fecha elige el texto: hecho, solicitud, quincena o pago")


class CriterioSerializer(serializers.Serializer):
    id = serializers.CharField()
    pregunta = serializers.CharField()
    lectura = serializers.CharField()
    razon = serializers.CharField()
    alternativas = serializers.DictField(child=serializers.CharField(), help_text="otras que la regla también calcula")


class CampoSerializer(serializers.Serializer):
    nombre = serializers.CharField()
    texto = serializers.CharField(allow_blank=True, help_text="cómo se llama para las personas")
    operaciones = serializers.ListField(child=serializers.CharField(), help_text="en cuáles viaja; vacío: en todas")
    esquema = serializers.DictField(help_text="JSON Schema 2020-12 del valor")


class RenglonSerializer(serializers.Serializer):
    id = serializers.CharField()
    cita = serializers.CharField()
    titulo = serializers.CharField()
    fuente = serializers.CharField()
    articulo = serializers.CharField()
    fraccion = serializers.CharField(allow_null=True)
    tema = serializers.CharField()
    version = VersionSerializer()
    lecturas = serializers.ListField(child=serializers.CharField())
    operaciones = serializers.ListField(child=serializers.CharField())
    criterios = serializers.ListField(child=serializers.CharField(), help_text="ids")
    url = serializers.CharField()
    url_calcular = serializers.CharField()


class ListaSerializer(serializers.Serializer):
    total = serializers.IntegerField()
    reglas = RenglonSerializer(many=True)


class ReglaSerializer(RenglonSerializer):
    notas = serializers.CharField(allow_null=True)
    condiciones = serializers.ListField(child=serializers.CharField(), help_text="lo que se revisa entre entradas")
    entradas = CampoSerializer(many=True)
    salidas = CampoSerializer(many=True)
    criterios = CriterioSerializer(many=True)  # type: ignore[assignment,unused-ignore]
    ejemplo = serializers.DictField(allow_null=True, help_text="entradas que se pueden enviar tal cual")


def renglon(regla: Regla, url: str) -> dict[str, Any]:
    """One line of the list."""
    return {
        "id": regla.id, "cita": regla.cita, "titulo": regla.titulo, "fuente": regla.fuente, "articulo": regla.articulo,
        "fraccion": regla.fraccion, "tema": regla.app, "version": regla.version.como_dict(),
        "lecturas": list(regla.lecturas), "operaciones": [o for o in regla.cuerpos if o],
        "criterios": list(regla.criterios), "url": url, "url_calcular": f"{url}calcular/",
    }  # fmt: skip


def detalle(regla: Regla, url: str) -> dict[str, Any]:
    """Everything that a caller needs to ask the rule."""
    return renglon(regla, url) | {
        "notas": regla.notas,
        "condiciones": [f"{campo}: {texto}" for campo, (_, texto) in regla.dominio.items()],
        "entradas": [_campo(*par) for par in regla.entradas.items()],
        "salidas": [_campo(*par) for par in regla.salidas.items()],
        "criterios": [c.como_dict() for c in regla.criterios.values()],
        "ejemplo": primer_ejemplo(regla.id),
    }


def _campo(nombre: str, tipo: Any) -> dict[str, Any]:
    return {"nombre": nombre, "texto": tipo.texto, "operaciones": list(tipo.en), "esquema": tipo.esquema()}
