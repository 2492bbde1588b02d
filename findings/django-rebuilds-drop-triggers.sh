#!/usr/bin/env bash
# A migration that adds a column with a default takes the triggers with it
# Guess:   a trigger stays with its table until somebody drops it.
# Seen:    on SQLite Django 5.2.8 builds the table anew for a column with a default, a longer text and a check, and
#          the triggers are gone without a word. They stay for a column that may be null, an index, and a unique
#          condition.
# Follows: make triggers again after every migration of such a table, and test that each is there.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages django==5.2.8

python - <<'PYTHON'
import django
from _seen import seen
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "x.sqlite3"}}, INSTALLED_APPS=[]
)
django.setup()
from django.db import connection, models


class Card(models.Model):
    text = models.CharField(max_length=20)

    class Meta:
        app_label = "scorecards"


def column(field, name):
    field.set_attributes_from_name(name)
    field.model = Card
    return field


with connection.schema_editor() as editor:
    editor.create_model(Card)
CHANGES = {
    "null": lambda editor: editor.add_field(Card, column(models.IntegerField(null=True), "a")),
    "index": lambda editor: editor.add_index(Card, models.Index(fields=["text"], name="i")),
    "default": lambda editor: editor.add_field(Card, column(models.IntegerField(default=3), "b")),
    "longer": lambda editor: editor.alter_field(
        Card, Card._meta.get_field("text"), column(models.CharField(max_length=30), "text")
    ),
    "check": lambda editor: editor.add_constraint(
        Card, models.CheckConstraint(condition=models.Q(text__gt=""), name="c")
    ),
}
TRIGGER = """create trigger if not exists frozen before update on scorecards_card
    begin select raise(abort, 'frozen'); end"""
left = {}
with connection.cursor() as cursor:
    for name, change in CHANGES.items():
        cursor.execute(TRIGGER)
        with connection.schema_editor() as editor:
            change(editor)
        left[name] = cursor.execute("select count(*) from sqlite_master where type = 'trigger'").fetchone()[0]
seen("triggers left", left, {"null": 1, "index": 1, "default": 0, "longer": 0, "check": 0})
PYTHON
