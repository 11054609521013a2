"""Commands of prestamos."""
