"""The guards of the ledger, and what the runtime role may not do even when the code asks for it.

The functions belong to the owner and run as the owner (SECURITY DEFINER) with a fixed search_path: the portal writes
balances only by posting. Nothing here needs more than PostgreSQL 15.
"""

from django.db import migrations

ASENTAR = """
-- Plans for any number of lines: by key into the big tables, never a scan of them, whatever the plan cache remembers.
CREATE FUNCTION prestaciones_asentar() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
DECLARE
    mala record;
    cerrada text;
BEGIN
    -- All the lines of a póliza enter by one statement and are numbered from 1: none is missing and none can be added.
    SELECT n.poliza_id, p.clave, p.renglones, p.total, p.tx IS NOT DISTINCT FROM pg_current_xact_id() AS propia,
           count(*) AS lineas, sum(n.cargo) AS cargos, sum(n.abono) AS abonos
      INTO mala
      FROM nuevas n
      LEFT JOIN prestaciones_poliza p ON p.id = n.poliza_id
      LEFT JOIN prestaciones_cuenta c ON c.id = n.cuenta_id
     GROUP BY n.poliza_id, p.id
    HAVING p.tx IS DISTINCT FROM pg_current_xact_id()
        OR count(*) <> p.renglones OR min(n.renglon) <> 1 OR max(n.renglon) <> p.renglones
        OR sum(n.cargo) <> p.total OR sum(n.abono) <> p.total
        OR bool_or(n.quincena <> p.quincena OR c.fondo_id IS DISTINCT FROM p.fondo_id
                   OR c.personal AND n.persona_id IS NULL)
     LIMIT 1;
    IF FOUND THEN
        IF NOT mala.propia THEN
            RAISE EXCEPTION 'La póliza % es de otra transacción: ya no admite renglones.', mala.poliza_id
                USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = 'poliza_de_otra_transaccion';
        ELSIF mala.cargos <> mala.abonos THEN
            RAISE EXCEPTION 'La póliza % no cuadra: cargos %, abonos %.', mala.clave, mala.cargos, mala.abonos
                USING ERRCODE = 'check_violation', CONSTRAINT = 'poliza_cuadra';
        ELSIF mala.lineas <> mala.renglones OR mala.cargos <> mala.total THEN
            RAISE EXCEPTION 'La póliza % dice % renglones por %; llegaron % por %.', mala.clave, mala.renglones,
                mala.total, mala.lineas, mala.cargos USING ERRCODE = 'check_violation', CONSTRAINT = 'poliza_completa';
        ELSE
            RAISE EXCEPTION 'La póliza % tiene renglones mal numerados, de otro fondo, de otra quincena o sin persona.',
                mala.clave USING ERRCODE = 'check_violation', CONSTRAINT = 'poliza_coherente';
        END IF;
    END IF;

    -- FOR SHARE: nobody closes the period between this check and the commit.
    PERFORM 1 FROM prestaciones_periodo WHERE quincena IN (SELECT DISTINCT quincena FROM nuevas) FOR SHARE;
    SELECT n.quincena INTO cerrada
      FROM (SELECT DISTINCT quincena FROM nuevas) n
      LEFT JOIN prestaciones_periodo o ON o.quincena = n.quincena AND o.estado = 'ABIERTO'
     WHERE o.quincena IS NULL LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'La quincena % está cerrada o no existe.', cerrada
            USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = 'periodo_abierto';
    END IF;

    -- Always in the same order, so that two lotes never wait for each other.
    INSERT INTO prestaciones_saldopersona AS s (fondo_id, persona_id, saldo, comprometido)
    SELECT f.id, n.persona_id,
           sum(CASE f.saldo_personal WHEN 'A' THEN n.abono - n.cargo ELSE n.cargo - n.abono END), 0
      FROM nuevas n
      JOIN prestaciones_cuenta c ON c.id = n.cuenta_id AND c.forma_saldo
      JOIN prestaciones_fondo f ON f.id = c.fondo_id
     GROUP BY f.id, n.persona_id
     ORDER BY f.id, n.persona_id
    ON CONFLICT (persona_id, fondo_id) DO UPDATE SET saldo = s.saldo + excluded.saldo;
    RETURN NULL;
END $$;

CREATE TRIGGER asentar AFTER INSERT ON prestaciones_movimiento
REFERENCING NEW TABLE AS nuevas FOR EACH STATEMENT EXECUTE FUNCTION prestaciones_asentar();

-- Balances change in place: room for the new version beside the old one spares the indexes.
ALTER TABLE prestaciones_saldopersona SET (fillfactor = 60);
"""

