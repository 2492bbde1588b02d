from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("hiring", "0003_retention_and_own_rounds")]

    operations = []
