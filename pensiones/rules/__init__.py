"""Rules of pensiones: one module per article."""
