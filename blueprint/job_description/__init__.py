"""From a composed role and an employer's facts to a job description, its formats and its checks."""

from blueprint.job_description.as_data import jsonld_script_text, missing_for_job_boards, to_json, to_jsonld
from blueprint.job_description.as_html import render_body_html, render_html
from blueprint.job_description.as_text import render_markdown, render_text
from blueprint.job_description.checks import Measures, Rules, check, measures
from blueprint.job_description.describe import describe
from blueprint.job_description.description import JobDescription, Missing
from blueprint.job_description.facts import (
    EMPLOYMENT_TYPES,
    PERIODS,
    Apply,
    Employer,
    Facts,
    Pay,
    Place,
    Stage,
)
from blueprint.job_description.facts_reading import FactProblem, FactsRefused, facts_from_dict
from blueprint.job_description.finding import ADVICE, BLOCKING, Finding
from blueprint.job_description.ranking import ranked_responsibilities

__all__ = [
    "ADVICE",
    "BLOCKING",
    "EMPLOYMENT_TYPES",
    "PERIODS",
    "Apply",
    "Employer",
    "FactProblem",
    "Facts",
    "FactsRefused",
    "Finding",
    "JobDescription",
    "Measures",
    "Missing",
    "Pay",
    "Place",
    "Rules",
    "Stage",
    "check",
    "describe",
    "facts_from_dict",
    "jsonld_script_text",
    "measures",
    "missing_for_job_boards",
    "ranked_responsibilities",
    "render_body_html",
    "render_html",
    "render_markdown",
    "render_text",
    "to_json",
    "to_jsonld",
]
