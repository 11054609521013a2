"""Celery: short tasks, acknowledged late, never the owner of what is pending (that is the database)."""

from celery.schedules import crontab

from issssspenet.settings.base import REDIS_URL

CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_SOFT_TIME_LIMIT = 90
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 300}
CELERY_VISIBILITY_TIMEOUT = 300
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "America/Mexico_City"
CELERY_BEAT_SCHEDULE = {
    "avisos": {"task": "registro.barrer_avisos", "schedule": 10.0},
    "eslabones": {"task": "registro.encadenar", "schedule": 10.0},
    "relojes": {"task": "registro.vencer_relojes", "schedule": 300.0},
    "limites": {"task": "contratos.olvidar_limites", "schedule": 3600.0},
    # Every day: payrolls of the last quincena may arrive until their limit; running it again adds only what is new.
    "quincena": {"task": "prestaciones.correr_quincena", "schedule": crontab(hour=5, minute=0)},
    "descuentos": {"task": "prestaciones.ordenar_descuentos", "schedule": 600.0},
}
