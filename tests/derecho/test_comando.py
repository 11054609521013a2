"""`manage.py regla`: thin, without a database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from derecho import reglas


def regla(*args: str, **opciones: object) -> str:
    salida = StringIO()
    call_command("regla", *args, stdout=salida, **opciones)
    return salida.getvalue()


def test_sin_argumentos_enlista() -> None:
    assert len(regla().splitlines()) == len(reglas())


def test_una_regla() -> None:
    datos = json.loads(regla("ley-188", '{"sbc_quincenal": "9000.00"}'))
    assert datos["salidas"] == {"aportacion_trabajador": "450.00", "aportacion_entidad": "225.00", "total": "675.00"}


def test_un_lote_responde_en_orden(tmp_path: Path) -> None:
    archivo = tmp_path / "lote.jsonl"
    archivo.write_bytes(
        b'\xef\xbb\xbf{"regla": "ley-143", "entradas": {"quincenas": 73}}\n\xff\n{"regla": "x", "entradas": {}}\n'
    )
    respuestas = [json.loads(r) for r in regla(lote=archivo).splitlines()]
    assert respuestas[0]["salidas"]["motivos"] == ["PLAZO_EXCEDIDO"]
    assert [r["error"]["codigo"] for r in respuestas[1:]] == ["ENTRADA_FORMATO", "REGLA_DESCONOCIDA"]


def test_sin_entradas_se_dice() -> None:
    with pytest.raises(CommandError, match="Faltan las entradas"):
        regla("ley-143")
