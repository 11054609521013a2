"""Reads that the screens of consent need."""
