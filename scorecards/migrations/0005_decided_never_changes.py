from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("scorecards", "0004_debrief_committee_practice")]

    operations = []
