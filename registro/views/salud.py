"""Health for machines: does the process answer, and does it reach its database?"""

from django.db import connection
from django.http import HttpRequest, JsonResponse


def salud(request: HttpRequest) -> JsonResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"estado": "en servicio"})
