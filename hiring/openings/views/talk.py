"""The talk about a draft, as the opening's page shows it to one reader."""

from blueprint.job_description import JobDescription
from hiring.models import Employer, Opening
from hiring.openings.access import may, may_approve
from hiring.openings.forms.remarks import RemarkForm
from hiring.openings.queries import approval_awaited, approval_of, draft_fingerprint


def talk_about(user, opening: Opening, employer: Employer, description: JobDescription) -> dict:
    """What was said, what is awaited ("" for nothing), and what this person may say. Two queries."""
    form = RemarkForm(description=description)
    headings = dict(form.fields["section"].choices) | {"": ""}
    remarks = opening.remarks.select_related("made_by")
    may_comment = opening.status == Opening.Status.OPEN and may(user, "comment_draft", opening)
    return {
        "remarks": [{"remark": one, "heading": headings.get(one.section, "")} for one in remarks],
        "approval": approval_of(opening, description),
        "awaited": approval_awaited(opening, employer, description),
        "form": form if may_comment else None,
        "may_approve": may_approve(user, opening),
        "may_ask": bool(opening.hiring_manager_id),
        "seen": draft_fingerprint(description),
    }
