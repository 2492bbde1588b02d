"""The command, as one runs it."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.scorecards.calibration.statistics.tables import loop_rows

ROOT = Path(__file__).parents[3]
KEYS = ["read", "n", "groups", "leniency_groups", "refused", "model", "candidates", "interviewers", "reliability"]
KEYS += ["agreement", "unusual", "disagreement"]


def as_csv(rows) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["candidate", "interviewer", "dimension", "rating"])
    writer.writerows((row.candidate, row.interviewer, row.dimension, row.value) for row in rows)
    return text.getvalue()


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "ratings.csv"
    path.write_text(as_csv(loop_rows(1, candidates=12)).replace("candidate 00", "Zoë 🎈"), "utf-8")
    return path


def output(*arguments) -> str:
    stream = io.StringIO()
    call_command("calibrate", *map(str, arguments), stdout=stream)
    return stream.getvalue()


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess:
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "manage.py", "calibrate", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, env=environment, check=False)


def test_json_has_the_parts_that_were_agreed_and_no_others(file):
    answer = json.loads(output(file, "--format", "json"))
    assert list(answer) == KEYS
    assert set(answer["candidates"]["Zoë 🎈"]) == {"n", "raw_mean", "adjusted", "standard_error", "low", "high"}
    row = answer["interviewers"]["interviewer 0"]
    assert list(row) == ["n", "raw_mean", "leniency", "standard_error", "low", "high", "verdict", "why"]
    assert list(answer["model"]["variance"]) == ["candidate", "interviewer", "candidate_interviewer", "residual"]
    assert row["low"] <= row["leniency"] <= row["high"]
    assert row["high"] - row["low"] > 2 * 1.96 * row["standard_error"], "the variances are not known either"


def test_text_says_sentences_first_and_tables_after(file):
    lines = output(file).splitlines()
    assert lines[0].endswith("of 12 candidates by 4 interviewers on 3 dimensions.")
    assert "Candidates" in lines[lines.index("") :]
    assert any(line.startswith("  Zoë 🎈") for line in lines)


def test_the_command_speaks_utf8_on_a_terminal_that_does_not(file):
    done = run(str(file), "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Zoë 🎈" in json.loads(done.stdout.decode("utf-8"))["candidates"]


def test_standard_input_is_read_and_a_failed_gate_is_no_failure():
    done = run("-", "--format", "json", given=as_csv(loop_rows(1)[:4]).encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["refused"].startswith("Too few to say")


def test_a_file_that_cannot_be_used_ends_with_a_sentence_and_status_1(tmp_path):
    done = run(str(tmp_path / "none.csv"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"CommandError: There is no file {tmp_path / 'none.csv'}.\n"


@pytest.mark.parametrize(("content", "words"), [(b"", "empty"), (b"a,b\n1,2\n", "Missing columns"), (b"\0\1", "NUL")])
def test_what_is_wrong_with_a_file_is_said(tmp_path, content, words):
    (tmp_path / "bad.csv").write_bytes(content)
    with pytest.raises(CommandError, match=words):
        output(tmp_path / "bad.csv")


def test_a_folder_and_an_impossible_name_are_no_files(tmp_path):
    with pytest.raises(CommandError, match="is a folder"):
        output(tmp_path)
    with pytest.raises(CommandError, match="cannot be read"):
        output("a\0b")
