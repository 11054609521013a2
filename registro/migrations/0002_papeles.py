"""The two database roles, and the table of the cache.

`portal` (the running portal) reads and writes rows; it owns nothing, so it can neither change the schema, truncate,
nor disable a trigger. What is only ever added to, it cannot update or delete even by privilege.
"""

from django.core.management import call_command
from django.db import migrations

CONCEDER = """
GRANT USAGE ON SCHEMA public TO portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO portal;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO portal;
REVOKE UPDATE, DELETE ON registro_evento, registro_eslabon, registro_acceso FROM portal;
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM portal;
"""
RETIRAR = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM portal;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM portal;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM portal;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM portal;
"""


def crear_cache(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("registro", "0001_initial")]

    operations = [
        migrations.RunPython(crear_cache, migrations.RunPython.noop),
        migrations.RunSQL(CONCEDER, RETIRAR),
    ]
