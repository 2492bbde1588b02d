import re

import pytest

from tests.blueprint.changed_roles import changing_document, published

URL = "/blueprints/head-of-baking/compare/"


@pytest.fixture
def compare(recruiter, member, client_of):
    published(changing_document(), recruiter)
    client = client_of(member)

    def read(**query):
        return client.get(URL, {name.replace("_", ".", 1): value for name, value in query.items()})

    return read


def rows(response) -> dict[str, list[str]]:
    """The words of each cell by the name of its row."""
    return {
        row.name: [cell.text if cell and not cell.removed else "" for cell in row.cells]
        for section in response.context["sections"]
        for block in section.blocks
        for row in block.rows
    }


def test_only_the_lines_that_differ_are_shown(compare):
    shown = rows(compare(a_engineers="35", b_engineers="120"))
    assert shown["Set the range"] == ["Bake what the oven fits.", "Decide what is baked."]
    assert shown["Plan the ovens"] == ["", "Say which oven bakes what."]
    assert shown["Sweep"] == ["Sweep the floor.", ""]
    assert shown["Reports to"] == ["Managing director", "Regional head"]
    assert "Taste" not in shown


def test_every_line_is_shown_on_demand(compare):
    shown = rows(compare(a_engineers="35", b_engineers="120", show="everything"))
    assert shown["Taste"] == ["Taste the first loaf."] * 2


def test_emphasis_alone_is_a_difference(compare):
    assert "Hire bakers" in rows(compare(a_engineers="35", b_engineers="120"))


def test_three_stand_side_by_side_under_their_names(compare):
    response = compare(a_engineers="35", b_engineers="120", c_industry="organic")
    assert response.context["names"] == ["35 engineers", "120 engineers", "Organic"]
    assert "columns-3" in response.content.decode()


def test_one_alone_is_compared_with_the_role_as_described(compare):
    assert compare(b_industry="organic").context["names"] == ["The role as described", "Organic"]


def test_without_a_choice_the_page_says_what_to_do(compare):
    html = compare().content.decode()
    assert "Nothing to compare yet" in html
    assert "?a.company_size=corner-shop&amp;b.company_size=chain" in html


def test_the_same_twice_differs_nowhere(compare):
    assert "No line differs" in compare(a_engineers="35", b_engineers="36").content.decode()


def test_a_wrong_choice_is_told_in_its_column(compare):
    html = compare(a_engineers="35", b_engineers="many").content.decode()
    assert 'id="id_b.engineers_error"' in html
    assert "Write a whole number" in html


def test_conflicts_are_reported_with_their_column(compare):
    html = compare(a_engineers="35", a_industry="organic", b_engineers="120").content.decode()
    assert re.search(r"<strong>35 engineers, Organic:</strong> “Organic” replaces this line", html)


def test_a_draft_is_compared_by_editors_alone(recruiter, member, client_of, draft_blueprint):
    assert client_of(recruiter).get(URL, {"version": 1}).status_code == 200
    assert client_of(member).get(URL, {"version": 1}).status_code == 404
