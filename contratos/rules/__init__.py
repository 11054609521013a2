"""Rules of contratos: one module per article."""
