"""What our own export calls its parts, as articles do; its reader is the one for all articles."""

BEGINNING = "Exported from Rolewright."
FIRST_PUBLISHED = "First published at"
NOT_UNDERSTOOD = "Not understood when it was imported"
BEFORE_THE_FIRST_HEADING = "Before the first heading"
COMPANY = "Company described"

TIER_HEADINGS = {
    "must_have": "Must-have technical skills",
    "good_to_have": "Good-to-have technical skills",
    "advanced": "Advanced or expert-level technical skills",
    "emerging": "Emerging future skills",
}
AXIS_HEADINGS = {
    "company_size": "By company size",
    "industry": "By industry",
    "geography": "By geography",
    "business_model": "By business model",
    "operating_model": "By operating model",
    "regulation": "By regulation",
}
HIRING_HEADINGS = {
    "assess": "What to assess in interviews",
    "exercises": "Practical exercises or case studies",
    "strong_signals": "Strong candidate signals",
    "weak_signals": "Weak candidate signals",
    "red_flags": "Red flags",
    "dimensions": "Scorecard dimensions",
}
