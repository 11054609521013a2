"""The number of an order to withhold, given by the database."""

from django.db import migrations

CREAR = """
CREATE SEQUENCE prestaciones_folio_descuento_seq AS bigint;

CREATE FUNCTION prestaciones_folio_descuento() RETURNS text
LANGUAGE sql VOLATILE AS $$
    SELECT 'DP-' || lpad(numero::text, greatest(6, length(numero::text)), '0')
    FROM nextval('prestaciones_folio_descuento_seq') AS numero
$$;
"""
QUITAR = """
DROP FUNCTION prestaciones_folio_descuento();
DROP SEQUENCE prestaciones_folio_descuento_seq;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("registro", "0002_papeles")]

    operations = [migrations.RunSQL(CREAR, QUITAR)]
