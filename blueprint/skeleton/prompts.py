"""A question and one example for every section of a role, by its level and family."""

from dataclasses import dataclass

from blueprint.skeleton.examples import BY_FAMILY, BY_LEVEL, GENERAL

FIRST_GROUPS = {
    "responsibilities": "What the role does",
    "activities": "Every week",
    "deliverables": "What others receive",
    "goals": "First 90 days",
    "skills": "must_have",
    "environment": "Where and how one works",
    "stakeholders": "Inside the company",
    "decision_rights": "Decides alone",
    "qualifications": "Experience",
    "career": "Where it can lead",
    "risks": "Why people fail in this role",
    "variants": "company_size",
    "ai_impact": "What software takes over",
}
"""The group that lines go into which are pasted into an empty section."""

_QUESTIONS = {
    "summary": "What is this role, in two sentences that an outsider understands? Whom does it report to?",
    "mission": "What would be missing if nobody did this? Say whom it serves and what gets better.",
    "responsibilities": "What does this person answer for? Five to ten lines, each beginning with a verb.",
    "activities": "What does a day, a week, a quarter look like? Write what would stand in the calendar.",
    "deliverables": "What do others hold in their hands that came from this role?",
    "goals": "What should be different after 30, 60 and 90 days, and how would one notice?",
    "kpis": "Which three to five numbers tell whether it goes well? Name, what it measures, and a target.",
    "skills": "What must somebody know on the first day? Put what can be learned here under “Good to have”.",
    "soft_skills": "Which ways of working decide whether people succeed here? Say why, not only the word.",
    "tools": "Which tools are used every week? Kinds of tools first; a product only where it matters.",
    "environment": "Where does one work, with how many people, on which hours, with what in the background?",
    "stakeholders": "With whom does one agree things, inside and outside? Say what each wants from the role.",
    "decision_rights": "What may this person decide alone, what with others, and what only recommend?",
    "qualifications": "Which experience shows that somebody can do it? A certificate only where a law asks for one.",
    "career": "Where do people come from, and where can they go next?",
    "risks": "Why has somebody failed in such a role? What goes wrong when nobody watches?",
    "variants": "How does the role differ in a small and a large company, in a regulated trade, elsewhere?",
    "ai_impact": "Which part of the work does software take over, and what stays with people?",
    "hiring": "What should candidates do in front of you that is like the work? What does each rating look like then?",
    "at_a_glance": "What would you say of the role on one card?",
    "intros": "A paragraph that explains a list, where the list does not explain itself.",
}


@dataclass(frozen=True)
class Prompt:
    """What to write in a section: a question, and one example as it would be typed."""

    question: str
    example: str


def prompt_for(section: str, level: str = "", family: str = "") -> Prompt | None:
    """The prompt of a section (a key of the document, or `intros`); level and family are keys, "" for none."""
    if section not in _QUESTIONS:
        return None
    own = BY_FAMILY.get(family, {}).get(section) or BY_LEVEL.get(level, {}).get(section)
    return Prompt(_QUESTIONS[section], own or GENERAL[section])
