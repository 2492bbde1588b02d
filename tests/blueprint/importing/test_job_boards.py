"""One posting as applicant-tracking systems answer it, in the shapes that their public interfaces document."""

import html
import json

import pytest

from blueprint.importing import read
from people.refusals import Refused

ABOUT = "<p>We bake for forty shops in the valley and look for somebody who leads the night shift.</p>"
TASKS = "<ul><li>Lead twelve bakers at night.</li></ul>"
ASKED = "<ul><li>Three years at an oven.</li></ul>"
NICE = "<ul><li>A driving licence.</li></ul>"
GIVEN = "<ul><li>30 days of holiday.</li></ul>"
PARTS = ("What you will do", TASKS), ("What you bring", ASKED), ("Nice to have", NICE)
WHOLE = ABOUT + "".join(f"<p><b>{heading}</b></p>{text}" for heading, text in PARTS)
PLAIN = "We bake for forty shops in the valley and look for somebody who leads the night shift.\n\nWhat you will do\n"


def smart_recruiters(*headings: str) -> dict:
    texts = ABOUT, TASKS, f"{ASKED}<p><strong>Nice to have</strong></p>{NICE}", GIVEN
    names = "companyDescription", "jobDescription", "qualifications", "additionalInformation"
    parts = [{"title": heading, "text": text} for heading, text in zip(headings or [""] * 4, texts, strict=True)]
    sections = dict(zip(names, parts, strict=True), videos={"urls": []})
    return {"id": "7", "name": "Night lead", "company": {"name": "Bakery"}, "jobAd": {"sections": sections}}


def lever() -> dict:
    body = "<div>We have baked in this valley since the year nineteen hundred.</div>"
    return {
        "text": "Night lead",
        "description": ABOUT + body,
        "descriptionPlain": html.unescape(ABOUT[3:-4]),
        "opening": ABOUT,
        "descriptionBody": body,
        "lists": [{"text": heading, "content": text[4:-5]} for heading, text in PARTS],
        "additional": f"<div><b>We offer</b></div>{GIVEN}",
        "hostedUrl": "https://jobs.lever.example/1",
    }


def workable() -> dict:
    described = f"{ABOUT}<p><b>What you will do</b></p>{TASKS}"
    asked = f"{ASKED}<p><b>Nice to have</b></p>{NICE}"
    whole = f"{described}<p><b>Requirements</b></p>{asked}<p><b>Benefits</b></p>{GIVEN}"
    parts = {"full_description": whole, "description": described, "requirements": asked, "benefits": GIVEN}
    return {"title": "Night lead", "full_title": "Night lead - OPS", **parts}


def personio(written=lambda text: f"<![CDATA[{text}]]>") -> str:
    parts = ("About us", ABOUT), ("Your tasks", TASKS), ("Your profile", ASKED), ("Nice to have", NICE)
    described = "".join(
        f"<jobDescription><name>{name}</name><value>{written(text)}</value></jobDescription>" for name, text in parts
    )
    job = f"<id>1</id><name>Night lead</name><office>Berlin</office><jobDescriptions>{described}</jobDescriptions>"
    return f'<?xml version="1.0"?><workzag-jobs><position>{job}</position></workzag-jobs>'


