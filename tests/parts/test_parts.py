"""Each test knows by what it asks for to which parts of a run it belongs; these belong to the parts that they name."""

import json
from types import SimpleNamespace

import pytest

from tests.parts import PARTS, FilesOfPart, parts_of, quick
from tests.parts.__main__ import (
    LANES,
    QUICK_LANES,
    Done,
    Share,
    as_listed,
    at_a_time,
    collected,
    in_memory,
    left_out,
    says_how_many,
    workers,
)


def test_what_asks_for_no_database_runs_once(request, document):
    assert parts_of(request.node) == {"pure"}


def test_what_asks_for_rows_runs_on_both_databases(request, recruiter):
    assert parts_of(request.node) == {"sqlite", "postgres"}


@pytest.mark.django_db
def test_what_is_marked_for_the_database_does_too(request):
    assert parts_of(request.node) == {"sqlite", "postgres"}


@pytest.mark.once
def test_a_crawl_runs_on_sqlite_alone(request, db):
    assert parts_of(request.node) == {"sqlite"}


@pytest.mark.parametrize(("marks", "parts"), [([], {"browser"}), (["both"], {"browser", "postgres"})])
def test_a_story_of_a_browser_is_told_once_unless_it_needs_both(marks, parts):
    story = SimpleNamespace(fixturenames=["browser", "db"], get_closest_marker=lambda name: name in marks)
    assert parts_of(story) == parts


def test_a_look_is_a_part_of_its_own():
    look = SimpleNamespace(fixturenames=["browser", "look_in"], get_closest_marker=lambda _: None)
    assert parts_of(look) == {"looks"}


def test_a_quick_run_leaves_out_postgresql_and_the_browser_and_has_each_half_of_the_rest_in_a_lane():
    assert [[str(share) for share in lane] for lane in QUICK_LANES] == [
        ["Without a database, 1/2", "On SQLite, 1/2"],
        ["Without a database, 2/2", "On SQLite, 2/2"],
    ]


@pytest.mark.long
def test_a_quick_run_leaves_out_crawls_and_what_takes_long(tmp_path):
    file = "tests/scorecards/independence/test_words.py"
    assert collected([file], tmp_path / "all.json") and not collected(quick([file]), tmp_path / "quick.json")


def test_a_quick_run_of_some_marks_leaves_out_the_same():
    narrowed = quick(["-k", "words", "-m", "once or django_db", "tests/people", "-x"])
    assert narrowed == ["-k", "words", "tests/people", "-x", "-m", "(not once and not long) and (once or django_db)"]


def test_a_folder_that_somebody_named_for_temporary_files_is_kept_to(monkeypatch):
    monkeypatch.setenv("TMPDIR", "/elsewhere")
    assert in_memory() is None


def test_each_part_runs_in_one_lane():
    assert sorted(LANES[0] + LANES[1]) == sorted(map(Share, PARTS))


def test_a_file_without_a_test_of_the_part_stays_shut(tmp_path, pytestconfig):
    listed = tmp_path / "parts.json"
    listed.write_text('{"tests/a.py::x": ["pure"], "tests/a.py::y": ["sqlite"], "tests/b.py::z": ["sqlite"]}')
    files = FilesOfPart(listed, "pure", "1/1")
    of = {name: pytestconfig.rootpath / "tests" / name for name in ("a.py", "b.py", "conftest.py")}
    assert {name: files.pytest_ignore_collect(path, pytestconfig) for name, path in of.items()} == {
        "a.py": None,
        "b.py": True,
        "conftest.py": None,
    }


def test_each_file_of_a_part_is_in_one_of_its_shares(tmp_path, pytestconfig):
    listed, names = tmp_path / "parts.json", [f"tests/{letter}.py" for letter in "abc"]
    listed.write_text(json.dumps({f"{name}::x": ["pure"] for name in names}))
    shares = [FilesOfPart(listed, "pure", share) for share in ("1/2", "2/2")]
    paths = [pytestconfig.rootpath / name for name in names]
    opened = [[not share.pytest_ignore_collect(path, pytestconfig) for path in paths] for share in shares]
    assert opened == [[True, False, True], [False, True, False]]


def test_a_part_collects_from_the_list_of_all(tmp_path):
    listed, file = tmp_path / "parts.json", "tests/test_colours.py"
    listed.write_text(f'{{"{file}::a_test": ["pure"]}}')
    tests = collected(["--part=pure", as_listed(listed), file], tmp_path / "again.json")
    assert {tuple(parts) for parts in tests.values()} == {("pure",)}


def test_what_no_part_ran_is_named():
    done = [Done(Share("pure"), 0, 1.0, 1.0, {"a": 1.0}), Done(Share("sqlite"), 0, 1.0, 1.0, {"b": 1.0})]
    assert left_out({"a", "b", "c"}, done) == ["c"]


@pytest.mark.parametrize(("processors", "in_each_of_two", "in_one"), [(1, 0, 1), (2, 1, 2), (4, 2, 4), (64, 4, 4)])
def test_each_lane_has_its_share_of_the_processors(monkeypatch, processors, in_each_of_two, in_one):
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert (at_a_time(2), at_a_time(1)) == (in_each_of_two, in_one)


def test_more_than_one_at_a_time_have_processes_of_their_own():
    assert workers("sqlite", 0) == workers("browser", 1) == []
    assert workers("sqlite", 2) == ["-n", "2"]
    assert workers("browser", 2) == ["-n", "2", "--dist", "loadfile"]


@pytest.mark.parametrize("given", [["-n", "4"], ["-n4"], ["--pdb"], ["-p", "no:xdist"]])
def test_what_somebody_says_of_processes_is_heeded(given):
    assert says_how_many(["tests/people", *given]) and not says_how_many(["tests/people", "-k", "mail"])
