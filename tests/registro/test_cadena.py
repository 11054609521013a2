"""The bitácora: chained within a sweep, refused by the database to whoever would change it, and broken where it was touched."""

import pytest
from django.db import DatabaseError, connection, transaction

from registro.cadena import primera_rotura
from registro.models import Eslabon, Evento, Usuario
from registro.services.bitacora import registrar_evento
from registro.services.encadenar import encadenar
from tests.conftest import como_dueno

pytestmark = pytest.mark.django_db


@pytest.fixture
def eventos():
    usuario = Usuario.objects.create_user("ana@issssspea.example", tipo="instituto")
    hechos = [registrar_evento(tipo="prueba", objeto=usuario, datos={"n": n}) for n in range(5)]
    assert encadenar() == 5
    return hechos


def test_cada_evento_recibe_un_eslabon_y_sólo_uno(eventos):
    assert list(Eslabon.objects.order_by("numero").values_list("fuente_id", flat=True)) == [e.pk for e in eventos]
    assert encadenar() == 0
    assert primera_rotura() is None


def test_el_papel_del_portal_no_edita_ni_borra_un_evento(eventos):
    for orden in (
        "UPDATE registro_evento SET tipo = 'otro'",
        "DELETE FROM registro_evento",
        "TRUNCATE registro_eslabon",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(orden)


def _alterar(orden):
    """As the owner, with the triggers off: the attack that only the chain can show."""
    with como_dueno(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for tabla in ("registro_evento", "registro_eslabon"):
            cursor.execute(f"ALTER TABLE {tabla} DISABLE TRIGGER USER")
        cursor.execute(orden)
        for tabla in ("registro_evento", "registro_eslabon"):
            cursor.execute(f"ALTER TABLE {tabla} ENABLE TRIGGER USER")


def test_un_evento_editado_se_señala_por_su_número(eventos):
    _alterar(f"UPDATE registro_evento SET datos = '{{\"n\": 99}}' WHERE id = {eventos[2].pk}")
    rotura = primera_rotura()
    assert (rotura.numero, rotura.fuente, rotura.fuente_id) == (3, "evento", eventos[2].pk)


def test_un_evento_borrado_se_señala(eventos):
    _alterar(f"DELETE FROM registro_evento WHERE id = {eventos[1].pk}")
    assert primera_rotura().numero == 2


def test_un_eslabón_quitado_se_señala(eventos):
    _alterar("DELETE FROM registro_eslabon WHERE numero = 4")
    assert primera_rotura().numero == 4


def test_la_hoja_cubre_todo_el_contenido(eventos):
    evento = Evento.objects.get(pk=eventos[0].pk)
    assert evento.contenido() == eventos[0].contenido()
