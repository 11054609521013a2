"""One act, one file."""
