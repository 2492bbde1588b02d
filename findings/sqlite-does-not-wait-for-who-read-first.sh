#!/usr/bin/env bash
# With a timeout of five seconds, "database is locked" comes at once
# Guess:   the timeout is how long a write waits for another one.
# Seen:    a transaction of SQLite 3.40.1 in WAL mode that has read, and writes after somebody else wrote, can never
#          succeed: it fails without waiting (SQLITE_BUSY_SNAPSHOT). One that begins with BEGIN IMMEDIATE waits.
#          Python's sqlite3 and Django 5.2.8 begin without it.
# Follows: OPTIONS = {"transaction_mode": "IMMEDIATE"} in Django.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages django==5.2.8

python - <<'PYTHON'
import sqlite3
import time

from _seen import seen
from django.db.backends.sqlite3.base import DatabaseWrapper


def connect(timeout):
    return sqlite3.connect("x.sqlite3", timeout=timeout, isolation_level=None)


one, two = connect(5), connect(1)
print("SQLite", sqlite3.sqlite_version)
seen("journal", one.execute("pragma journal_mode=wal").fetchone()[0], "wal")
one.execute("create table t (x)")


def tried(begin):
    two.execute(begin)
    try:
        two.execute("select * from t").fetchall()
        one.execute("insert into t values (1)")
        started = time.monotonic()
        two.execute("insert into t values (2)")
        return "written"
    except sqlite3.OperationalError as error:
        return error.sqlite_errorname, "at once" if time.monotonic() - started < 0.2 else "waited"
    finally:
        two.execute("rollback")


two.execute("pragma busy_timeout=5000")
seen("read, then write", tried("begin"), ("SQLITE_BUSY_SNAPSHOT", "at once"))
one.execute("begin immediate")
two.execute("pragma busy_timeout=1000")
started = time.monotonic()
try:
    two.execute("begin immediate")
except sqlite3.OperationalError as error:
    seen("immediate", (error.sqlite_errorname, time.monotonic() - started > 0.5), ("SQLITE_BUSY", True))
default = DatabaseWrapper({"NAME": "x", "OPTIONS": {}, "TIME_ZONE": None}, "x")
default.get_connection_params()
seen("Django's own choice", getattr(default, "transaction_mode", None), None)
PYTHON
