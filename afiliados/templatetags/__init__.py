"""Template filters of the uploads."""
