"""Tests of prestaciones."""
