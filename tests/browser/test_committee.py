"""A committee at work: three members vote, the votes open, the chair decides otherwise, and later decides anew."""

from playwright.sync_api import expect

from tests.browser.looking import PHONE

AURELIO = "/applications/3/committee/"
VOTES = (
    ("lotte", "Strong yes", "He said what each team would stop doing."),
    ("ravi", "No", "Finance stayed vague, twice."),
    ("committee", "Yes", "The panel agrees on delivery."),
)


def cast(page, choice: str, reason: str) -> None:
    page.get_by_label(choice, exact=True).check()
    page.get_by_label("Why").fill(reason)
    page.get_by_role("button", name="Cast my vote").click()
    page.get_by_text("Your vote is cast.").wait_for()


def sign(page, **fields: str) -> None:
    for name, text in fields.items():
        label = name.replace("_", " ")
        field = page.get_by_label(label).first
        if not field.is_visible():
            page.locator("summary", has_text=label).click()
        field.fill(text)
    page.get_by_role("button", name="Sign the decision").click()


def test_a_vote_outlives_a_sign_in_that_has_ended(visit):
    ravi = visit("ravi")
    ravi.goto(AURELIO)
    reason = "Typed while the sign-in ended."
    ravi.get_by_label("Yes", exact=True).check()
    ravi.get_by_label("Why").fill(reason)
    cookies = [cookie for cookie in ravi.context.cookies() if cookie["name"] != "sessionid"]
    ravi.context.clear_cookies()
    ravi.context.add_cookies(cookies)
    ravi.get_by_role("button", name="Cast my vote").click()
    ravi.locator("input[name=login]").fill("ravi@demo.test")
    ravi.locator("input[name=password]").fill("rolewright-demo")
    ravi.get_by_role("button", name="Sign in", exact=True).click()
    ravi.wait_for_url(f"**{AURELIO}")
    expect(ravi.get_by_label("Why")).to_have_value(reason)


def test_signing_out_leaves_no_words_of_a_vote_in_the_browser(enter_house):
    ravi = enter_house("ravi", AURELIO)
    ravi.get_by_label("Why").fill("Typed on a computer that others use.")
    ravi.evaluate("localStorage.setItem('scorecard-7', 'kept before 0.2')")
    ravi.locator("summary", has_text="Ravi").click()
    with ravi.expect_event("load"):
        ravi.get_by_role("button", name="Sign out").click()
    assert ravi.evaluate("Object.keys(localStorage)") == []


def test_a_committee_votes_decides_and_decides_anew(enter_house, accessible):
    pages = {who: enter_house(who, "/committee/") for who, *_ in VOTES}
    for who, choice, reason in VOTES:
        page = pages[who]
        with page.expect_event("load"):
            page.get_by_role("link", name="Aurelio Santos").click()
        assert all(other not in page.content() for _, _, other in VOTES), "nothing of the others' before one votes"
        cast(page, choice, reason)
    chair = pages["committee"]
    expect(chair.get_by_role("heading", name="2 yes, 1 no: the rule says hire")).to_be_visible()
    accessible(chair)

    chair.get_by_role("link", name="Decide", exact=True).click()
    chair.get_by_label("No hire").check()
    sign(chair, Reasons="The post holds a budget.", Business_and_financial_acumen="Could not say what a team costs.")
    expect(chair.get_by_text("The mechanical composite says hire").first).to_be_visible()
    accessible(chair)
    sign(chair, Why_you_decide_otherwise="The board has put the budget first.", Dissent="Lotte would hire.")
    expect(chair.get_by_role("heading", name="No hire")).to_be_visible()

    chair.get_by_role("link", name="Decide anew").click()
    chair.get_by_label("Hire", exact=True).check()
    sign(chair, Reasons="A controller starts with him.", Level="Band 7")
    expect(chair.get_by_role("heading", name="Hire: Band 7")).to_be_visible()

    reader = enter_house("manager", AURELIO, viewport=PHONE)
    record = reader.locator("main").inner_text()
    for words in (
        *(reason for *_, reason in VOTES),
        "A controller starts with him.",
        "The board has put the budget first.",
    ):
        assert words in record
    assert "Replaced by decision 2" in record and "Lotte would hire." in record
    accessible(reader)
