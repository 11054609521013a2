"""Addresses of pensions."""

from django.urls import path

from pensiones.views import retiro

app_name = "pensiones"
urlpatterns = [path("mi/pension/", retiro.mi_pension, name="camino")]
