"""Input that cannot be read is refused with its code and the name of the entrada; the law's reasons come in salidas."""

import json
from typing import Any

import jsonschema
import pytest

from derecho import Dato, EntradaInvalida, calcular, consola, explicar, regla, reglas

ABONO = {
    "capital": "50000.00",
    "tasa_anual_pct": "14.2500",
    "quincenas": 72,
    "con_garantia_solidaria": True,
    "quincena_consulta": 1,
}


def con(**cambios: Any) -> dict[str, Any]:
    return {**ABONO, **cambios}


@pytest.mark.parametrize(
    ("entradas", "codigo", "campo"),
    [
        ({k: v for k, v in ABONO.items() if k != "capital"}, "ENTRADA_FALTANTE", "capital"),
        (con(extra=1), "ENTRADA_DESCONOCIDA", "extra"),
        (con(capital=50000), "ENTRADA_TIPO", "capital"),
        (con(capital=50000.0), "ENTRADA_TIPO", "capital"),
        (con(capital=None), "ENTRADA_TIPO", "capital"),
        (con(capital="50000"), "ENTRADA_FORMATO", "capital"),
        (con(capital="5e4"), "ENTRADA_FORMATO", "capital"),
        (con(capital="NaN"), "ENTRADA_FORMATO", "capital"),
        (con(capital="-1.00"), "ENTRADA_FUERA_DE_DOMINIO", "capital"),
        (con(capital="9" * 80 + ".00"), "ENTRADA_DEMASIADO_LARGA", "capital"),
        (con(capital="999999999999.00"), "ENTRADA_FUERA_DE_DOMINIO", "capital"),
        (con(tasa_anual_pct="14.25"), "ENTRADA_FORMATO", "tasa_anual_pct"),
        (con(quincenas=True), "ENTRADA_TIPO", "quincenas"),
        (con(quincenas="72"), "ENTRADA_TIPO", "quincenas"),
        (con(con_garantia_solidaria=1), "ENTRADA_TIPO", "con_garantia_solidaria"),
        (con(quincena_consulta=73), "ENTRADA_FUERA_DE_DOMINIO", "quincena_consulta"),
        ([], "ENTRADA_TIPO", "entradas"),
    ],
)
def test_entrada_invalida(entradas: Any, codigo: str, campo: str) -> None:
    with pytest.raises(EntradaInvalida) as e:
        calcular("ley-145", entradas)
    assert (e.value.codigo, e.value.campo) == (codigo, campo)


def test_se_dicen_todas_las_fallas_en_orden() -> None:
    with pytest.raises(EntradaInvalida) as e:
        calcular("ley-145", {"capital": "x", "otra": 1, "quincenas": 72})
    assert [f.campo for f in e.value.fallas] == sorted(f.campo for f in e.value.fallas)
    assert {f.codigo for f in e.value.fallas} == {"ENTRADA_FALTANTE", "ENTRADA_DESCONOCIDA", "ENTRADA_FORMATO"}


@pytest.mark.parametrize("fecha", ["2026-02-30", "2026-2-3", "26-02-03", "2026-02-03T00:00", "٢٠٢٦-02-03"])
def test_una_fecha_mal_escrita(fecha: str) -> None:
    with pytest.raises(EntradaInvalida) as e:
        calcular("contrato-declaracion-1", {"fecha_nacimiento": fecha, "fecha_firma": "2026-11-20"})
    assert e.value.codigo == "ENTRADA_FORMATO"


def test_dentro_de_una_lista_se_dice_cual() -> None:
    avales = {"base_quincenal": "1.00", "abonos_vigentes": ["1.00", "x"], "abono_nuevo": "1.00"}
    with pytest.raises(EntradaInvalida) as e:
        calcular("ley-142", avales)
    assert e.value.campo == "abonos_vigentes[1]"
    with pytest.raises(EntradaInvalida) as e:
        calcular("ley-142", avales | {"abonos_vigentes": ["1.00"] * 101})
    assert e.value.codigo == "ENTRADA_DEMASIADO_LARGA"


