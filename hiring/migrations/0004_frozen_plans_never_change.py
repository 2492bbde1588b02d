from django.db import migrations

from hiring import frozen_plans


def install(apps, schema_editor):
    frozen_plans.install(schema_editor.connection)


def remove(apps, schema_editor):
    frozen_plans.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("hiring", "0003_retention_and_own_rounds")]

    operations = [migrations.RunPython(install, remove)]
