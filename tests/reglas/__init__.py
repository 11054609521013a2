"""Tests of reglas."""
