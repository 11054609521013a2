"""Application of the money: ledger, quincena and fondo de ahorro."""

from django.apps import AppConfig


class PrestacionesConfig(AppConfig):
    name = "prestaciones"
    verbose_name = "Prestaciones"
