#!/usr/bin/env bash
# What is erased with secure_delete stays in the file, and then in the file beside it
# Guess:   PRAGMA secure_delete=ON writes zeros over what is deleted.
# Seen:    in WAL mode of SQLite 3.40.1 the zeros go to the log: the words stay in the database file until a
#          checkpoint; words that were written since the last one stay in the log even after a plain checkpoint, and
#          go with wal_checkpoint(TRUNCATE).
# Follows: erasure ends with a truncating checkpoint, and that answers "busy" (1) while a reader is still there.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages

python - <<'PYTHON'
import pathlib
import sqlite3

from _seen import seen


def connect():
    connection = sqlite3.connect("x.sqlite3", isolation_level=None)
    connection.execute("pragma secure_delete=on")
    return connection


def where():
    return [name for name in ("x.sqlite3", "x.sqlite3-wal") if b"KIMEXAMPLE" in pathlib.Path(name).read_bytes()]


print("SQLite", sqlite3.sqlite_version)
db = connect()
db.execute("pragma journal_mode=wal")
db.execute("create table t (id integer primary key, words text)")
db.execute("insert into t values (1, 'KIMEXAMPLE')")
db.execute("pragma wal_checkpoint(truncate)")
db.execute("delete from t")
seen("deleted", where(), ["x.sqlite3"])
db.execute("pragma wal_checkpoint")
seen("after a checkpoint", where(), [])
db.execute("insert into t values (1, 'KIMEXAMPLE')")
db.execute("delete from t")
db.execute("pragma wal_checkpoint")
seen("written since, deleted, after a checkpoint", where(), ["x.sqlite3-wal"])
reader = connect()
reader.execute("begin")
reader.execute("select * from t").fetchall()
db.execute("insert into t values (2, 'other')")
db.execute("pragma busy_timeout=200")
seen("truncating beside a reader", db.execute("pragma wal_checkpoint(truncate)").fetchone()[0], 1)
reader.execute("rollback")
seen("truncating alone", (db.execute("pragma wal_checkpoint(truncate)").fetchone()[0], where()), (0, []))
PYTHON
