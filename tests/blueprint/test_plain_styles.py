"""The variables of a document's stylesheets stand in their place before it is laid out."""

from blueprint.documents import stylesheets
from blueprint.plain_styles import plain


def test_a_variable_is_put_where_it_is_used_through_others():
    assert plain(
        [":root { --ink: var(--rw-ink); }", ":root { --rw-ink: #123456 }\np { color: var(--ink) }"]
    ).split() == [*["p", "{", "color:", "#123456", "}"]]


def test_the_later_of_two_holds_and_the_dark_theme_is_not_for_paper():
    sheets = [
        ":root { --a: red }",
        '[data-bs-theme="dark"] { --a: white }\np { color: var(--a) }',
        ":root { --a: blue }",
    ]
    assert "p { color: blue }" in plain(sheets)


def test_what_an_element_sets_stays_a_variable():
    css = 'ul { --marker: "•" }\nli::before { content: var(--marker) }'
    assert plain([css]) == css


def test_no_variable_of_a_documents_stylesheets_is_without_a_value():
    for name in ("blueprint", "packet", "debrief", "kit", "calibration", "job_description", "onboarding"):
        left = set(plain(stylesheets(name, accent="#224466")).split("var(")[1:])
        assert {use.split(")")[0] for use in left} <= {"--marker"}
