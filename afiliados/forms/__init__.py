"""Forms of the entidades: they read what was sent, and decide nothing."""
