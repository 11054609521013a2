import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registro", "0002_papeles"),
    ]

    operations = [
        migrations.CreateModel(
            name="TextoOficial",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fuente", models.CharField(max_length=10)),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("nombre", models.CharField(max_length=200, verbose_name="nombre del archivo")),
                ("publicado", models.DateField(blank=True, null=True)),
                ("vigente_desde", models.DateField(blank=True, null=True)),
                ("cargado", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "autor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "texto oficial",
                "verbose_name_plural": "textos oficiales",
            },
        ),
        migrations.CreateModel(
            name="FragmentoOficial",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("orden", models.PositiveIntegerField()),
                (
                    "clase",
                    models.CharField(
                        choices=[("ARTICULO", "Artículo"), ("ENCABEZADO", "Encabezado"), ("NOTA", "Nota")],
                        max_length=10,
                    ),
                ),
                ("numero", models.CharField(blank=True, max_length=60)),
                ("ruta", models.JSONField(default=list, verbose_name="encabezados de arriba")),
                ("contenido", models.TextField()),
                ("busqueda", models.TextField()),
                (
                    "texto",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fragmentos",
                        to="registro.textooficial",
                    ),
                ),
            ],
            options={
                "verbose_name": "fragmento de un texto oficial",
                "verbose_name_plural": "fragmentos de textos oficiales",
                "ordering": ("texto", "orden"),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="textooficial",
            trigger=pgtrigger.compiler.Trigger(
                name="texto_fijo",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="61492c182a49e1fae675cb6e9759e82a8df75c53",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_texto_fijo_1effd",
                    table="registro_textooficial",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="fragmentooficial",
            constraint=models.UniqueConstraint(fields=("texto", "orden"), name="fragmento_una_vez"),
        ),
        migrations.AddConstraint(
            model_name="fragmentooficial",
            constraint=models.UniqueConstraint(
                condition=models.Q(("numero", ""), _negated=True),
                fields=("texto", "numero"),
                name="fragmento_numero_una_vez",
            ),
        ),
        migrations.AddConstraint(
            model_name="fragmentooficial",
            constraint=models.CheckConstraint(
                condition=models.Q(("clase", "ARTICULO"), ("numero", ""), _connector="XOR"),
                name="fragmento_con_numero_si_es_articulo",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fragmentooficial",
            trigger=pgtrigger.compiler.Trigger(
                name="fragmento_fijo",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="55bfb6c63f73e39768f4e1d1b2b10aef227f5b05",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_fragmento_fijo_51239",
                    table="registro_fragmentooficial",
                    when="BEFORE",
                ),
            ),
        ),
        # Only ever added to: also by privilege.
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON registro_textooficial, registro_fragmentooficial FROM portal",
            migrations.RunSQL.noop,
        ),
    ]
