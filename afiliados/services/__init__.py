"""Acts on the padrón, one a file."""
