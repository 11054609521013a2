"""CT-31: whoever alters evidence, even as the owner of the database, is named by the command."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from contratos.models import EvidenciaFirma
from registro.models import Eslabon, Evento
from registro.services.encadenar import encadenar
from tests.conftest import como_dueno
from tests.contratos.conftest import contrato_vigente_de, persona_nueva, usuario_de
from tests.contratos.pasos import enviado


@pytest.fixture
def tramite(transactional_db, con_oferta):
    from django.utils import timezone

    from contratos.services.claves import establecer_clave
    from tests.contratos.conftest import CLAVE

    persona = persona_nueva()
    usuario = usuario_de(persona)
    contrato_vigente_de(persona)
    establecer_clave(usuario=usuario, clave=CLAVE, origen="segundo_factor", instante=timezone.now())
    enviado_ = enviado(con_oferta, usuario, persona)
    encadenar()
    return enviado_


def altera(tabla, sql, *valores):
    """What only the owner could do: triggers off, a row changed, triggers on again."""
    with como_dueno(), connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {tabla} DISABLE TRIGGER USER")
        cursor.execute(sql, valores)
        cursor.execute(f"ALTER TABLE {tabla} ENABLE TRIGGER USER")


def falla():
    with pytest.raises(CommandError) as error:
        call_command("verificar", "--todo", stdout=StringIO())
    return str(error.value)


def test_intacta_no_encuentra_nada(tramite):
    salida = StringIO()
    call_command("verificar", "--todo", stdout=salida)
    assert salida.getvalue().startswith("Sin alteraciones: ")
    assert Eslabon.objects.filter(fuente="firma").count() == 1


@pytest.mark.parametrize(
    ("columna", "valor"),
    [("sha256_documento", "'" + "a" * 64 + "'"), ("resultado", "'FALLIDA'"), ("ip", "'10.0.0.9'"),
     ("instante", "instante + interval '1 second'"), ("factor", "'{}'")],
)  # fmt: skip
def test_ct_31_un_renglon_alterado_se_nombra(tramite, columna, valor):
    firma = EvidenciaFirma.objects.get()
    altera(
        "contratos_evidenciafirma", f"UPDATE contratos_evidenciafirma SET {columna} = {valor} WHERE id = %s", firma.pk
    )
    assert f"firma {firma.pk}: el contenido no coincide con su hoja" in falla()


def test_un_evento_alterado_se_nombra(tramite):
    evento = Evento.objects.filter(tipo="transicion").first()
    altera("registro_evento", "UPDATE registro_evento SET tipo = 'otra' WHERE id = %s", evento.pk)
    assert f"evento {evento.pk}: el contenido no coincide con su hoja" in falla()


def test_un_renglon_borrado_se_nombra(tramite):
    firma = EvidenciaFirma.objects.get()
    altera("contratos_evidenciafirma", "DELETE FROM contratos_evidenciafirma WHERE id = %s", firma.pk)
    assert f"firma {firma.pk}: el suceso ya no está" in falla()


def test_un_eslabon_que_falta_se_nombra(tramite):
    altera("registro_eslabon", "DELETE FROM registro_eslabon WHERE numero = %s", 2)
    assert "Eslabón 2" in falla()


def test_lo_que_aun_no_se_enlaza_tambien_se_comprueba(tramite):
    firma = EvidenciaFirma.objects.get()
    altera("registro_eslabon", "DELETE FROM registro_eslabon WHERE numero > %s", 0)
    altera("contratos_evidenciafirma", "UPDATE contratos_evidenciafirma SET user_agent = 'x' WHERE id = %s", firma.pk)
    assert f"firma {firma.pk}: el contenido no coincide con su hoja" in falla()


def test_la_hoja_recalculada_no_engana_al_factor(tramite):
    """Somebody who rewrites act, hash, leaf and chain still lacks the key of the portal."""
    from registro.evidencia import canonico, hoja, sha256

    firma = EvidenciaFirma.objects.get()
    firma.acto_firmado["objeto"]["id"] = "999"
    firma.sha256_acto = sha256(canonico(firma.acto_firmado))
    nueva = hoja(bytes(firma.sal), firma.contenido())
    import json

    altera("registro_eslabon", "DELETE FROM registro_eslabon WHERE numero > %s", 0)
    altera(
        "contratos_evidenciafirma",
        "UPDATE contratos_evidenciafirma SET acto_firmado = %s, sha256_acto = %s, hoja = %s WHERE id = %s",
        json.dumps(firma.acto_firmado), firma.sha256_acto, nueva, firma.pk,
    )  # fmt: skip
    encadenar()
    assert f"firma {firma.pk}: el registro del factor no corresponde al acto" in falla()


def test_el_archivo_alterado_se_nombra(tramite, settings):
    ruta = Path(settings.MEDIA_ROOT) / tramite.documento.archivo.name
    ruta.chmod(0o600)
    ruta.write_bytes(ruta.read_bytes() + b" ")
    assert "el archivo firmado fue alterado" in falla()


def test_el_portal_no_puede_alterar_evidencia(tramite):
    for sql in (
        "UPDATE contratos_evidenciafirma SET resultado = 'FALLIDA'",
        "DELETE FROM contratos_evidenciafirma",
        "ALTER TABLE contratos_evidenciafirma DISABLE TRIGGER USER",
        "TRUNCATE contratos_evidenciafirma",
    ):
        with (
            pytest.raises(Exception, match="Cannot|permission denied|must be owner"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sql)
    assert EvidenciaFirma.objects.count() == 1
