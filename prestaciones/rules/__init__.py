"""Rules of prestaciones: one module per article."""
