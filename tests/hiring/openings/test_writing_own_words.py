"""Writing an opening's own words: over HTTP, without scripts and as a draft that saves itself."""

import json

import pytest
from django.urls import reverse

from hiring.models import Opening, OwnWords
from hiring.openings import operations
from hiring.openings.published_description import thaw
from hiring.openings.queries import description_of, outline_of, places_of
from people.models import Event

pytestmark = pytest.mark.django_db
TEAM = "scope/facts.team"


@pytest.fixture
def client(client_of, recruiter):
    return client_of(recruiter)


@pytest.fixture
def post(client, opening):
    """Sends the words of some lines as a browser without scripts does; `autosave` as one with them."""

    def send(name: str = "opening_words", revision: int = 0, **fields):
        return client.post(reverse(name, args=[opening.slug]), {"revision": revision, **fields})

    return send


@pytest.fixture
def autosave(post):
    return lambda **sent: post("opening_words_autosave", **sent)


def again(opening) -> Opening:
    return Opening.objects.select_related("own_words", "blueprint").get(pk=opening.pk)


def line(opening, address: str = TEAM):
    return outline_of(again(opening)).rows[address]


def test_a_line_is_written_saved_and_says_what_it_said_before(post, opening, client, recruiter):
    answer = post(**{f"text:{TEAM}": "Nine bakers and a cat"})
    assert answer.url == reverse("opening_edit", args=[opening.slug]) + "#preview"
    assert line(opening).words.text == "Nine bakers and a cat"
    page = client.get(reverse("opening_edit", args=[opening.slug])).content.decode()
    assert "The form says: “Team: Nine bakers”" in page
    assert Event.objects.filter(verb="hiring.words_begun", actor_id=recruiter.pk).count() == 1


def test_every_output_says_what_one_wrote(post, opening, client, recruiter):
    post(**{f"text:{TEAM}": "Nine bakers and a cat"})
    for ending in ("html", "md", "txt", "jsonld", "json"):
        shown = client.get(reverse("opening_document", args=[opening.slug, ending])).content.decode()
        assert "and a cat" in shown, ending
    posting = operations.publish(opening=opening, revision=opening.revision, by=recruiter)
    assert "and a cat" in json.dumps(posting.content)
    assert thaw(posting.content) == thaw(json.loads(json.dumps(posting.content)))
    assert "and a cat" in client.get(reverse("job", args=[opening.slug])).content.decode()


def test_autosave_answers_with_the_line_as_it_reads_and_the_checks(autosave, opening):
    answer = autosave(**{f"text:{TEAM}": "Nine **bakers**"})
    reply = answer.json()
    assert (answer.status_code, reply["revision"], reply["errors"]) == (200, 1, {})
    assert reply["shown"][TEAM]["line"] == "<strong>Team:</strong> Nine <strong>bakers</strong>"
    assert "The form says" in reply["shown"][TEAM]["note"]
    assert "findings-heading" in reply["findings"]


def test_a_save_that_is_sent_twice_is_one(autosave, opening):
    assert autosave(**{f"text:{TEAM}": "Nine"}).json()["revision"] == 1
    assert autosave(**{f"text:{TEAM}": "Nine"}).json()["revision"] == 1


def test_a_stale_save_is_refused_with_what_stands(autosave, opening):
    autosave(**{f"text:{TEAM}": "Mine"})
    late = autosave(**{f"text:{TEAM}": "Theirs"})
    assert (late.status_code, late.json()["revision"]) == (409, 1)
    assert late.json()["fields"][f"text:{TEAM}"] == "Mine"
    assert line(opening).words.text == "Mine"


def test_without_scripts_both_texts_are_shown(post, opening):
    post(**{f"text:{TEAM}": "Mine"})
    late = post(**{f"text:{TEAM}": "Theirs"})
    page = late.content.decode()
    assert late.status_code == 409
    assert "<dd>Mine</dd>" in page and "Theirs" in page
    assert post(revision=1, **{f"text:{TEAM}": "Theirs"}).status_code == 302
    assert line(opening).words.text == "Theirs"


def test_a_line_without_words_is_refused_at_its_field_and_the_others_are_saved(autosave, opening):
    answer = autosave(**{f"text:{TEAM}": "", f"title:{TEAM}": "", "text:section:work": "Your days"})
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {f"text:{TEAM}", f"title:{TEAM}"}
    assert outline_of(again(opening)).sections["section:work"].heading == "Your days"


