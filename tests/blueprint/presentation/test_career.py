"""Where a career section names another role of the library, its page leads there."""

import pytest

from blueprint.library import shipped
from blueprint.presentation.career import roles_named

TITLES = {"em": "Engineering Manager", "staff": "Staff Engineer", "baker": "Head of Baking"}


def named(*lines: str) -> list[str]:
    rows = [{"title": "", "text": line, "children": []} for line in lines]
    return [slug for slug, _ in roles_named({"slug": "here", "career": [{"group": "Next", "items": rows}]}, TITLES)]


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Engineering Manager (the usual way)", ["em"]),
        ("Senior Engineer, then Staff Engineer", ["staff"]),
        ("Senior Engineering Manager with several teams", []),
        ("Staff Engineering Manager", []),
        ("an Engineering Manager; later Head of Baking", ["baker", "em"]),
        ("Engineering Managers", []),
        ("Senior Engineering Manager, or Engineering Manager", ["em"]),
    ],
)
def test_a_title_counts_where_it_stands_alone(line, titled):
    assert sorted(named(line)) == sorted(titled)


def test_roles_come_in_the_order_of_the_lines_and_never_the_role_itself():
    assert named("Staff Engineer", "Engineering Manager or Staff Engineer") == ["staff", "em"]
    titles = {slug: role["title"] for slug, role in shipped().items()}
    roles = roles_named(shipped()["engineering-manager"], titles)
    assert roles == [("staff-engineer", "Staff Engineer"), ("head-of-engineering", "Head of Engineering")]
