"""Rules of prestamos: one module per article."""
