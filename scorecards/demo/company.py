"""The demo's employer and the people who work there."""

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from blueprint.palette import LIGHT
from hiring.models import Employer
from hiring.openings import operations as openings
from people.models import User
from people.roles import Role
from scorecards.demo.calendar import Calendar

PASSWORD = "rolewright-demo"  # noqa: S105 (./run demo prints it)


@dataclass(frozen=True)
class Person:
    email: str
    name: str
    role: str
    does: str


SIGN_INS = (
    Person("admin@demo.test", "Annegret Vogel", Role.ADMINISTRATOR, "runs the house: people, rules, the audit trail"),
    Person("recruiter@demo.test", "Ruth Adeyemi", Role.RECRUITER, "keeps blueprints, publishes job descriptions"),
    Person("manager@demo.test", "Marek Nowak", Role.MEMBER, "leads the search for a Head of Engineering"),
    Person("interviewer@demo.test", "Ines Carvalho", Role.MEMBER, "interviews candidates"),
    Person("committee@demo.test", "Chidi Okonkwo", Role.MEMBER, "chairs the hiring committee"),
)
COLLEAGUES = (
    Person("tobias@demo.test", "Tobias Lindqvist", Role.MEMBER, "interviews candidates"),
    Person("henrike@demo.test", "Henrike Brandt", Role.MEMBER, "interviews candidates"),
    Person("yusuf@demo.test", "Yusuf Demir", Role.MEMBER, "interviews candidates"),
    Person("grace@demo.test", "Grace Onyango", Role.MEMBER, "interviews candidates"),
    Person("laurent@demo.test", "Laurent Petit", Role.MEMBER, "interviews candidates"),
    Person("sanna@demo.test", "Sanna Korhonen", Role.MEMBER, "interviews candidates"),
    Person("pavel@demo.test", "Pavel Dvořák", Role.MEMBER, "interviews candidates"),
    Person("meiling@demo.test", "Mei-Ling Chow", Role.MEMBER, "learns to interview"),
    Person("lotte@demo.test", "Lotte Hansen", Role.MEMBER, "sits on the hiring committee"),
    Person("ravi@demo.test", "Ravi Menon", Role.MEMBER, "sits on the hiring committee"),
)

ABOUT = (
    "Harbour & Pine runs the booking and dispatch software of some 400 ferry lines, ports and island carriers. "
    "About 35 engineers in Hamburg and Porto build it. When our software stops, boats stay in the harbour, so we care "
    "about calm releases more than about clever ones."
)
BENEFITS = "\n".join(
    (
        "30 days of leave, and public holidays on top",
        "A pension plan to which we add half of what you pay in",
        "Six weeks a year from anywhere in the European Union",
        "1,500 euros a year for learning, without asking anybody",
    )
)
EQUAL_OPPORTUNITY = (
    "We hire for what people can do and learn. Age, disability, gender, origin, religion, sexual orientation and "
    "family plans play no part in our decisions, and each of our interviews is scored on the same written criteria."
)
GERMAN = {
    "about": "Harbour & Pine macht die Software, mit der rund 400 Fährlinien, Häfen und Inselreedereien buchen und "
    "disponieren. Etwa 35 Menschen in Hamburg und Porto entwickeln sie. Wenn unsere Software steht, bleiben Boote im "
    "Hafen; ruhige Releases sind uns deshalb wichtiger als kluge.",
    "benefits": "30 Tage Urlaub, dazu die Feiertage\n"
    "Eine Altersvorsorge, zu der wir die Hälfte Ihrer Einzahlung dazugeben\n"
    "Sechs Wochen im Jahr von überall in der Europäischen Union\n"
    "1.500 Euro im Jahr zum Lernen, ohne jemanden zu fragen",
    "equal_opportunity": "Wir stellen nach dem ein, was jemand kann und lernt. Alter, Behinderung, Geschlecht, "
    "Herkunft, Religion, sexuelle Orientierung und Familienplanung spielen keine Rolle. Jedes Gespräch bewerten wir "
    "nach denselben geschriebenen Kriterien.",
}


def load(calendar: Calendar) -> dict[str, User]:
    """Make the employer and the people; they answer by the part of their address before the @."""
    alike = {"password": make_password(PASSWORD), "time_zone": calendar.zone.key, "created_at": calendar.at(-160, 9)}
    people = {person.email.split("@")[0]: _user(person, alike) for person in (*SIGN_INS, *COLLEAGUES)}
    employer = Employer.objects.current()
    employer.name = "Harbour & Pine"
    employer.about, employer.benefits, employer.equal_opportunity = ABOUT, BENEFITS, EQUAL_OPPORTUNITY
    employer.translations = {"de": GERMAN}
    employer.website = "https://harbour-and-pine.example"
    employer.contact = "jobs@harbour-and-pine.example"
    employer.accent = LIGHT["accent"]
    openings.change_employer(
        employer=employer, logo=None, remove_logo=False, revision=employer.revision, by=people["admin"]
    )
    return people


def _user(person: Person, alike: dict) -> User:
    """Hashing takes long on purpose, so everybody has the one password that was hashed once."""
    return User.objects.create(email=person.email, name=person.name, role=person.role, **alike)
