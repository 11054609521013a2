"""Tests of derecho."""
