"""The Django project: settings, urls, Celery and the embedded services. No business lives here."""

from issssspenet.celery import app as celery_app

__all__ = ["celery_app"]
