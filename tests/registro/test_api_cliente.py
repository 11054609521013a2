"""A client generated from the schema, by people who never read this code, gets the figures of the cases."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.handlers.wsgi import WSGIHandler

from derecho import regla, reglas
from registro.api.componentes import nombre_de
from registro.api.vistas import documento
from tests.registro.api import limite
from tests.reglas.test_casos import CASOS, MODULOS

pytestmark = pytest.mark.django_db
GENERADOR = str(Path(sys.executable).with_name("openapi-python-client"))
# Nothing is reformatted: that would only cost time.
AJUSTES = "post_hooks: []\nliteral_enums: true\n"


@pytest.fixture(scope="module")
def paquete(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Name of the generated package, importable during this module."""
    aqui = tmp_path_factory.mktemp("cliente")
    (aqui / "esquema.json").write_bytes(documento())
    (aqui / "ajustes.yml").write_text(AJUSTES, encoding="utf-8")
    subprocess.run(
        [GENERADOR, "generate", "--path", "esquema.json", "--config", "ajustes.yml", "--meta", "none",
         "--output-path", "cliente_generado", "--fail-on-warning"],
        cwd=aqui, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    sys.path.insert(0, str(aqui))
    yield "cliente_generado"
    sys.path.remove(str(aqui))
    for nombre in [m for m in sys.modules if m.split(".")[0] == "cliente_generado"]:
        del sys.modules[nombre]


@pytest.fixture
def cliente(paquete: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The generated client, talking to the portal in this very process."""
    limite(monkeypatch, None)
    transporte = httpx.WSGITransport(app=WSGIHandler())
    return import_module(f"{paquete}.client").Client(
        base_url="http://testserver", httpx_args={"transport": transporte}, raise_on_unexpected_status=True
    )


def llamar(cliente: Any, id: str, peticion: dict[str, Any]) -> Any:
    """What the generated function of a rule returns for a request made with the generated types."""
    paquete = type(cliente).__module__.split(".")[0]
    funcion = import_module(f"{paquete}.api.{regla(id).app}.calcular_{id.replace('-', '_')}").sync
    tipo = getattr(import_module(f"{paquete}.models"), f"{nombre_de(regla(id))}Peticion")
    return funcion(client=cliente, body=tipo.from_dict(peticion))


def modelo(cliente: Any, nombre: str) -> Any:
    paquete = type(cliente).__module__.split(".")[0]
    return getattr(import_module(f"{paquete}.models"), nombre)


def test_todas_las_reglas_responden_a_su_cliente(cliente):
    pedidas = set()
    for modulo, caso in CASOS:
        id = MODULOS[modulo]
        if id in pedidas:
            continue
        pedidas.add(id)
        respuesta = llamar(cliente, id, {k: caso[k] for k in ("entradas", "al", "criterios") if k in caso})
        assert type(respuesta).__name__ == f"{nombre_de(regla(id))}Respuesta", id
        assert respuesta.salidas.to_dict() == caso["salidas"], id
    assert pedidas == {r.id for r in reglas()}


def test_con_los_tipos_en_la_mano(cliente):
    entradas = modelo(cliente, "Ley145Entradas")(
        capital="50000.00", tasa_anual_pct="14.2500", quincenas=72, con_garantia_solidaria=True, quincena_consulta=1
    )
    funcion = import_module("cliente_generado.api.prestamos.calcular_ley_145").sync
    respuesta = funcion(client=cliente, body=modelo(cliente, "Ley145Peticion")(entradas=entradas, explicar=True))
    assert respuesta.salidas.abono_quincenal == "857.18"
    assert respuesta.explicacion.frase.startswith("Su abono es $857.18")
    assert respuesta.criterios[0].additional_properties["id"] == "criterio-145-1"


def test_cada_operacion_es_un_tipo(cliente):
    funcion = import_module("cliente_generado.api.pensiones.calcular_ley_55").sync
    entradas = modelo(cliente, "Ley55CuotasEntradas")(operacion="cuotas", pension_mensual="10000.01")
    respuesta = funcion(client=cliente, body=modelo(cliente, "Ley55Peticion")(entradas=entradas))
    assert (respuesta.salidas.primera_quincena, respuesta.salidas.segunda_quincena) == ("5000.01", "5000.00")


@pytest.mark.parametrize("clase", ["Lista", "Mapa", "Variante"])
def test_hay_entre_ellas_listas_mapas_y_variantes(clase):
    def nombres(tipo: Any) -> set[str]:
        return {type(tipo).__name__} | (nombres(tipo.de) if hasattr(tipo, "de") else set())

    assert [r.id for r in reglas() if any(clase in nombres(t) for t in r.entradas.values())]


def test_antes_de_la_Ley_el_cliente_recibe_la_negativa(cliente):
    respuesta = llamar(cliente, "ley-188", {"entradas": {"sbc_quincenal": "9000.00"}, "al": "2018-05-26"})
    assert (respuesta.salidas.procede, respuesta.salidas.motivos) == (False, ["LEY_NO_VIGENTE"])
    assert type(respuesta.salidas.total).__name__ == "Unset"


def test_un_error_de_entrada_llega_con_su_tipo(cliente):
    respuesta = llamar(cliente, "ley-188", {"entradas": {"sbc_quincenal": "-1"}})
    assert type(respuesta).__name__ == "Error"
    assert (respuesta.error.codigo, respuesta.error.campo) == ("ENTRADA_FORMATO", "sbc_quincenal")


def test_la_lista_y_la_página_de_una_regla(cliente):
    lista = import_module("cliente_generado.api.reglas.listar_reglas").sync(client=cliente, texto="abonos")
    assert "ley-145" in {r.id for r in lista.reglas}
    una = import_module("cliente_generado.api.reglas.ver_regla").sync(client=cliente, id="ley-145")
    assert una.ejemplo is not None
