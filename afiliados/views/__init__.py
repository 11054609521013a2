"""Pages of the entidades: sending a file, its verdict, applying it."""
