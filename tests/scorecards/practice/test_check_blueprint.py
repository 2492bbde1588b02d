"""`manage.py check_blueprint`: line by line what is lacking, and status 1 where something is."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from blueprint.library import shipped
from blueprint.own_name import under_own_name
from scorecards.management.commands.check_blueprint import everything_lacking
from scorecards.practice.answers_file import WrittenAnswer
from scorecards.practice.completeness import answers_lack, answers_shared
from scorecards.practice.key_comparison import KeyRating
from tests.blueprint.small_role import small_role


def checked(name) -> str:
    out = StringIO()
    call_command("check_blueprint", str(name), stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("slug", shipped())
def test_every_shipped_role_is_complete_and_says_nothing_twice(slug):
    assert "nothing lacking, nothing said twice" in checked(slug)


def test_a_file_that_lacks_things_is_answered_line_by_line_with_status_1(tmp_path):
    (tmp_path / "small.json").write_text(json.dumps(small_role()))
    out = StringIO()
    with pytest.raises(CommandError, match=r"to mend\.$"):
        call_command("check_blueprint", str(tmp_path / "small.json"), stdout=out)
    assert "kpis: " in out.getvalue() and "There is no variant by regulation." in out.getvalue()


def test_a_derived_role_may_say_what_its_parent_says():
    parent = shipped()["staff-engineer"]
    own = {"slug": "principal-engineer", "derived_from": {"slug": "staff-engineer", "version": 1}}
    told = everything_lacking(under_own_name(parent, "Principal Engineer") | own)
    assert {problem.path.partition(".")[0] for problem in told} == {"practice"}, "which a new role has to write"


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[]", b'{"slug": 3}', b'{"hiring": 1, "slug": ".."}'])
def test_a_file_that_is_no_blueprint_is_refused_with_a_sentence(tmp_path, content):
    (tmp_path / "it.json").write_bytes(content)
    with pytest.raises(CommandError):
        checked(tmp_path / "it.json")


@pytest.mark.django_db
def test_a_stored_blueprint_goes_by_its_slug_and_an_unknown_one_is_said(published_blueprint):
    with pytest.raises(CommandError, match="to mend"):
        checked(published_blueprint.slug)
    with pytest.raises(CommandError, match=r"Those that ship: .*head-of-engineering"):
        checked("head-of-nothing")


def test_practice_answers_are_mixed_long_enough_and_quote_what_was_said():
    document = {"hiring": {"exercises": [{"id": "case-a", "dimensions": ["craft", "nerve"]}]}}
    keys = {"craft": KeyRating(3, "He says “no bread today”."), "nerve": KeyRating(3, "word " * 30)}
    one = WrittenAnswer("baker", "case-a", "Says little", "He lights the oven.", keys)
    other = WrittenAnswer("baker", "case-b", "Elsewhere", "He sleeps.", {})
    told = "\n".join(map(str, answers_lack(document, [one, other])))
    for words in (
        "1 of at least 2 practice answers",
        "4 words; 250 to 450",
        "all good or all bad",
        "A reason of 5 words",
        "quotes “no bread today”, which was not said",
        "practice.case-b: The blueprint has no such exercise.",
    ):
        assert words in told
    assert list(answers_shared([one], "miller", [other])) == []
