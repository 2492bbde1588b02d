from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("scorecards", "0002_not_assessed_without_reason")]

    operations = []
