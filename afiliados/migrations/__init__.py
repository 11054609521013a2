"""Schema of the padrón."""
