"""Consent in the back office."""

from contratos.admin import citas, contratos, pagos, tramites, versiones

__all__ = ["citas", "contratos", "pagos", "tramites", "versiones"]
