"""The addresses that are asked for in a large house: every page that grows with it, as each kind of person asks."""

from base64 import urlsafe_b64encode

from hiring.models import Application, Candidate
from people.roles import Role


def pages(slug: str, application: Application, sought: str) -> dict[str, list[str]]:
    """The addresses that grow with the house, by who asks. `sought` is an opening that thousands apply for."""
    of_opening = [f"/openings/{slug}/{end}" for end in OF_OPENING]
    of_sought = [
        f"/openings/{sought}/{end}" for end in ("", "candidates/", *map("candidates/list/?{}".format, NARROWED))
    ]
    of_house = ["/", *map("/search/?q={}".format, FOR), "/openings/", "/openings/?page=20", "/notices/"]
    of_house += ["/committee/", "/committee/?page=50", "/interviews/", "/interviews/how-i-rate/"]
    at = f"/openings/{slug}/candidates/{application.pk}/"
    again = Application.objects.filter(candidate=Candidate.objects.earliest("pk")).latest("pk")
    one = [at, f"{at}timeline/", f"/applications/{application.pk}/committee/", f"/candidates/{application.pk}/erase/"]
    one += [f"/applications/{application.pk}/rounds/{application.round_id}/debrief/"]
    one += [f"/openings/{again.opening.slug}/candidates/{again.pk}/"]
    owed = ["/interviews/owed/", "/interviews/owed/?page=30", f"/interviews/owed/?opening={slug}"]
    hires = ["/hires/", "/hires/?page=40", "/hires/foretold/", "/hires/foretold/?after=90-days", "/reviews/"]
    trail = ["/people/audit/", *map("/people/audit/?{}".format, TRAIL)]
    kept = [f"/people/{end}" for end in ("", "?q=member+12", "work/", "webhooks/", "webhooks/1/", "keys/")]
    kept += ["/connections/", "/retention/", "/retention/?page=10", f"/openings/{sought}/retention/"]
    kept += ["/fairness/", "/fairness/dimensions/"]
    return {
        Role.RECRUITER: [*of_house, *of_opening, *of_sought, *one, *owed, *hires],
        Role.ADMINISTRATOR: [*of_house, *of_opening, *of_sought, *one, *owed, *hires, *trail, *kept],
        "member": [*of_house, *of_opening[:-1], *one[:2], *owed, *hires],
        "member7": of_house,
    }


OF_OPENING = ("", "candidates/", "candidates/list/", "timeline/", "timeline/?page=5", "packets/", "plan/")
OF_OPENING += ("calibration/", "calibration/interviewers/", "calibration/dimensions/", "calibration/panel/")
OF_OPENING += ("calibration/?all=1", "practice/", "other-systems/", "retention/")
FOR = ("Anna", "anna+schmidt", "an", "candidate4711", "Opening+12", "Member", "nobody+at+all")
NARROWED = ("", "page=50", "q=anna", "tag=shortlist", "state=new", "state=cards", "status=active&sort=name")
NARROWED += ("days=14&sort=waiting", "source=Referral&sort=round")
TRAIL = (
    "page=3000",
    "verb=scorecards.submitted",
    "verb=people.joined",
    "person=20",
    "person=20&verb=hiring.note_written",
)
TRAIL += ("since=2026-01-01&until=2026-01-31", "person=99999")


def endpoints(slug: str, application: Application, sought: str) -> list[str]:
    lists = ["/blueprints", "/openings?size=100", "/applications?size=100", f"/applications?size=100&opening={slug}"]
    deep = urlsafe_b64encode(f"before {application.pk // 2}".encode()).decode()
    lists += [f"/applications?size=100&cursor={deep}", f"/applications?size=100&opening={sought}&cursor={deep}"]
    lists += ["/applications?external_system=greenhouse&external_id=4711", "/applications?size=1000"]
    of_one = ("", "/stages", "/interviews", "/debriefs", "/scorecards", "/scorecards/ashby", "/decisions")
    one = [f"/applications/{application.pk}{end}" for end in of_one]
    return [*lists, f"/openings/{slug}", *one, f"/openings/{slug}/calibration"]
