"""Checks of pensions."""
