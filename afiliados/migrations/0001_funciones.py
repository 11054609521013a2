"""What the tables ask PostgreSQL to compute: the next clave de afiliación, check digits, what a CURP says."""

from django.db import migrations

CREAR = """
CREATE SEQUENCE afiliados_clave_seq AS bigint MINVALUE 1 MAXVALUE 999999999;

CREATE FUNCTION afiliados_luhn(cifras text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ((10 - sum(CASE WHEN doble > 9 THEN doble - 9 ELSE doble END) % 10) % 10)::text
    FROM (
        SELECT substr(cifras, lugar, 1)::int * (2 - (length(cifras) - lugar) % 2) AS doble
        FROM generate_series(1, length(cifras)) AS lugar
    ) AS cuenta
$$;

CREATE FUNCTION afiliados_clave_nueva() RETURNS text
LANGUAGE sql VOLATILE AS $$
    SELECT cifras || afiliados_luhn(cifras)
    FROM (SELECT lpad(nextval('afiliados_clave_seq')::text, 9, '0') AS cifras) AS siguiente
$$;

CREATE FUNCTION afiliados_clabe_valida(clabe text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT clabe ~ '^[0-9]{18}$' AND (
        SELECT ((10 - sum(substr(clabe, lugar, 1)::int * (ARRAY[1, 3, 7])[lugar % 3 + 1] % 10) % 10) % 10)::text
        FROM generate_series(1, 17) AS lugar
    ) = substr(clabe, 18, 1)
$$;

CREATE FUNCTION afiliados_curp_coherente(curp text, nacimiento date, sexo text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT substr(curp, 5, 7) = lpad((extract(year FROM nacimiento)::int % 100)::text, 2, '0')
        || lpad(extract(month FROM nacimiento)::int::text, 2, '0')
        || lpad(extract(day FROM nacimiento)::int::text, 2, '0') || sexo
        AND (substr(curp, 17, 1) ~ '[0-9]') = (nacimiento < DATE '2000-01-01')
$$;
"""
QUITAR = """
DROP FUNCTION afiliados_curp_coherente(text, date, text);
DROP FUNCTION afiliados_clabe_valida(text);
DROP FUNCTION afiliados_clave_nueva();
DROP FUNCTION afiliados_luhn(text);
DROP SEQUENCE afiliados_clave_seq;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("registro", "0002_papeles")]

    operations = [migrations.RunSQL(CREAR, QUITAR)]
