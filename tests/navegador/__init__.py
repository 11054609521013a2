"""Checks in a real Chromium."""
