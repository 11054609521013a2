"""Schema history of registro."""
