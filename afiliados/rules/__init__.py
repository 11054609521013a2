"""Rules of afiliados: one module per article."""
