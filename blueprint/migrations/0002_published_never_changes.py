from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("blueprint", "0001_initial")]

    operations = []
