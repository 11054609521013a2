"""Measurements against the anchors of the design."""
