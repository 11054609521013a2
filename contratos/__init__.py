"""Consent: contrato de adhesión, firma electrónica, the one trámite, and their evidence."""
