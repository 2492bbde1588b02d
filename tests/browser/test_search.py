"""Two keys on every page: one searches, one says which keys there are; neither while somebody types."""

from playwright.sync_api import expect


def test_a_key_leads_to_the_search_which_answers_while_one_types(enter_house):
    page = enter_house("recruiter", "/openings/")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Keys").wait_for(state="hidden")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.type("kramer")
    page.get_by_role("link", name="Bettina Krämer").wait_for()
    page.keyboard.type("/?")
    expect(field).to_have_value("kramer/?")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_who_wants_no_keys_switches_them_off(enter_house):
    page = enter_house("interviewer", "/interviews/")
    page.keyboard.press("?")
    page.get_by_label("in this browser").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_hidden()
