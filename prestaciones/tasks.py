"""The schedule of the quincena. Tasks are short and own nothing: what is pending is in the database."""

from celery import shared_task

from derecho.quincena import Quincena
from prestaciones.models import Corrida
from prestaciones.services.correr_quincena import correr_quincena
from prestaciones.services.lotes import hacer_pendientes
from prestaciones.services.ordenes import ordenar_descuentos
from registro.tiempo import ahora, hoy


@shared_task(name="prestaciones.correr_quincena")
def correr_la_anterior() -> None:
    """Every day: the quincena that ended. Payrolls that arrived since then are added; nothing else is."""
    correr_quincena(quincena=Quincena.de_fecha(hoy()).anterior, instante=ahora())


@shared_task(name="prestaciones.hacer_lotes")
def hacer_lotes(corrida_id: int) -> int:
    """One more pair of hands for a corrida that is running."""
    return hacer_pendientes(Corrida.objects.get(pk=corrida_id))


@shared_task(name="prestaciones.ordenar_descuentos")
def ordenar_los_de_esta_quincena() -> int:
    """A loan paid today is withheld from the payroll of this quincena if its order is still open."""
    return ordenar_descuentos(quincena=Quincena.de_fecha(hoy()))
