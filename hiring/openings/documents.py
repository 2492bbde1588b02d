"""The employer's logo in documents, and a blueprint as the description of a job that is not opened."""

from blueprint.composition import Composed
from blueprint.documents import job_description_pdf
from blueprint.job_description import Facts, JobDescription, describe
from hiring.models import Employer
from hiring.openings.queries import employer_facts

_LANGUAGE = "en-GB"


def logo_bytes(employer: Employer) -> bytes:
    """PNG; b"" where there is none, or where its file is gone."""
    if not employer.logo or not employer.logo.storage.exists(employer.logo.name):
        return b""
    with employer.logo.open("rb") as file:
        return file.read()


def unopened_description(composed: Composed) -> JobDescription:
    """With the employer filled in; the rest is marked as missing."""
    employer = Employer.objects.current()
    own = employer_facts(employer, _LANGUAGE)
    return describe(composed, Facts(employer=own, adjustments_contact=employer.contact, language=_LANGUAGE))


def make_unopened_description(composed: Composed) -> None:
    """The PDF of it, before anybody asks for it. Raises PdfUnavailable."""
    job_description_pdf(unopened_description(composed), logo_bytes(Employer.objects.current()))
