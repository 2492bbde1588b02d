"""An app names nothing of a later one, in a string as little as in an import: no relation, no address, no model."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, get_resolver

from tests import sources as code
from tests.sources import APPS, place, sources, tree

REGISTRIES = {"get_model", "get_app_config", "get_models", "import_module"}
ADDRESSED = {"reverse", "reverse_lazy", "redirect", "resolve_url"}
LOOKUPS = {"filter", "exclude", "get", "values", "values_list", "order_by", "annotate", "aggregate", "alias", "only"}
LOOKUPS |= {"select_related", "prefetch_related", "prefetch_related_objects", "Prefetch", "F", "Q", "OuterRef"}
LOOKUPS |= {"Count", "Sum", "Min", "Max", "Avg", "update_or_create", "get_or_create", "distinct", "defer", "lookup"}
LOOKUPS |= {"getattr", "hasattr", "When", "FilteredRelation", "bulk_update", "select_for_update", "in_bulk", "dates"}
_URL_TAG = re.compile(r"""{%\s*url\s+["']([\w:-]+)["']""")
_TEMPLATE_TAG = re.compile(r"""{%\s*(?:include|extends)\s+["']([\w/.-]+)["']""")
_VARIABLE = re.compile(r"{[{%][^}]*[}%]}")
_LINK = re.compile(r"""\b(?:href|action|hx-get|hx-post|src)=["'](/[^"'{?#]+)""")


def later(app: str) -> list[str]:
    return APPS[APPS.index(app) + 1 :]


@cache
def relations(app: str) -> frozenset[str]:
    """The names by which an app's rows lead to rows of later apps."""
    return frozenset(
        name
        for model in apps.get_app_config(app).get_models()
        for relation in model._meta.related_objects
        if relation.related_model._meta.app_label in later(app)
        for name in (relation.name, relation.get_accessor_name())
    )


@cache
def addresses() -> list[tuple[str, str, str]]:
    """Every address of the project: its app, its name and its route."""
    return list(_addresses(get_resolver().url_patterns, "/"))


def _addresses(patterns, before: str) -> Iterator[tuple[str, str, str]]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield pattern.callback.__module__.split(".")[0], pattern.name, route
        else:
            yield from _addresses(pattern.url_patterns, route)


@cache
def owners_of_name(name: str) -> frozenset[str]:
    return frozenset(app for app, own, _ in addresses() if own == name)


@cache
def owners_of_path(path: str) -> frozenset[str]:
    """The apps that have addresses beginning with the fixed beginning of a path."""
    return frozenset(app for app, _, route in addresses() if _fixed(route).startswith(path.rstrip("/") + "/"))


def _fixed(route: str) -> str:
    return route.partition("<")[0].rstrip("/") + "/"


def is_later(app: str, owners: frozenset[str]) -> bool:
    return bool(owners) and owners <= set(later(app))


def in_python(app: str, path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        for name in _named_by(app, node):
            yield f"{place(path)}:{node.lineno} names {name}"


def _named_by(app: str, node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and node.attr in relations(app):
        yield f".{node.attr}"
    elif isinstance(node, ast.Call):
        yield from _named_in_call(app, node)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
        is_path = re.match(r"/\w", text) and is_later(app, owners_of_path(text))
        if _is_dotted_name(app, text) or is_path or _is_lookup(app, text):
            yield text


def _is_lookup(app: str, text: str) -> bool:
    """Whether a text leads over a relation to rows of a later app, wherever it stands: `scorecard__submitted_at`."""
    return "__" in text and bool(relations(app).intersection(text.removeprefix("-").split("__")))


def _is_dotted_name(app: str, text: str) -> bool:
    """Whether a text names a module or a model of a later app: `scorecards.tasks.make_packets`, `hiring.Opening`."""
    other, _, rest = text.partition(".")
    name = rest.partition(".")[0]
    at = code.ROOT / other / name
    return other in later(app) and bool(name) and (name[0].isupper() or at.exists() or at.with_suffix(".py").exists())


def _named_in_call(app: str, call: ast.Call) -> Iterator[str]:
    called = getattr(call.func, "attr", getattr(call.func, "id", ""))
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    texts = [argument.value for argument in given if isinstance(argument, ast.Constant)]
    if called in ADDRESSED:
        yield from (text for text in texts[:1] if is_later(app, owners_of_name(text)))
    if called in REGISTRIES:
        yield from (text for text in texts[:1] if text in later(app))
    if called in LOOKUPS:
        names = [
            *filter(None, (keyword.arg for keyword in call.keywords)),
            *(t for t in texts if isinstance(t, str) and "__" not in t),
        ]
        yield from (name for name in names if relations(app).intersection(name.lstrip("-").split("__")))


def in_template(app: str, path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    names = [name for name in _URL_TAG.findall(text) if is_later(app, owners_of_name(name))]
    names += [name for name in _TEMPLATE_TAG.findall(text) if name.split("/")[0] in later(app)]
    parts = [part for tag in _VARIABLE.findall(text) for part in re.findall(r"\.(\w+)", tag)]
    names += [f".{part}" for part in parts if part in relations(app)]
    names += [link for link in _LINK.findall(text) if is_later(app, owners_of_path(link))]
    yield from (f"{place(path)} names {name}" for name in names)


def named_of_later_apps(app: str) -> list[str]:
    templates = sorted((code.ROOT / "templates" / app).rglob("*.*"))
    names = [name for path in sources(app) for name in in_python(app, path)]
    return names + [name for path in templates for name in in_template(app, path)]


@pytest.mark.parametrize("app", APPS)
def test_an_app_names_nothing_of_a_later_one(app):
    assert named_of_later_apps(app) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("seats.filter(scorecard__submitted_at=None)", "scorecard__submitted_at"),
        ("seats.order_by('-scorecard__pk')", "-scorecard__pk"),
        ("seat.scorecard", ".scorecard"),
        ("getattr(seat, 'scorecard', None)", "scorecard"),
        ("seats.filter(**{'scorecard__submitted_at': None})", "scorecard__submitted_at"),
        ("RELATED = ('stage', 'scorecard__ratings')", "scorecard__ratings"),
        ("apps.get_model(app_label='scorecards', model_name='Scorecard')", "scorecards"),
        ("redirect(to='scorecard', pk=3)", "scorecard"),
        ("Case(When(scorecard=None, then=0))", "scorecard"),
        ("redirect('scorecard', 3)", "scorecard"),
        ("apps.get_model('scorecards', 'Scorecard')", "scorecards"),
        ("apps.get_model('scorecards.Scorecard')", "scorecards.Scorecard"),
        ("enqueue('scorecards.tasks.make_packets', 3)", "scorecards.tasks.make_packets"),
        ("f'/calibrate/{token}/'", "/calibrate/"),
    ],
)
def test_the_checker_sees_what_is_named_in_python(tmp_path, monkeypatch, line, name):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    (tmp_path / "scorecards").mkdir()
    (tmp_path / "scorecards" / "tasks.py").touch()
    path = tmp_path / "views.py"
    path.write_text(f"{line}\nredirect('opening', 3)\nseats.filter(user=1)\nlink = f'/openings/{{slug}}/'\n")
    assert list(in_python("hiring", path)) == [f"views.py:1 names {name}"]


def test_the_checker_sees_what_is_named_in_a_template(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    path = tmp_path / "page.html"
    path.write_text(
        '{% url \'scorecard\' 3 %} {% include "scorecards/_card.html" %} <a href="/calibrate/">'
        "{{ seat.scorecard.pk }}"
        '{% url \'opening\' 3 %} {% include "_parts/empty.html" %} <a href="/openings/">'
    )
    assert [name.removeprefix("page.html names ") for name in in_template("hiring", path)] == [
        "scorecard",
        "scorecards/_card.html",
        ".scorecard",
        "/calibrate/",
    ]
