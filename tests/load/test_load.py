"""A small wave: what was acknowledged is stored, and what is not is noticed."""

import pytest

from tests.load.__main__ import parsed, tried
from tests.load.beside import p95_of
from tests.load.typist import Typist
from tests.load.wave import lost, people_of


@pytest.mark.long
def test_a_few_people_type_at_once_a_killed_server_loses_nothing_and_what_is_not_stored_is_lost(server_in, capsys):
    server = server_in("empty")
    typists = people_of(server, 3)
    assert tried("Here", server, typists, seconds=3)
    first, killed = capsys.readouterr().out.strip().splitlines()
    assert "ok   Here: " in first and "p95" in first and "0 failed, 0 lost" in first
    assert "ok   Here, killed: " in killed
    name = next(name for name in typists[0].acknowledged if name.startswith("evidence"))
    typists[0].acknowledged[name] += " And more."
    typists[0].revision += 2  # what was stored as the server was killed may be one ahead
    assert [line.split(":")[1].split()[0] for line in lost(server, typists)] == ["revision", name]


@pytest.mark.parametrize("address", ["http://192.0.2.1:8000", "http://[2001:db8::1]:80", "https://hiring.example.com"])
def test_only_this_machine_is_put_under_load(address):
    with pytest.raises(ValueError):
        Typist(address, 1, "")


@pytest.mark.parametrize("given", [["--people", "0"], ["--people", "501"], ["--seconds", "601"], ["--seconds", "x"]])
def test_a_wave_has_its_bounds(given, capsys):
    with pytest.raises(SystemExit):
        parsed(given)
    assert "error" in capsys.readouterr().err


def test_what_two_builds_printed_is_laid_side_by_side():
    told = "5 type\n  ok   SQLite: 9 saves, p50 7 ms, p95 1,028 ms, max 2 ms, 0 failed\n  MISS SQLite, killed: p95 9 ms"
    assert p95_of(told) == {"SQLite": 1028, "SQLite, killed": 9}
