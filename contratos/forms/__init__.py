"""Forms of consent: they read what was typed, and decide nothing."""
