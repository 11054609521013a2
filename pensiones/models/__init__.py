"""Granted pensions."""

from pensiones.models.pension import Pension

__all__ = ["Pension"]
