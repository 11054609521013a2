"""Celery application. The database says what is pending; Redis only carries the wake-up call."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "issssspenet.settings")

app = Celery("issssspenet")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
