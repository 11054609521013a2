"""Reads of the padrón."""
