"""Acts on the money, one a file."""
