"""Somebody who uses the demo as a browser without scripts does: its pages, and the forms that stand on them."""

import re

import requests
from lxml import html

PASSWORD = "rolewright-demo"
PATIENCE = 300
"""Seconds: a build that lets itself be kept busy answers late."""


class NoForm(Exception):
    """What somebody may not do is not offered to them: the page is not there, or has no such form."""


class Person:
    """Whoever has this name at the demo, signed in; without one, somebody from outside."""

    def __init__(self, site: str, name: str | None = None):
        self.site, self.name = site, name
        self._session = requests.Session()
        if name:
            self.send("/accounts/login/", login=f"{name}@demo.test", password=PASSWORD)
            assert "sessionid" in self._session.cookies, f"{name} could not sign in"

    def get(self, path: str) -> requests.Response:
        return self._session.get(self.site + path, timeout=PATIENCE)

    def sees(self, path: str, words: str) -> bool:
        page = self.get(path)
        return page.ok and words in page.text

    def send(self, path: str, to: str = "", files: dict | None = None, **values) -> requests.Response:
        """Fill in the page's form that posts to an address with this end (the first one, where none is named), send
        it, and come to where it leads. What is None is not sent; what is asked about is meant so."""
        page = self.complete(self.get(path), to, files, **values)
        return self.complete(page, to) if 'name="seen"' in page.text else page

    def complete(self, page: requests.Response, to: str = "", files: dict | None = None, **values) -> requests.Response:
        """The same with a form of this page."""
        path = page.url.removeprefix(self.site)
        form = form_of(page, path, to)
        return self.post(form.get("action") or path, files, **filled(form) | values)

    def post(self, path: str, files: dict | None = None, **values) -> requests.Response:
        """Send this, whether or not a page offers it."""
        values.setdefault("csrfmiddlewaretoken", self._session.cookies.get("csrftoken", ""))
        sent = {field: value for field, value in values.items() if value is not None}
        return self._session.post(self.site + path, sent, files=files, timeout=PATIENCE)


def form_of(page: requests.Response, path: str, to: str = ""):
    """Raises NoForm."""
    for form in html.fromstring(page.text).xpath("//main//form[@method='post']") if page.ok else []:
        if (form.get("action") or path).endswith(to):
            return form
    raise NoForm(f"{page.status_code} {path} has no form to {to}")


def choices(page: requests.Response, field: str) -> dict[str, str]:
    """The words of each choice of a selection, and what it sends."""
    options = html.fromstring(page.text).xpath(f"//select[@name='{field}']/option[@value!='']")
    return {" ".join(option.text_content().split()): option.get("value") for option in options}


def filled(form) -> dict:
    """What a browser would send of it: a text for each field, several, or None."""
    return {
        field: value if value is None or isinstance(value, str) else list(value) for field, value in form.fields.items()
    }


def hrefs(page: requests.Response, pattern: str) -> list[str]:
    """Each address of this shape that the page links to, once."""
    led = (href for href in html.fromstring(page.text).xpath("//@href") if re.fullmatch(pattern, href))
    return list(dict.fromkeys(led))
