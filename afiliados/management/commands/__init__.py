"""Commands of the padrón."""
