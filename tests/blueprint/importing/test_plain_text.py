"""What people type is what is stored: nothing of a text is eaten because it looks like a mark."""

import pytest

from blueprint.importing import read
from blueprint.inline_markdown import to_text

ARTICLE = """# Light Keeper

## 1. Role summary

Keeps the light.

## 2. Responsibilities

3. **Night watch:** {text}

## 3. Deliverables

- A log

## 4. Tools

| Category | Tool |
|---|---|
| Light | Lens |

## 5. Risks

- Fog
"""


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Write to <jobs@example.org> before you come.", None),
        ("Knows List<String> and Map<K, V>.", None),
        ("Only if a<b and c>d holds.", None),
        ("See [our handbook](www.example.org) first.", "See our handbook (www.example.org) first."),
        ("[Team](Berlin) comes first.", None),
        ("__init__.py is never empty.", None),
        ("Costs 2*3*4 euros, array[i](j).", None),
        ("Less than 5 < 6 & more > 3.", None),
        ("Use `a<b>` and snake_case_names.", "Use a<b> and snake_case_names."),
        ("Sees **the whole** and *more*.", "Sees the whole and more."),
    ],
)
def test_an_item_of_markdown_stays_as_typed(typed, shown):
    (imported,) = read(ARTICLE.format(text=typed).encode(), filename="role.md")
    (item,) = imported.document["responsibilities"][0]["items"]
    assert (item["title"], item["number"]) == ("Night watch", 3)
    assert to_text(item["text"]) == (shown or typed)
    assert imported.not_understood == ()
