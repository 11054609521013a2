"""WSGI entry point of the portal. A server is production unless its environment says otherwise."""

import os

os.environ.setdefault("ISSSSPENET_ENTORNO", "produccion")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "issssspenet.settings")

from django.core.wsgi import get_wsgi_application  # noqa: E402 - the environment comes first

application = get_wsgi_application()
