"""One command a file; the logic lives in services."""
