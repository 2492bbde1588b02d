"""Every page of the demo breaks no accessibility rule and fits its window: light and dark, desk and phone."""

import pytest

from tests.browser.looking import four_looks

PAGES = [
    (None, "/accounts/login/"),
    (None, "/accounts/password/reset/"),
    (None, "/jobs/"),
    (None, "/jobs/head-of-engineering/"),
    ("admin", "/people/"),
    ("admin", "/people/invite/"),
    ("admin", "/people/audit/"),
    ("admin", "/retention/"),
    ("admin", "/openings/head-of-engineering/retention/"),
    ("admin", "/openings/head-of-engineering/retention/clocks/"),
    ("admin", "/openings/head-of-engineering/retention/hold/"),
    ("admin", "/candidates/3/archive/"),
    ("admin", "/candidates/3/erase/"),
    ("interviewer", "/people/me/"),
    ("interviewer", "/accounts/2fa/"),
    ("interviewer", "/help/roles/"),
    ("recruiter", "/"),
    ("interviewer", "/"),
    ("recruiter", "/search/?q=en"),
    ("recruiter", "/blueprints/"),
    ("recruiter", "/blueprints/import/"),
    ("recruiter", "/blueprints/new/"),
    ("recruiter", "/blueprints/head-of-engineering/?engineers=35"),
    ("recruiter", "/blueprints/head-of-engineering/compare/?a.engineers=35&b.engineers=120&c.engineers=600"),
    ("recruiter", "/blueprints/head-of-engineering/versions/"),
    ("recruiter", "/blueprints/head-of-engineering/derive/"),
    ("interviewer", "/blueprints/engineering-manager/step/?to=head-of-engineering"),
    ("recruiter", "/blueprints/families/"),
    ("recruiter", "/blueprints/families/1/"),
    ("recruiter", "/openings/"),
    ("recruiter", "/openings/head-of-engineering/"),
    ("recruiter", "/openings/head-of-engineering/edit/"),
    ("recruiter", "/openings/new/"),
    ("recruiter", "/openings/head-of-engineering/timeline/"),
    ("committee", "/openings/head-of-engineering/candidates/6/timeline/"),
    ("recruiter", "/openings/head-of-engineering/calibration/"),
    ("committee", "/openings/head-of-engineering/calibration/?dimension=talent&sort=raw"),
    ("recruiter", "/openings/head-of-engineering/calibration/interviewers/"),
    ("committee", "/openings/head-of-engineering/calibration/interviewers/"),
    ("committee", "/openings/head-of-engineering/calibration/dimensions/"),
    ("committee", "/openings/head-of-engineering/calibration/panel/"),
    ("interviewer", "/practice/"),
    ("interviewer", "/practice/11/"),
    ("interviewer", "/practice/7/"),
    ("recruiter", "/practice/head-of-engineering/case-talent/add/"),
    ("recruiter", "/practice/1/retire/"),
    ("manager", "/openings/head-of-engineering/practice/"),
    ("yusuf", "/interviews/how-i-rate/"),
    ("recruiter", "/employer/"),
    ("committee", "/committee/"),
    ("committee", "/applications/3/committee/"),
    ("committee", "/applications/3/committee/close/"),
    ("committee", "/applications/5/committee/"),
    ("committee", "/applications/5/committee/decide/"),
    ("committee", "/applications/5/committee/decide/?outcome=more_information"),
    ("manager", "/applications/5/committee/"),
    ("committee", "/applications/3/packet/"),
    ("manager", "/applications/5/packet/"),
    ("committee", "/openings/head-of-engineering/packets/"),
    ("recruiter", "/openings/head-of-engineering/packets/"),
    ("henrike", "/applications/5/feedback/"),
]


@pytest.mark.parametrize(("who", "address"), PAGES, ids=[address for _, address in PAGES])
def test_a_page_is_accessible_and_fits(visit, accessible, who, address):
    page = visit(who)
    assert page.goto(address).status == 200
    four_looks(page, accessible)
