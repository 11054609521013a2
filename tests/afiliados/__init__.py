"""Tests of afiliados."""
