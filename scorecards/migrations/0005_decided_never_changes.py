from django.db import migrations

from scorecards import frozen


def install(apps, schema_editor):
    frozen.install(schema_editor.connection, [frozen.DECISIONS])


def remove(apps, schema_editor):
    frozen.remove(schema_editor.connection, [frozen.DECISIONS])


class Migration(migrations.Migration):
    dependencies = [("scorecards", "0004_debrief_committee_practice")]

    operations = [migrations.RunPython(install, remove)]