REVISAR = """
-- At commit: a header whose lines never came. (Those that came were all checked as they entered.)
CREATE FUNCTION prestaciones_revisar_poliza() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public.prestaciones_movimiento WHERE poliza_id = NEW.id AND renglon = 1) THEN
        RAISE EXCEPTION 'La póliza % no tiene renglones.', NEW.clave
            USING ERRCODE = 'check_violation', CONSTRAINT = 'poliza_completa';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER revisar AFTER INSERT ON prestaciones_poliza
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION prestaciones_revisar_poliza();
"""

COMPROMETER = """
CREATE FUNCTION prestaciones_comprometer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- One UPDATE locks the row and meets its CHECK on the newest version: two pledges never see the same peso free.
    UPDATE prestaciones_saldopersona
       SET comprometido = comprometido + (NEW.importe - NEW.liberado)
           - CASE TG_OP WHEN 'UPDATE' THEN OLD.importe - OLD.liberado ELSE 0 END
     WHERE fondo_id = NEW.fondo_id AND persona_id = NEW.persona_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'La persona % no tiene saldo en el fondo.', NEW.persona_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'saldo_cubre_lo_comprometido';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.liberado < OLD.liberado THEN
        RAISE EXCEPTION 'Lo liberado de la garantía % no vuelve a comprometerse.', NEW.clave
            USING ERRCODE = 'check_violation', CONSTRAINT = 'garantia_no_regresa';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER comprometer AFTER INSERT OR UPDATE ON prestaciones_garantia
FOR EACH ROW EXECUTE FUNCTION prestaciones_comprometer();
"""

PRIVILEGIOS = """
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON prestaciones_poliza, prestaciones_movimiento, prestaciones_saldopersona,
    prestaciones_periodo, prestaciones_garantia, prestaciones_fondo, prestaciones_cuenta FROM portal;
-- Without `tx` and `creada`: those are the database's word.
GRANT INSERT (clave, fondo_id, quincena, concepto, entidad_id, renglones, total, autor_id)
    ON prestaciones_poliza TO portal;
GRANT INSERT ON prestaciones_movimiento, prestaciones_fondo, prestaciones_cuenta TO portal;
GRANT INSERT, UPDATE (estado, cerrado_en) ON prestaciones_periodo TO portal;
GRANT INSERT, UPDATE (liberado) ON prestaciones_garantia TO portal;
"""

QUITAR = """
GRANT INSERT, UPDATE, DELETE ON prestaciones_poliza, prestaciones_movimiento, prestaciones_saldopersona,
    prestaciones_periodo, prestaciones_garantia, prestaciones_fondo, prestaciones_cuenta TO portal;
DROP TRIGGER comprometer ON prestaciones_garantia;
DROP FUNCTION prestaciones_comprometer();
DROP TRIGGER revisar ON prestaciones_poliza;
DROP FUNCTION prestaciones_revisar_poliza();
DROP TRIGGER asentar ON prestaciones_movimiento;
DROP FUNCTION prestaciones_asentar();
"""


class Migration(migrations.Migration):
    dependencies = [("prestaciones", "0002_mayor_y_quincena")]

    operations = [migrations.RunSQL(ASENTAR + REVISAR + COMPROMETER + PRIVILEGIOS, QUITAR)]
