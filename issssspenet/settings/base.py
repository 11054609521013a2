"""Applications, templates, database, language, files."""

import os
from pathlib import Path

from issssspenet.settings.entorno import BASE_DIR, DESARROLLO, direccion, env, secreto

SECRET_KEY = secreto("SECRET_KEY")
# A separate key encrypts what must be readable later (TOTP secrets, mails that carry a code).
CLAVE_DE_CIFRADO = secreto("CLAVE_DE_CIFRADO")
DEBUG = env.bool("DEBUG", False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DESARROLLO else [])
PORTAL_URL = env.str("PORTAL_URL", "http://localhost:8000")

INSTALLED_APPS = [
    "unfold",
    "unfold.contrib.filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "rest_framework",
    "drf_spectacular",
    "pgtrigger",
    "pghistory",
    "registro",
    "afiliados",
    "contratos",
    "prestaciones",
    "prestamos",
    "pensiones",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "registro.middleware.PoliticaDeContenido",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "registro.middleware.SinCache",
    "registro.middleware.SegundoFactorExigido",
    "contratos.middleware.SoloContratoSinAcreditar",
    "pghistory.middleware.HistoryMiddleware",
]

ROOT_URLCONF = "issssspenet.urls"
WSGI_APPLICATION = "issssspenet.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "registro.Usuario"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "registro.contexto.portal",
            ],
            "builtins": ["registro.templatetags.formatos"],
        },
    }
]

# The owner migrates; the portal runs as a role that cannot change the schema, truncate, or touch a balance.
_rol = "DATABASE_URL_DUENO" if os.environ.get("ISSSSPENET_ROL") == "dueno" else "DATABASE_URL"
DATABASES = {"default": {**env.db_url_config(direccion(_rol)), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise RuntimeError("ISSSSPENET sólo funciona con PostgreSQL: sus reglas viven en la base de datos.")

REDIS_URL = direccion("REDIS_URL")
# Limits and used codes are counted in PostgreSQL: Redis may be wiped, or be down, and nobody notices.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

LANGUAGE_CODE = "es-mx"
USE_I18N = True
TIME_ZONE = "America/Mexico_City"
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "templates" / "locale"]

STATIC_URL = "static/"
STATIC_ROOT = env.path("STATIC_ROOT", str(BASE_DIR / ".local" / "static"))
if DESARROLLO:
    Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DESARROLLO
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DESARROLLO
# Private files: served only by views that check who asks, never by a web server.
MEDIA_ROOT = env.path("MEDIA_ROOT", str(BASE_DIR / ".local" / "media"))
MEDIA_URL = ""
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env.str("EMAIL_HOST", "127.0.0.1")
EMAIL_PORT = env.int("EMAIL_PORT", 8025 if DESARROLLO else 587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", not DESARROLLO)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "ISSSSPENET <avisos@portal.localhost>")

# What the law or the contract leaves to the Institute, until a dated agreement says otherwise.
LUGAR_DE_FIRMA = "Aguascalientes, Aguascalientes"
TELEFONO_DE_AYUDA = env.str("TELEFONO_DE_AYUDA", "449 000 0000")
