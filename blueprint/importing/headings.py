"""What a heading means, however it is numbered, worded and levelled, and with or without the role's name in it."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from blueprint.importing import other_languages

_NUMBER = re.compile(
    r"^[^\w]*(?:(?:section|part|chapter|step)\s+)?(?:\d{1,3}|[ivx]{1,5}(?=[.):]))\s*[.):\-–—]*\s*", re.IGNORECASE
)
_OTHER_MARKS = re.compile(r"[^\w\s/&'-]+")


def _patterns(table: Mapping[str, str], others: Mapping[str, str]) -> dict[str, re.Pattern]:
    return {key: re.compile(f"{pattern}|{others[key]}") for key, pattern in table.items()}


SECTIONS = _patterns(
    {
        "at_a_glance": r"at a glance|scorecard summary|summary (score)?card|(final|role) scorecard|"
        r"final (role )?summary|summary table|quick (reference|facts|summary)|"
        r"key facts|cheat ?sheet|fact sheet|in short|recap|^scorecard$",
        "variants": r"\bvari(ants?|ations?)\b|role differs|differences (by|across)|flavou?rs|by context",
        "ai_impact": r"\bai\b|artificial intelligence|\bautomation\b|\bautomated\b",
        "hiring": r"\bhiring|interview|(candidate|evaluation|selection|assessment) (criteria|guide|process|evaluation)|"
        r"(evaluating|assessing|selecting|evaluate|assess) (the |a )?candidates?|recruit",
        "risks": r"\brisks?\b|failure modes?|pitfalls?|anti.?patterns?|^challenges|challenges$",
        "soft_skills": r"soft.?skills?|behaviou?r|interpersonal|people skills|human skills|"
        r"personal (qualities|skills|traits)",
        "goals": r"\bgoals?\b|objectives?\b|milestones?\b|30.{1,3}60.{1,3}90|first \d+ days|\bokrs?\b|"
        r"what success looks like|success (criteria|definition)",
        "kpis": r"\bkpis?\b|\bmetrics?\b|key performance|measur(es?|ed|ement|ing)\b|\bindicators?\b",
        "career": r"\bcareers?\b|progression|promotion|growth path|advancement",
        "qualifications": r"qualifications?|\bexperience\b|education|credentials|prerequisites",
        "decision_rights": r"decisions?\b|\bauthority\b|\bmandate\b|approval rights",
        "stakeholders": r"stakeholders?|collaborat|works? with|working relationships|interfaces|interactions?\b",
        "environment": r"environments?\b|\bstack\b|"
        r"(work|operating|technical|company|organi[sz]ational) (context|setting)|^context$|team topology",
        "tools": r"\btools?\b|\btooling\b|\bsoftware\b(?! (engineer|develop))|\bplatforms?\b(?! engineer)",
        "skills": r"(technical|hard|core|professional|required|key) (skills?|competenc|expertise|knowledge|know.?how)|"
        r"\bskills?\b|competenc(y|ies)\b|\bexpertise\b",
        "deliverables": r"deliverables?|\boutputs?\b|artifacts?|artefacts?|work products?",
        "activities": r"day.?(to|by|2).?day|activit(y|ies)|\bdaily\b|typical (day|week)|a (day|week) in|\broutines?\b",
        "responsibilities": r"responsibilit(y|ies)|accountabilit(y|ies)|\bduties\b|what (you|they|the role) (will )?do|"
        r"what .{0,40}does\b",
        "mission": r"\bmission\b|\bpurpose\b|why (the|this) (role|job|position) exists|reason for being|raison d",
        "summary": r"\bsummary\b|\boverview\b|introduction|about (the|this) (role|position|job)|"
        r"(role|job) (profile|description)|in brief|^the role$|^(about|profile)$|in a nutshell",
    },
    other_languages.SECTIONS,
)
"""In the order in which they are tried: what is most telling first."""

TIERS = _patterns(
    {
        "emerging": r"emerging|future|next\b|horizon|tomorrow",
        "good_to_have": r"good|nice|prefer|desir|bonus|optional|beneficial|\bplus\b",
        "advanced": r"advanced|expert|senior|specialist|deep",
        "must_have": r"must|required|\bcore\b|essential|fundamental|foundation|critical|mandatory|baseline",
    },
    other_languages.TIERS,
)

AXES = _patterns(
    {
        "company_size": r"\bsize\b|headcount|number of (people|engineers|employees)|company stage|scale",
        "operating_model": r"operating (model|mode)|start.?up (vs|versus|or|and) enterprise",
        "business_model": r"business model|service.?led|product.?led|revenue model|"
        r"(product|service)s? (vs|versus|or|and) (product|service)",
        "regulation": r"regulat|complian",
        "geography": r"geograph|region|countr|location|\bsites?\b|distributed|remote",
        "industry": r"industr|sector|vertical|\bdomain\b",
    },
    other_languages.AXES,
)

HIRING = _patterns(
    {
        "red_flags": r"red.?flags?|deal.?breakers?|disqualif|no.?go",
        "weak_signals": r"\bweak|warning|yellow.?flags?|concerns?\b|negative",
        "strong_signals": r"\bstrong|positive|green.?flags?|good signs?",
        "dimensions": r"dimensions?|scorecard|rubric|rating (scale|guide)|scoring",
        "exercises": r"exercises?|\bcases?\b|case stud|work samples?|simulation|practical|assignment",
        "assess": r"assess|evaluate|look for|probe|interview(s|ing)?\b|areas|criteria",
    },
    other_languages.HIRING,
)

SUCCESS = _patterns(
    {
        "high_performance": r"high.?perform|great (looks|performance)|excellen|outstanding|top perform|exceptional",
        "definition": r"success (is )?defin|definition of success|what success (is|means|looks)|"
        r"role success|defines? success",
    },
    other_languages.SUCCESS,
)

MISSION = _patterns(
    {
        "outcomes": r"outcomes?|results?\b|impact|expected",
        "importance": r"importan|\bwhy\b|matters|value to|significance|strategic",
        "core": r"mission|purpose|in a sentence|core",
    },
    other_languages.MISSION,
)

PARTS_OF: dict[str, Mapping[str, re.Pattern]] = {
    "hiring": HIRING, "skills": TIERS, "variants": AXES, "mission": MISSION, "goals": SUCCESS,
}  # fmt: skip
"""What the headings inside some sections may mean."""

HORIZON = re.compile(rf"\bhorizon\b|{other_languages.HORIZON}")
NOTES = re.compile(
    r"\bnotes?\b|implementation|guidance|how to use|caveats?|\btips?\b|practical|recommendation|remarks?|"
    rf"{other_languages.NOTES}"
)


@lru_cache(maxsize=8_192)
def normal(heading: str, role: str = "") -> str:
    """The heading in lower case, without its number, emoji and punctuation, and without the role's name."""
    words = _NUMBER.sub("", unicodedata.normalize("NFC", heading).casefold().strip(), count=1)
    role = role.casefold().strip()
    if len(role) > 2:
        words = (
            re.sub(
                rf"(?:\b(?:the|an?|as|for|of|into|to|in|beyond)\s+)*(?<!\w){re.escape(role)}(?:['’]s|s)?(?!\w)",
                " ",
                words,
            )
            or words
        )
    return " ".join(_OTHER_MARKS.sub(" ", words.replace("’", "'")).split())


class Patterns:
    """A table of patterns as something to remember answers by: tables never change."""

    def __init__(self, table: Mapping[str, re.Pattern]):
        self.table = table

    def __hash__(self):
        return id(self.table)

    def __eq__(self, other):
        return self.table is other.table


def meaning(heading: str, table: Mapping[str, re.Pattern], role: str = "") -> str | None:
    """The key in the table (SECTIONS, TIERS, AXES …) that the heading stands for; None where it stands for none."""
    return first_match(normal(heading[:300], role), Patterns(table))


@lru_cache(maxsize=8_192)
def first_match(words: str, patterns: Patterns) -> str | None:
    """The first key whose pattern is in the words."""
    return next((key for key, pattern in patterns.table.items() if pattern.search(words)), None)


@lru_cache(maxsize=8_192)
def last_match(words: str, patterns: Patterns) -> str | None:
    """The last key whose pattern is in the words, for tables whose first is the least telling."""
    return next((key for key, pattern in reversed(patterns.table.items()) if pattern.search(words)), None)


def numbered(heading: str) -> bool:
    return bool(re.match(r"\s*(?:\d{1,2}|[IVX]{1,5})\s*[.):]", heading))
