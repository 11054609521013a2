"""PostgreSQL and Redis of a development machine, from Python wheels, kept under `.local/`.

Every process that needs them enters `encendidos()`. The first one in starts them, the last one out stops them.
"""

from issssspenet.servicios.encendido import encendidos, urls

__all__ = ["encendidos", "urls"]
