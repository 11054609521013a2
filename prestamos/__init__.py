"""App prestamos."""