def test_una_operacion_solo_admite_sus_entradas() -> None:
    for entradas, codigo in (
        ({"pension_mensual": "1.00"}, "ENTRADA_FALTANTE"),
        ({"operacion": "otra"}, "ENTRADA_FUERA_DE_DOMINIO"),
        ({"operacion": "cuotas", "pension_mensual": "1.00", "procedente": True}, "ENTRADA_DESCONOCIDA"),
    ):
        with pytest.raises(EntradaInvalida) as e:
            calcular("ley-55", entradas)
        assert e.value.codigo == codigo


@pytest.mark.parametrize("id", ["nada", "", None, 7, ["ley-145"]])
def test_una_regla_que_no_existe(id: Any) -> None:
    with pytest.raises(EntradaInvalida) as e:
        calcular(id, {})
    assert e.value.codigo == "REGLA_DESCONOCIDA"


def test_al_y_criterios_tambien_se_validan() -> None:
    with pytest.raises(EntradaInvalida) as e:
        calcular("ley-143", {"quincenas": 1}, al="ayer")
    assert e.value.campo == "al"
    with pytest.raises(EntradaInvalida) as e:
        calcular("ley-143", {"quincenas": 1}, criterios={"criterio-101-1": "sin_ponderar"})
    assert e.value.campo == "criterios.criterio-101-1"


def test_la_explicacion_dice_de_donde_viene_cada_dato() -> None:
    uma = Dato("3566.22", "UMA mensual", "INEGI", "2026-01-09", "2026-02-01 a 2027-01-31")
    fondo = Dato("30000.00", "mayor del fondo de ahorro, 1ª quincena de noviembre de 2026")
    entradas = {
        "tipo": "pensionado", "quincenas_continuas_fondo": 0, "fondo_ahorro_acumulado": fondo, "fondo_comprometido": "0.00",
        "uma_mensual": uma, "capital": "100.00", "intereses": "1.00", "capacidad_pago": True,
    }  # fmt: skip
    texto = json.dumps(explicar("ley-138", entradas).explicacion, ensure_ascii=False)
    assert '"publicacion": "2026-01-09"' in texto
    assert "capturado por quien pregunta" in texto
    assert calcular("ley-138", entradas).salidas["tope"] == "53493.30"


def test_lote_responde_linea_por_linea() -> None:
    buena = json.dumps({"regla": "ley-143", "entradas": {"quincenas": 72}, "id": "se ignora"})
    raras = ["no es json", "[1]", '{"regla": "ley-143"}', '{"regla": "ley-143", "entradas": {"quincenas": NaN}}']
    enorme = '{"regla": "ley-143", "entradas": {"quincenas": ' + "9" * 5000 + "}}"
    doble = '{"regla": "ley-143", "entradas": {"quincenas": 1, "quincenas": 2}}'
    respuestas = [
        json.loads(r) for r in consola.lote([buena, *raras, enorme, doble, "\n", '{"regla": "\\ud800"}', buena])
    ]
    assert [("error" in r) for r in respuestas] == [False, True, True, True, True, True, True, True, False]
    assert set(respuestas[0]) == {"regla", "salidas"}
    assert set(respuestas[1]["error"]) == {"codigo", "texto", "campo"}


def test_una_regla_en_la_consola() -> None:
    datos = json.loads(consola.una("ley-145", json.dumps(ABONO)))
    assert list(datos) == ["regla", "version", "salidas", "explicacion", "criterios"]
    assert datos["explicacion"]["frase"].startswith("Su abono es $857.18 porque pide $50,000.00 a 14.25 %")
    assert json.loads(consola.una("ley-145", "{}"))["error"]["codigo"] == "ENTRADA_FALTANTE"
    assert len(list(consola.listado())) == len(reglas())


def test_los_esquemas_describen_las_entradas() -> None:
    esquema = {"type": "object", "properties": {k: t.esquema() for k, t in regla("ley-145").entradas.items()}}
    jsonschema.validate(ABONO, esquema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(con(capital="1"), esquema)
