"""What the audit trail says happened to the employer and to openings."""

VERBS = {
    "hiring.employer_changed": "changed what is said about the employer",
    "hiring.rules_changed": "changed what a description must say before it is published",
    "hiring.opening_created": "opened an opening",
    "hiring.opening_changed": "changed an opening",
    "hiring.opening_closed": "closed an opening",
    "hiring.opening_reopened": "opened an opening again",
    "hiring.posting_published": "published a job description",
    "hiring.posting_unpublished": "unpublished a job description",
}
