"""A real Chromium before a real server that holds the demo."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import expect

from tests.browser.looking import WIDE, is_trouble, sign_in

CHROMIUM = ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
"""The shell is the same browser without the windows that nobody sees: its pages take a quarter less time."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

expect.set_options(timeout=20_000)  # two busy processors take longer than five seconds over some pages


@pytest.fixture(scope="session")
def browser_type_launch_args():
    installed = next((path for path in CHROMIUM if Path(path).exists()), None)
    if not installed:
        missing = "Chromium is not installed; ./run test installs it where it may"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    return {"executable_path": installed, "args": FLAGS, "headless": True}


@pytest.fixture(scope="session")
def site(server_in):
    """The address of a server with the demo, fresh for this run."""
    with server_in("demo").running() as server:
        yield server.address


@pytest.fixture(scope="module")
def house(server_in):
    """A server with a demo that the stories of one module alone change."""
    with server_in("demo").running() as server:
        yield server


@pytest.fixture(scope="session")
def panel(server_in, databases):
    """A server with the small company of `tests.browser.panel`, fresh for this run; `numbers` are those of its rows."""
    with server_in("panel").running() as server:
        server.numbers = databases.kept("panel")
        yield server


@pytest.fixture
def enter(panel, _watched):
    """A page of the small company, in a browser of one's own: enter("anna", "/interviews/", viewport=PHONE)."""
    return entering(panel, _watched)


@pytest.fixture
def enter_house(house, _watched):
    """A page of the module's own demo, in a browser of one's own: enter_house("committee", "/committee/")."""
    return entering(house, _watched)


def entering(server, open_page):
    def enter(who: str, path: str = "/", *, viewport=WIDE, dark=False):
        scheme = "dark" if dark else "light"
        page = open_page(base_url=server.address, viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
        page.goto(path)
        sign_in(page, who)
        return page

    return enter


@pytest.fixture(scope="session")
def signed_in(browser, site):
    """The storage state of somebody signed in: signed_in("recruiter")."""
    kept = {}

    def state(who: str):
        if who not in kept:
            context = browser.new_context(base_url=site)
            page = context.new_page()
            page.goto("/accounts/login/")
            sign_in(page, who)
            kept[who] = context.storage_state()
            context.close()
        return kept[who]

    return state


@pytest.fixture
def _watched(browser):
    """A new page of a new browser; the test fails where its console complains."""
    contexts, troubles = [], []

    def open_page(**options):
        context = browser.new_context(**options)
        contexts.append(context)
        return listened_to(context.new_page(), troubles)

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == [], "the browser complained"


def listened_to(page, troubles: list[str]):
    """The page; what its console complains of is added to the troubles."""
    page.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
    page.on("console", lambda message: troubles.append(message.text) if is_trouble(message) else None)
    return page


@pytest.fixture
def visit(site, signed_in, _watched):
    """A new page of somebody's own browser: visit("recruiter", viewport=PHONE, dark=True). They are signed in once for
    the whole run, so whoever signs out enters another server: `enter`, `enter_house`."""

    def open_page(who: str | None = None, *, viewport=WIDE, dark=False, **options):
        return _watched(
            base_url=site,
            viewport=viewport,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            storage_state=signed_in(who) if who else None,
            **options,
        )

    return open_page


@pytest.fixture(scope="session")
def _tabs(browser, site, signed_in):
    """The one tab of each person, and what their consoles complained of."""
    tabs, troubles = {}, []

    def tab(who: str | None):
        if who not in tabs:
            state = {"storage_state": signed_in(who)} if who else {}
            context = browser.new_context(base_url=site, reduced_motion="reduce", **state)
            tabs[who] = listened_to(context.new_page(), troubles)
        tabs[who].set_viewport_size(WIDE)
        return tabs[who]

    return tab, troubles


@pytest.fixture
def look_in(_tabs):
    """Somebody's tab, for a look that changes nothing: look_in("recruiter"). The same for all looks of a run, as the
    browser keeps what it has compiled of their scripts."""
    tab, troubles = _tabs
    troubles.clear()
    yield tab
    assert troubles == [], "the browser complained"


EVERY_RULE = {"resultTypes": ["violations"]}
BY_COLOURS = EVERY_RULE | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What another theme can break: every other rule reads the same page in both."""
VIOLATIONS = "rules => axe.run(rules).then(({ violations }) => ({ violations }))"
"""What is in order is most of a report, and takes a fifth of the time to hand over."""
BROKEN_WORDS = Path(__file__).with_name("broken_words.js").read_text()


@pytest.fixture(scope="session")
def accessible():
    """Fail where axe finds a violation on the page, where it is wider than its window, or where a word is broken.

    axe itself goes into a page once, however often it looks there.
    """

    def check(page):
        by(page, EVERY_RULE)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{page.url} is {overflow} pixels wider than its window"
        assert page.evaluate(BROKEN_WORDS) == [], page.url

    def by(page, rules):
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        report = AxeResults(page.evaluate(VIOLATIONS, rules))
        assert report.violations_count == 0, f"{page.url}\n{report.generate_report()}"

    check.by_colours = lambda page: by(page, BY_COLOURS)
    return check