ACCOUNT = "<p>The bakery of the valley, since nineteen hundred and one.</p>"
ORGANISATION = {"@type": "Organization", "name": "Bakery", "description": ACCOUNT}
POSTING = {"@type": "JobPosting", "title": "Night lead", "hiringOrganization": ORGANISATION}
ANSWERS = {
    "Greenhouse": {"title": "Night lead", "content": html.escape(WHOLE), "compliance": [{"description": ACCOUNT}]},
    "Lever": lever(),
    "Lever's board": [lever()],
    "Lever's own interface": {
        "data": {"text": "Night lead", "content": {"description": PLAIN, "descriptionHtml": WHOLE, "lists": []}}
    },
    "Ashby": {"jobs": [{"title": "Night lead", "descriptionHtml": WHOLE, "descriptionPlain": PLAIN, "jobUrl": "x"}]},
    "Workable": workable(),
    "Workable's account": {"name": "Bakery", "description": ACCOUNT, "jobs": [{**workable(), "url": "https://x"}]},
    "SmartRecruiters": smart_recruiters(
        "Company Description", "Job Description", "Qualifications", "Additional Information"
    ),
    "SmartRecruiters in German": smart_recruiters(
        "Unternehmensbeschreibung", "Stellenbeschreibung", "Qualifikationen", "Zusätzliche Informationen"
    ),
    "SmartRecruiters without headings": smart_recruiters(),
    "Recruitee": {"offers": [{"title": "Night lead", "description": WHOLE, "translations": {"en": {"title": "x"}}}]},
    "Workday": {"jobPostingInfo": {"title": "Night lead", "jobDescription": WHOLE}, "similarJobs": [{"title": "x"}]},
    "BambooHR": {"result": {"jobOpening": {"jobOpeningName": "Night lead", "description": WHOLE}}},
    "Teamtailor": {"data": [{"type": "jobs", "attributes": {"title": "Night lead", "body": WHOLE}}]},
    "schema.org": {"@graph": [ORGANISATION, {**POSTING, "description": WHOLE}]},
    "schema.org in parts": {
        **POSTING,
        "description": ABOUT,
        "responsibilities": ["Lead twelve bakers at night."],
        "qualifications": "Three years at an oven.",
    },
    "Personio": personio(),
    "Personio, escaped": personio(html.escape),
    "an XML feed": f"<?xml version='1.0'?><source><job><title>Night lead</title><description><![CDATA[{WHOLE}]]>"
    "</description></job></source>",
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_posting_comes_in_as_its_system_answers_it(name):
    answer = ANSWERS[name]
    data, filename = (answer, "jobs.xml") if isinstance(answer, str) else (json.dumps(answer), "job.json")
    (imported,) = read(data.encode(), filename=filename)
    made = imported.document
    assert made["title"] == "Night lead"
    lines = [item["text"] for group in made["responsibilities"] for item in group["items"]]
    assert lines == ["Lead twelve bakers at night."]
    skills = {tier["tier"]: [skill["name"] for skill in tier["items"]] for tier in made["skills"]}
    assert skills["must_have"] == ["Three years at an oven."]
    assert skills.get("good_to_have", []) == (["A driving licence."] if "driving" in data else [])
    everything = json.dumps(made)
    assert everything.count("somebody who leads the night shift") == 1
    assert everything.count("30 days") == (1 if "30 days" in data else 0)


def test_postings_that_are_no_roles_are_left_out_and_named():
    jobs = [{"title": "Night lead", "description": WHOLE}, {"title": "Send us a line", "description": ACCOUNT}]
    (imported,) = read(json.dumps({"jobs": jobs}).encode(), filename="jobs.json")
    assert any("Left out of the file, since they are no roles (1): “Send us a line”" in o for o in imported.oddities)


def test_a_list_of_titles_alone_is_told():
    listed = {"totalFound": 1, "content": [{"id": "7", "name": "Night lead"}]}
    with pytest.raises(Refused, match="lists 1 postings without their texts"):
        read(json.dumps(listed).encode(), filename="jobs.json")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('<?xml version="1.0"?>\n<!DOCTYPE article><article><title>A</title></article>',
         "<article>"),
        ('<?xml version="1.0"?><office:document xmlns:office="o"></office:document>', "flat OpenDocument"),
        ('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>', "a Word file as XML"),
    ],
)  # fmt: skip
def test_xml_that_is_no_page_is_told(source, told):
    with pytest.raises(Refused, match=told):
        read(source.encode(), filename="role.xml")


def test_what_is_asked_in_running_text_becomes_lines():
    page = (
        "<h1>Baker</h1><h2>Your tasks</h2><p>You lead the shift, e.g. at night. You plan the dough.</p>"
        "<h2>Your profile</h2><p>You speak German.</p><h2>We offer</h2><p>Bread.</p>"
    )
    (imported,) = read(page.encode(), filename="job.html")
    lines = [item["text"] for item in imported.document["responsibilities"][0]["items"]]
    assert lines == ["You lead the shift, e.g. at night.", "You plan the dough."]
    assert imported.document["skills"][0]["items"][0]["name"] == "You speak German."
