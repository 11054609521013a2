"""Speed of the ledger: sets and single entries, with every check on, beside plain PostgreSQL.

Run as `python -m bench.mayor`; `medir()` gives the same figures as a dict for `bench/resultados.json`.
"""

import json
from decimal import Decimal
from typing import Any

from bench.base import analizar, como_dueno, gente, preparar, reloj

ASIENTOS, SUELTOS, QUINCENAS = 40_000, 1_000, 3
METAS = {"conjunto_por_segundo": 40_000, "sueltos_por_segundo": 635}

SELECCION = """
SELECT 'BM:' || %(quincena)s || ':' || p.id AS clave, NULL::bigint AS entidad_id, l.cuenta_id,
       CASE WHEN l.personal THEN p.id END AS persona_id, l.cargo, l.abono
  FROM afiliados_persona p,
       (VALUES (%(deudora)s::bigint, false, 7.50, 0), (%(acreedora)s::bigint, true, 0, 7.50))
       AS l (cuenta_id, personal, cargo, abono)
"""
# The same rows with a key and a balance by statement, and nothing else.
CRUDO = """
CREATE SCHEMA IF NOT EXISTS crudo;
DROP TABLE IF EXISTS crudo.movimiento, crudo.poliza;
CREATE TABLE crudo.poliza (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, clave text NOT NULL UNIQUE);
CREATE TABLE crudo.movimiento (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    poliza_id bigint NOT NULL REFERENCES crudo.poliza, cuenta_id bigint NOT NULL, persona_id bigint,
    cargo numeric(14,2) NOT NULL CHECK (cargo >= 0), abono numeric(14,2) NOT NULL CHECK (abono >= 0));
CREATE OR REPLACE FUNCTION crudo.cuadra() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT 1 FROM nuevas GROUP BY poliza_id HAVING sum(cargo) <> sum(abono)) THEN
        RAISE EXCEPTION 'no cuadra'; END IF; RETURN NULL; END $$;
CREATE TRIGGER cuadra AFTER INSERT ON crudo.movimiento REFERENCING NEW TABLE AS nuevas
FOR EACH STATEMENT EXECUTE FUNCTION crudo.cuadra();
"""
CRUDO_INSERTA = """
WITH p AS (INSERT INTO crudo.poliza (clave) SELECT 'BM:' || id FROM public.afiliados_persona RETURNING id)
INSERT INTO crudo.movimiento (poliza_id, cuenta_id, persona_id, cargo, abono)
SELECT p.id, l.cuenta, p.id, l.cargo, l.abono FROM p, (VALUES (1, 7.50, 0), (2, 0, 7.50)) AS l (cuenta, cargo, abono)
"""


def _conjuntos(medidas: dict[str, Any], fondo: Any, cuentas: dict[str, int]) -> None:
    from prestaciones.services.polizas import asentar_conjunto

    parametros = {"deudora": cuentas["1101"], "acreedora": cuentas["2101"]}
    for n in range(1, QUINCENAS + 1):
        with reloj(medidas, f"conjunto_{n}", ASIENTOS):
            hecho = asentar_conjunto(
                fondo=fondo, quincena=f"2030-0{n}-Q1", concepto="Medida", seleccion=SELECCION, parametros=parametros
            )
        if hecho.movimientos != ASIENTOS * 2:
            raise RuntimeError("el asiento no quedó completo")
        analizar()
    # The first quincena opens every balance; the following ones are what a running institute does.
    medidas["conjunto_por_segundo"] = max(medidas[f"conjunto_{n}"] for n in range(2, QUINCENAS + 1))
    with reloj(medidas, "repetidos_por_segundo", ASIENTOS):
        asentar_conjunto(
            fondo=fondo, quincena="2030-01-Q1", concepto="Medida", seleccion=SELECCION, parametros=parametros
        )


def _sueltos(medidas: dict[str, Any], fondo: Any) -> None:
    from afiliados.models import Persona
    from prestaciones.services.polizas import Linea, asentar

    personas = list(Persona.objects.values_list("pk", flat=True)[:SUELTOS])
    monto = Decimal("7.50")
    with reloj(medidas, "sueltos_por_segundo", SUELTOS):
        for persona in personas:
            asentar(
                clave=f"BS:2030-04-Q1:{persona}", fondo=fondo, quincena="2030-04-Q1", concepto="Medida",
                lineas=[Linea("1101", cargo=monto), Linea("2101", persona, abono=monto)],
            )  # fmt: skip


def _crudo(medidas: dict[str, Any]) -> None:
    with como_dueno() as cursor:
        for _ in range(2):
            cursor.execute(CRUDO)
            with reloj(medidas, "postgresql_solo_por_segundo", ASIENTOS):
                cursor.execute(CRUDO_INSERTA)


def medir() -> dict[str, Any]:
    """Entries (póliza of two lines) a second."""
    preparar()
    from prestaciones.models import Fondo

    gente(ASIENTOS)
    fondo = Fondo.objects.get(clave="FA")
    medidas: dict[str, Any] = {"asientos": ASIENTOS, "metas": METAS}
    _crudo(medidas)
    _conjuntos(medidas, fondo, dict(fondo.cuentas.values_list("clave", "pk")))
    _sueltos(medidas, fondo)
    return medidas


if __name__ == "__main__":
    print(json.dumps(medir(), indent=2))
