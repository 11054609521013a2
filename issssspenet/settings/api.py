"""The public API: without login, one limit per network address, and the schema that clients are generated from."""

from issssspenet.settings.entorno import env
from issssspenet.settings.seguridad import PROXIES_DE_CONFIANZA

# Calls a minute from one address; 0 lifts the limit.
API_POR_MINUTO = env.int("API_POR_MINUTO", 120)
# The longest lawful input is a map of 12,000 dated rates, some 400 kB.
API_CUERPO_MAXIMO = env.int("API_CUERPO_MAXIMO", 1024 * 1024)

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["registro.api.cuerpo.JSONEstricto"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_SCHEMA_CLASS": "registro.api.esquema.EsquemaPublico",
    "DEFAULT_THROTTLE_RATES": {"reglas": f"{API_POR_MINUTO}/min" if API_POR_MINUTO else None},
    "EXCEPTION_HANDLER": "registro.api.errores.manejar",
    "NUM_PROXIES": PROXIES_DE_CONFIANZA,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "ISSSSPENET: las reglas de la Ley",
    "DESCRIPTION": (
        "Cada artículo que se calcula es una ruta. Sin cuenta ni contraseña: nada de lo que se envía se guarda. "
        "Los importes viajan como texto («1234.56»), nunca como número. Las razones de la Ley para negar vienen en "
        "`salidas` (`procede` falso y `motivos`) con estado 200; los errores de lo enviado, en `error` y `fallas`."
    ),
    "VERSION": "1",
    # Null is one of the types of a value, which only 3.1 can say.
    "OAS_VERSION": "3.1.0",
    # Enumerations belong to the entrada of each rule; sharing them by content would tie one article to another.
    "POSTPROCESSING_HOOKS": [],
    "GENERIC_ADDITIONAL_PROPERTIES": "dict",
    "DISABLE_DOCSTRING_DESCRIPTIONS": True,
    "SERVE_INCLUDE_SCHEMA": False,
    "TAGS": [
        {"name": "reglas", "description": "Qué reglas hay y qué pide cada una."},
        {"name": "derecho", "description": "Plazos y piezas comunes a varios artículos."},
        {"name": "afiliados", "description": "Personas, entidades, sueldo base, familiares y tiempo de servicio."},
        {"name": "contratos", "description": "Contrato de adhesión y trámites electrónicos."},
        {"name": "prestaciones", "description": "Cuotas, aportaciones, fondos y seguros."},
        {"name": "prestamos", "description": "Préstamos de corto plazo e hipotecarios, avales y recuperación."},
        {"name": "pensiones", "description": "Pensiones, su pago y su extinción."},
    ],
}
