from django.db import migrations

from scorecards import frozen


def install(apps, schema_editor):
    frozen.install(schema_editor.connection, [frozen.CARDS])


def remove(apps, schema_editor):
    frozen.remove(schema_editor.connection, [frozen.CARDS])


class Migration(migrations.Migration):
    dependencies = [("scorecards", "0002_not_assessed_without_reason")]

    operations = [migrations.RunPython(install, remove)]
