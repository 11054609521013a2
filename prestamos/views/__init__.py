"""Pages of this application."""
