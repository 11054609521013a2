"""The law in the portal: every article has a page, can be searched, and the generated document is up to date."""

import pytest

from registro.selectors.ley import buscar, disposiciones
from registro.services.documento_ley import al_dia, documento

pytestmark = pytest.mark.django_db


def test_cada_disposicion_abre_su_página(client):
    todas = disposiciones()
    assert len(todas) == 399
    for d in todas:
        respuesta = client.get(d.ruta)
        assert respuesta.status_code == 200, d.id
        assert "Disposicion(" not in respuesta.content.decode()


def test_se_busca_por_artículo_y_por_palabra():
    assert "ley-145" in {d.id for d in buscar("145")}
    assert {d.id for d in buscar("pensión retiro")} >= {"ley-98", "ley-101"}
    assert buscar("no existe tal cosa") == []


def test_lo_que_no_existe_es_404(client):
    assert client.get("/ley/ley/ley-9999/").status_code == 404


def test_el_documento_está_al_día():
    assert al_dia()
    assert "not built yet" not in next(r for r in documento().splitlines() if r.startswith("| 145 |"))
