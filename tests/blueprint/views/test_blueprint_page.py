import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blueprint.composition import compose
from blueprint.operations import versions
from blueprint.stored import composed_to_read, document_of, document_to_read
from tests.blueprint.changed_roles import changing_document, published
from tests.blueprint.documents import change, group, item, responsibility, small_document, variant

URL = "/blueprints/head-of-baking/"


@pytest.fixture
def page(changing_role, member, client_of):
    """The page of the role as a member reads it, for some query string."""
    client = client_of(member)

    def read(**query) -> str:
        response = client.get(URL, query)
        assert response.status_code == 200
        return response.content.decode()

    return read


def line(html: str, anchor: str) -> str:
    """The markup of one line of a list."""
    return re.search(rf'<li id="{anchor}".*?</li>', html, re.DOTALL)[0]


def test_the_page_asks_for_a_sign_in(client, db):
    assert client.get(URL).url == f"/accounts/login/?next={URL}"


def test_a_member_reads_what_is_published_and_no_draft(draft_blueprint, member, client_of):
    client = client_of(member)
    assert client.get(URL).status_code == 404
    assert client.get(f"{URL}versions/1/").status_code == 404
    versions.publish(blueprint=draft_blueprint, by=None)
    assert client.get(URL).status_code == 200


def test_editors_read_drafts(draft_blueprint, recruiter, administrator, client_of):
    for editor in (recruiter, administrator):
        assert "Draft" in client_of(editor).get(f"{URL}versions/1/").content.decode()
        assert client_of(editor).get(URL).status_code == 200


def test_a_retired_version_stays_readable_at_its_number(published_blueprint, recruiter, member, client_of):
    versions.retire(blueprint=published_blueprint, by=recruiter)
    assert client_of(member).get(URL).status_code == 404
    assert client_of(member).get(f"{URL}versions/1/").status_code == 200


@pytest.mark.parametrize(
    "path", ["nowhere/", "%00/", "head-of-baking/versions/9/", "head-of-baking/compare/?version=x"]
)
def test_what_is_not_there_answers_404(changing_role, member, client_of, path):
    assert client_of(member).get(f"/blueprints/{path}").status_code == 404


def test_every_section_stands_on_the_page_once(page):
    html = page()
    headings = re.findall(r'<h2 id="heading_(\w+)"', html)
    assert len(headings) == 21
    assert len(set(headings)) == 21
    assert len(re.findall(r'class="toc-list"', html)) == 2


def test_every_id_on_the_page_is_unique(page):
    ids = re.findall(r'\bid="([^"]+)"', page(engineers="35", industry="organic"))
    assert sorted(ids) == sorted(set(ids))


def test_a_line_called_like_a_part_of_the_page_keeps_its_own_anchor(recruiter, client_of):
    duties = [group("People", responsibility(1, "Content", "Write."), responsibility(2, "Messages", "Send."))]
    published(small_document(responsibilities=duties, variants=[]), recruiter)
    ids = re.findall(r'\bid="([^"]+)"', client_of(recruiter).get(URL).content.decode())
    assert sorted(ids) == sorted(set(ids))
    assert "line_content" in ids


def test_each_kind_of_change_is_named_with_its_variant_and_its_reason(page):
    html = page(engineers="35")
    for anchor, label, why in [
        ("sweep", "Added · Corner shop", "Nobody else does"),
        ("set-the-range", "Replaced · Corner shop", "One oven"),
        ("plan-the-ovens", "Removed · Corner shop", "There is one oven"),
        ("hire-bakers", "Emphasised · Corner shop", "Few hands"),
    ]:
        assert label in line(html, anchor)
        assert why in line(html, anchor)


def test_a_replaced_line_shows_the_earlier_words_struck_through(page):
    assert "<del>Decide what is baked.</del>" in line(page(engineers="35"), "set-the-range")


def test_a_removed_line_is_struck_through_and_still_there(page):
    assert "<del>Plan the ovens: Say which oven bakes what.</del>" in line(page(engineers="35"), "plan-the-ovens")


def test_the_summary_counts_the_changes_and_links_to_each(page):
    html = page(engineers="35")
    assert "What changes for Corner shop: 1 added, 1 replaced, 1 removed, 1 emphasised." in html
    assert '<a href="#plan-the-ovens">Plan the ovens</a>' in html


def test_without_a_choice_nothing_is_marked(page):
    html = page()
    assert 'class="mark mark-' not in html.split('id="section_variants"')[0]
    assert "What changes" not in html


def test_only_what_changes_leaves_the_rest_out(page):
    html = page(engineers="35", only="changes")
    assert "Sweep the floor" in html
    assert "Deck oven" not in html
    assert "Show the whole role" in html


def test_a_variant_without_changes_tells_what_is_different(page):
    html = page(geography="village")
    assert "What is different here: Village" in html
    assert "Greets by name" in html


def test_two_variants_that_want_different_words_are_reported(page):
    assert "“Organic” replaces this line, “Corner shop” replaces it with other words" in page(
        engineers="35", industry="organic"
    )