@pytest.mark.parametrize("words", ["x" * 4001, "y" * 9000])
def test_a_text_that_is_too_long_is_refused(autosave, words):
    answer = autosave(**{f"text:{TEAM}": words})
    assert "At most 4,000 characters" in answer.json()["errors"][f"text:{TEAM}"]


def test_lines_move_hide_come_back_and_are_added_by_plain_forms(post, opening):
    names = [row.address for row in outline_of(again(opening)).sections["section:work"].rows]
    post(deed=f"down {names[0]}")
    assert [row.address for row in outline_of(again(opening)).sections["section:work"].rows][1] == names[0]
    post(deed=f"hide {names[0]}")
    assert line(opening, names[0]).hidden
    post(deed=f"show {names[0]}")
    assert not line(opening, names[0]).hidden
    answer = post(deed="add section:work")
    assert "open=work/own-1#line-work/own-1" in answer.url
    post(revision=OwnWords.objects.get().revision, **{"text:work/own-1": "Feed the cat."})
    assert "Feed the cat." in [entry.text for _, entry in description_of(again(opening)).lines()]
    post(revision=OwnWords.objects.get().revision, deed="remove work/own-1")
    assert "work/own-1" not in outline_of(again(opening)).rows


def test_a_line_is_opened_without_scripts(post, client, opening):
    answer = post(deed=f"open {TEAM}")
    page = client.get(answer.url.partition("#")[0]).content.decode()
    assert f'name="text:{TEAM}" rows="3">Nine bakers</textarea>' in page
    opened = page[: page.index('<template id="own-fields">')] if page.index("own-fields") > page.index(TEAM) else page
    for deed in ("hide", "show", "remove", "add_paragraph", "put_back"):
        assert (f'value="{deed} {TEAM}"' in opened) == (deed == "hide")


def test_undo_takes_words_back_but_never_newer_ones(post, opening):
    post(**{f"text:{TEAM}": "Mine"})
    assert post(revision=0, deed=f"undo {TEAM}").status_code == 409
    assert post(revision=1, deed=f"undo {TEAM}").status_code == 302
    assert line(opening).own is None


def test_words_for_a_line_that_is_gone_are_kept_and_shown(post, opening, client):
    post(**{f"text:{TEAM}": "Nine bakers and a cat"})
    Opening.objects.update(team="")
    strays = outline_of(again(opening)).strays
    assert [words.words.text for _, words in strays] == ["Nine bakers and a cat"]
    page = client.get(reverse("opening_edit", args=[opening.slug])).content.decode()
    assert "Written for lines that are not here now" in page
    post(revision=1, deed=f"undo {TEAM}")
    assert not outline_of(again(opening)).strays


def test_what_one_writes_is_words_and_never_markup(autosave):
    reply = autosave(**{f"text:{TEAM}": '<img src=x onerror="alert(1)"> [a](javascript:alert(1))'}).json()
    assert "<img" not in reply["shown"][TEAM]["line"]
    assert "href" not in reply["shown"][TEAM]["line"]


@pytest.mark.parametrize("name", ["opening_words", "opening_words_autosave"])
def test_only_who_keeps_openings_writes(client_of, person, manager, opening, name):
    address, sent = reverse(name, args=[opening.slug]), {"revision": 0, f"text:{TEAM}": "Mine"}
    assert client_of(manager).post(address, sent).status_code == 403
    assert client_of(person("nobody@example.test")).post(address, sent).status_code == 404
    assert not OwnWords.objects.exists()


def test_reading_and_saving_take_the_same_queries_however_many_lines(
    post, autosave, client, opening, django_assert_max_num_queries
):
    address = reverse("opening_edit", args=[opening.slug])
    rows = [row for row in outline_of(again(opening)).rows.values() if row.is_writable]
    for count in (1, 3):
        stored = OwnWords.objects.first()
        words = {f"text:{row.address}": f"Words {count}" for row in rows[:count]}
        autosave(revision=stored.revision if stored else 0, **words)
        with django_assert_max_num_queries(22):
            client.get(address)


def test_a_finding_leads_to_its_line(opening, recruiter, client_of):
    opening.team = "Nine rockstar bakers"
    operations.change_opening(opening=opening, places=places_of(opening), revision=opening.revision, by=recruiter)
    client, line = client_of(recruiter), "line-scope/facts.team"
    page = client.get(reverse("opening", args=[opening.slug])).content.decode()
    address = f"{reverse('opening_edit', args=[opening.slug])}?open=scope%2Ffacts.team#{line}"
    assert f'href="{address}"' in page
    editor = client.get(address).content.decode()
    assert f'id="{line}"' in editor
    assert f'href="#{line}"' in editor
