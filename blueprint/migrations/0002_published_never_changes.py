from django.db import migrations

from blueprint import frozen


def install(apps, schema_editor):
    frozen.install(schema_editor.connection)


def remove(apps, schema_editor):
    frozen.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("blueprint", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