def test_the_number_of_engineers_says_which_size_it_is(page):
    assert "35 engineers is within Corner shop" in page(engineers="35")
    assert "4 engineers lies outside every size here" in page(engineers="4")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"engineers": "abc"}, "Write a whole number of engineers"),
        ({"engineers": "-3"}, "Write a whole number of engineers"),
        ({"engineers": "9" * 400}, "Write a whole number of engineers"),
        ({"industry": "of-another-role"}, "“of-another-role” is no variant of this blueprint by industry."),
        ({"industry": ["organic", "other"]}, "Two of these were asked for at once"),
        ({"engineers": "35", "company_size": "chain"}, "With 35 engineers this is Corner shop."),
        ({"regulation": "regulated"}, "This blueprint has no variants by regulation."),
    ],
)
def test_a_wrong_choice_is_told_and_the_rest_is_shown(page, query, message):
    html = page(**query, geography="village")
    assert message in html
    assert "What is different here: Village" in html


def test_a_wrong_choice_is_told_where_it_was_made(page):
    html = page(engineers="abc")
    assert 'aria-invalid="true"' in html
    assert 'id="id_engineers_error"' in html


@pytest.mark.parametrize(
    ("sort", "names", "order"),
    [("name", ["Ale", "Bread", "Cake"], "ascending"), ("-name", ["Cake", "Bread", "Ale"], "descending")],
)
def test_kpis_are_sorted_as_asked(recruiter, client_of, sort, names, order):
    published(small_document(kpis=[kpi(name) for name in ("Bread", "Cake", "Ale")]), recruiter)
    html = client_of(recruiter).get(URL, {"sort.kpis": sort}).content.decode()
    assert re.findall(r'<th scope="row">(\w+)', html.split('id="table_kpis"')[1].split("</table>")[0]) == names
    assert f'aria-sort="{order}"' in html


def kpi(name: str) -> dict:
    texts = dict.fromkeys(("measures", "why", "target", "frequency", "note"), "")
    return {"id": name.lower(), "name": name, **texts}


def test_a_column_that_is_not_there_sorts_nothing(page):
    assert "aria-sort" not in page(**{"sort.kpis": "__class__", "sort.tools": "-nothing"})


def test_sorting_keeps_the_choice(page):
    assert "?engineers=35&amp;sort.kpis=name" in page(engineers="35")


def test_downloads_and_comparison_carry_the_choice(page):
    html = page(engineers="35")
    assert "/blueprints/head-of-baking/blueprint.pdf?engineers=35" in html
    assert "/blueprints/head-of-baking/compare/?a.engineers=35" in html
    assert "/blueprints/head-of-baking/job-description.pdf?engineers=35" in html


def test_whoever_opens_no_search_reads_how_one_begins(page, recruiter, client_of):
    assert "send a recruiter this page’s address" in page(engineers="35")
    assert "send a recruiter" not in client_of(recruiter).get(f"{URL}?engineers=35").content.decode()


def test_members_are_offered_no_editing(page):
    assert "draft" not in page().split("</h1>")[1].split("choice")[0]


def test_texts_are_escaped_and_run_nothing(recruiter, client_of):
    hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(2)) <script>alert(3)</script>"
    changed = variant("evil", hostile, changes=[change("replace", "bad", hostile, hostile)])
    duties = [group(hostile, responsibility(1, "bad", hostile))]
    axes = [{"axis": "industry", "items": [changed]}]
    published(small_document(title=hostile, responsibilities=duties, variants=axes), recruiter)
    html = client_of(recruiter).get(URL, {"industry": "evil"}).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert 'href="javascript' not in html


@pytest.mark.parametrize("count", [26, 260])
def test_the_page_takes_19_queries_and_then_7_however_long_it_is(recruiter, client_of, count):
    duties = [group("People", *(responsibility(n, f"Duty {n}", "Do it.") for n in range(1, count + 1)))]
    published(changing_document(responsibilities=duties), recruiter)
    client = client_of(recruiter)
    for asks in (19, 7):
        with CaptureQueriesContext(connection) as queries:
            assert f"Duty {count}" in client.get(URL, {"engineers": "35"}).content.decode()
        assert len(queries) == asks


def test_whoever_reads_a_version_leaves_it_as_it_was(recruiter, client_of):
    version = published(changing_document(), recruiter)
    client = client_of(recruiter)
    for path in ("", "compare/", "print/", "blueprint.md", "blueprint.json", "blueprint.pdf"):
        for query in ({}, {"engineers": 35}, {"engineers": 35, "only": "changes", "sort.kpis": "-name"}):
            assert client.get(f"{URL}{path}", query).status_code == 200, path
    assert document_to_read(version) == document_of(version)
    variants = [variant["id"] for axis in document_of(version)["variants"] for variant in axis["items"]][:1]
    assert composed_to_read(version, variants) == compose(document_of(version), variants)


def test_nothing_on_the_page_is_styled_or_scripted_inline(page):
    html = page(engineers="35")
    assert " style=" not in html
    assert "<style" not in html
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)


def test_the_career_section_leads_to_the_roles_that_it_names_and_are_published(recruiter, client_of):
    steps = [group("Next", item("next", "Head of Cakes", "After some years."), item("side", "Head of Jam"))]
    published(small_document(career=steps), recruiter)
    published(small_document(title="Head of Cakes", slug="head-of-cakes"), recruiter)
    versions.import_document(document=small_document(title="Head of Jam", slug="head-of-jam"), by=recruiter)
    html = client_of(recruiter).get(URL).content.decode()
    assert 'Roles in this library: <a href="/blueprints/head-of-cakes/">Head of Cakes</a></p>' in html
