"""Sentences that ask for a degree or for something that one must bring, and sentences that only seem to."""

from blueprint.job_description import check
from blueprint.job_description.checks import asks_for
from tests.blueprint.job_description.openings import description

A_DEGREE = (
    "A bachelor's degree in computer science.",
    "BSc or MSc in engineering.",
    "A degree is required. Sailing is nice to have.",
    "Degree in engineering; Python is optional.",
    "Master's in CS preferred.",
    "University degree.",
    "College degree required.",
    "PhD in statistics.",
    "Associate degree.",
    "Diploma in engineering.",
    "Engineering graduate.",
    "Graduate of a university.",
    "M.S. in Computer Science.",
    "B.S./M.S. in CS.",
    "BA/BS degree.",
    "B.A. in design.",
    "B.Eng. in mechanics.",
    "You hold a degree, ideally in mathematics.",
    "Postgraduate degree in law.",
    "Undergraduate degree.",
    "A law degree is required by law.",
    "Third-level qualification.",
)
NO_DEGREE = (
    "Bachelor’s degree or equivalent practical experience.",
    "BSc, MSc or similar experience.",
    "A degree is nice to have.",
    "A university education, or comparable training.",
    "You need no degree.",
    "No degree required.",
    "We do not ask for a degree.",
    "A degree is not needed.",
    "A high degree of autonomy.",
    "To some degree.",
    "360-degree feedback.",
    "Ten degrees below zero.",
    "Ph.D. or equivalent.",
    "An MBA is a plus.",
    "MBA a plus.",
    "Master data and master branches.",
    "A master of ceremonies.",
    "Scrum Master.",
    "Degree or equivalent combination of education and experience.",
    "A degree, bootcamp or self-taught: all fine.",
    "Degree or demonstrated ability.",
    "A degree, apprenticeship or the same learnt at work.",
    "Degrees of freedom.",
    "A degree (or experience in lieu).",
    "Answers come within 50 ms in the median.",
)
A_MUST = (
    "You must have led a team.",
    "You must know Python.",
    "You need to have led teams.",
    "Candidates must hold a licence.",
    "A clean driving licence is required.",
    "Python is essential.",
    "Fluent German is mandatory.",
    "Experience with Kafka required.",
    "Experience with Kafka is a prerequisite.",
    "You should bring curiosity.",
    "We require five years of practice.",
    "We expect fluent English.",
    "German at C1 is a must.",
    "Must-have: Kubernetes.",
    "Must have experience with Kubernetes.",
    "You'll need strong SQL.",
    "You will need a work permit.",
    "The ideal candidate has shipped a product.",
    "Required: SQL.",
)
NO_MUST = (
    "No experience is required.",
    "Nothing is required of you on day one.",
    "Travel is not required.",
    "The must-see harbour.",
    "Teams must have an owner.",
    "Every service must have an owner.",
    "Required approvals are named.",
    "You decide which skills are required.",
    "Ensure that the required reviews happen.",
)


def asks_for_a_degree(sentence: str) -> bool:
    return any(one.code == "degree" for one in check(description(opening=f"You lead the crew. {sentence}")))


def test_a_degree_is_found_where_its_own_sentence_leaves_no_other_way():
    assert [sentence for sentence in A_DEGREE if not asks_for_a_degree(sentence)] == []
    assert [sentence for sentence in NO_DEGREE if asks_for_a_degree(sentence)] == []


def test_what_one_must_bring_is_counted_in_running_text():
    assert [sentence for sentence in A_MUST if not asks_for(sentence)] == []
    assert [sentence for sentence in NO_MUST if asks_for(sentence)] == []
