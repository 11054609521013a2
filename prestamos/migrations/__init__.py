"""Schema history of prestamos."""
