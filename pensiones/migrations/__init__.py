"""Schema history of pensiones."""
