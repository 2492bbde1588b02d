"""For every interviewer: how to take evidence, what not to ask, and what to ask instead."""

EVIDENCE = (
    "Write down what was said and done, in the candidate’s words where you can. Leave judgements for the scorecard.",
    "Note also what did not come, when you gave an occasion for it.",
    "Rate each dimension against its anchors, one after the other, and never against another candidate.",
    "One good or bad answer colours the next. When two ratings agree, look for the evidence of each.",
    "Did you not get to it, or was there no occasion? That is “not assessed”, and no low rating.",
    "Ask the planned questions. Follow up only to understand what was said, and with everybody alike.",
    "Talk to no other interviewer about the candidate before your scorecard is submitted.",
)

NOT_TO_ASK = (
    ("Family, partner, children, pregnancy, plans for them", "“The work has these hours and journeys. Does that fit?”"),
    ("Age, year of birth, year of a degree", "“What have you done that is like this work?”"),
    ("Health, disability, sick days, medicines", "“Is there anything that we should arrange differently?”"),
    ("Religion, holidays, clothes", "“These are the days and hours that must be covered. Can you?”"),
    ("Origin, mother tongue, skin colour, citizenship", "“Will you be allowed to work here when the job begins?”"),
    ("Gender, orientation", "Nothing. Use the name and words that the candidate uses."),
    ("Politics, unions, clubs", "“How do you deal with somebody at work who sees it otherwise?”"),
    ("Arrests, debts, property", "Nothing. Where the law asks for a check, the recruiter makes it."),
    ("Earlier pay", "“Does the range that we published fit?”"),
)  # fmt: skip
"""Pairs: what not to ask, however kindly, and what to ask instead."""
