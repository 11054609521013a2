"""Checks of loans."""
