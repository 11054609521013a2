"""One settings package, driven by the environment. Each module holds one subject; this page is their order."""

# ruff: noqa: I001 - each module may read what the ones before it defined

from issssspenet.settings.entorno import *  # noqa: F403
from issssspenet.settings.base import *  # noqa: F403
from issssspenet.settings.cuentas import *  # noqa: F403
from issssspenet.settings.seguridad import *  # noqa: F403
from issssspenet.settings.api import *  # noqa: F403
from issssspenet.settings.tareas import *  # noqa: F403
from issssspenet.settings.gestion import *  # noqa: F403
from issssspenet.settings.diario import *  # noqa: F403
