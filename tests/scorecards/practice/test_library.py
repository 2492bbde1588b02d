"""The shipped answers (`check_blueprint` says what they lack): all levels come up; and how answers are imported."""

import json
from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from blueprint.library import shipped as shipped_roles
from people.refusals import Refused
from scorecards.management.commands.import_practice import shipped
from scorecards.models import PracticeAnswer, PracticeKey
from scorecards.practice.answers_file import problems, read
from scorecards.practice.operations.answers import retire_answer
from scorecards.practice.queries.published_roles import role_in
from tests.scorecards.practice.answers import KEYS, answer_of, rated_by

pytestmark = pytest.mark.world("practice")
ROLES = {slug: role_in(document) for slug, document in shipped_roles().items()}
ANSWERS = [answer for name in shipped() for answer in read(open(name, "rb").read())]  # noqa: SIM115


def test_every_answer_fits_its_exercise():
    assert {(a.role, a.title): problems(a, ROLES[a.role].exercise(a.exercise)) for a in ANSWERS} == {
        (a.role, a.title): [] for a in ANSWERS
    }


def test_all_levels_come_up_for_each_role():
    for role in {answer.role for answer in ANSWERS}:
        mine = [answer for answer in ANSWERS if answer.role == role]
        values = Counter(key.value for answer in mine for key in answer.keys.values())
        assert min(values[level] for level in (1, 2, 3, 4)) >= 5


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "no JSON"),
        (b"[]", "schema"),
        (b'{"schema": "rolewright/practice@1"}', "list of answers"),
        (b'{"schema": "rolewright/practice@1", "role": "r", "exercise": "e", "answers": [1]}', "a title"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_sentence(content, words):
    with pytest.raises(Refused, match=words):
        read(content)


def file_of(folder, text="Light the oven.", exercise="oven-case", role="head-of-baking", **keys):
    keys = keys or {key: {"value": answer.value, "reason": answer.reason} for key, answer in KEYS.items()}
    answers = [{"title": "From a file", "text": [text], "keys": keys}]
    document = {"schema": "rolewright/practice@1", "role": role, "exercise": exercise, "answers": answers}
    path = folder / "answers.json"
    path.write_text(json.dumps(document))
    return str(path)


def imported(*files) -> str:
    out = StringIO()
    call_command("import_practice", *files, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_importing_again_changes_nothing_and_other_words_change_it(published_blueprint, tmp_path):
    assert imported(file_of(tmp_path)).startswith("added: oven-case")
    assert imported(file_of(tmp_path)).startswith("unchanged")
    assert imported(file_of(tmp_path, "Call the baker.")).startswith("changed")
    assert PracticeAnswer.objects.get().text == "Call the baker."
    assert PracticeKey.objects.count() == 2


@pytest.mark.django_db
def test_what_somebody_rates_is_not_changed_by_an_import(published_blueprint, tmp_path, member):
    imported(file_of(tmp_path))
    rated_by(PracticeAnswer.objects.get(), member)
    with pytest.raises(CommandError, match="another title"):
        imported(file_of(tmp_path, "Call the baker."))
    assert imported(file_of(tmp_path)).startswith("unchanged")


@pytest.mark.django_db
def test_a_retired_answer_stays_retired(published_blueprint, tmp_path, recruiter):
    imported(file_of(tmp_path))
    retire_answer(answer=PracticeAnswer.objects.get(), by=recruiter)
    imported(file_of(tmp_path))
    assert PracticeAnswer.objects.get().retired_at


@pytest.mark.django_db
def test_an_authors_own_answer_is_not_overwritten(published_blueprint, tmp_path, recruiter):
    answer_of("From a file", by=recruiter)
    with pytest.raises(CommandError, match="has an answer of that title"):
        imported(file_of(tmp_path))
    assert PracticeAnswer.objects.get().author == recruiter


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"exercise": "bread-case"}, "no exercise “bread-case”"),
        ({"role": "head-of-cakes"}, "no exercise"),
        ({"judgement": {"value": 2, "reason": "x"}}, "no key for “craft”"),
        ({"nerve": {"value": 2, "reason": "x"}}, "“nerve” is no dimension"),
        ({"judgement": {"value": 5, "reason": "x"}}, "1, 2, 3 or 4"),
        ({"judgement": {"value": True, "reason": "x"}}, "1, 2, 3 or 4"),
        ({"judgement": {"value": 2, "reason": " "}}, "needs its reason"),
    ],
)
def test_what_does_not_fit_the_role_is_refused_and_nothing_is_kept(published_blueprint, tmp_path, change, words):
    with pytest.raises(CommandError, match=words):
        imported(file_of(tmp_path, **change))
    assert not PracticeAnswer.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["nowhere.json", "a\0b", "."])
def test_a_file_that_cannot_be_read_is_said_in_a_sentence(tmp_path, name):
    with pytest.raises(CommandError, match="cannot be read"):
        imported(str(tmp_path / name))
