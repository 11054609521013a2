"""Private files: what they prove to be, how big, and who may open them."""

import pytest
from django.urls import reverse

from registro.models import Acceso, Documento, Usuario
from registro.services.documentos import DocumentoRechazado, guardar_documento

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n" + b"x" * 100
CURP_A, CURP_B = "PEGJ800101HASRRN09", "LOMA850202MASPRN01"


def _usuario(curp, persona_id):
    return Usuario.objects.create_user(curp, curp=curp, persona_id=persona_id)


@pytest.mark.parametrize(
    ("contenido", "codigo"),
    [
        (b"", "ARCHIVO_VACIO"),
        (b"MZ\x90\x00" * 10, "ARCHIVO_TIPO"),
        (b"<html>%PDF-", "ARCHIVO_TIPO"),
        (PDF + b"x" * 1000, "ARCHIVO_GRANDE"),
    ],
)
def test_lo_que_no_es_lo_que_dice_no_se_guarda(contenido, codigo):
    with pytest.raises(DocumentoRechazado) as error:
        guardar_documento(contenido=contenido, nombre="ine.pdf", slug="identificacion-oficial", maximo=1000)
    assert error.value.motivos == [codigo]
    assert Documento.objects.count() == 0


def test_justo_el_máximo_se_acepta():
    documento = guardar_documento(contenido=PDF, nombre="ine.pdf", slug="identificacion-oficial", maximo=len(PDF))
    assert (documento.tamano, documento.tipo, documento.revision) == (len(PDF), "application/pdf", "SIN_REVISION")


def test_el_escáner_que_encuentra_algo_impide_guardar(settings):
    settings.ESCANER = "tests.registro.test_documentos.siempre_infectado"
    with pytest.raises(DocumentoRechazado) as error:
        guardar_documento(contenido=PDF, nombre="ine.pdf", slug="identificacion-oficial")
    assert error.value.motivos == ["ARCHIVO_INFECTADO"]


def siempre_infectado(contenido: bytes) -> bool:
    return False


def test_sólo_su_dueño_lo_abre_y_para_los_demás_no_existe(client):
    documento = guardar_documento(contenido=PDF, nombre="ine.pdf", slug="identificacion-oficial", persona_id=1)
    ruta = reverse("documento", args=[documento.pk])
    client.force_login(_usuario(CURP_A, 1))
    assert b"".join(client.get(ruta).streaming_content) == PDF
    client.force_login(_usuario(CURP_B, 2))
    assert client.get(ruta).status_code == 404
    client.logout()
    assert client.get(ruta).status_code == 302
    assert Acceso.objects.count() == 0
