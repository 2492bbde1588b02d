"""One small role, and what its headings and labels are called in seven languages."""

from pathlib import Path

TITLE = "Head of Orchard Operations"
MINUTES = ((60, 90), (30, 30))

SECTIONS = [
    "summary",
    "mission",
    "responsibilities",
    "activities",
    "deliverables",
    "goals",
    "kpis",
    "skills",
    "soft_skills",
    "tools",
    "environment",
    "stakeholders",
    "decision_rights",
    "qualifications",
    "career",
    "risks",
    "variants",
    "ai_impact",
    "hiring",
    "at_a_glance",
]

GROUPS = {
    "responsibilities": (
        ("g1", (("Season plan", "Decide which rows are picked when."), ("Crew budget", "Own the money for ladders."))),
        ("g2", (("Frost watch", "Staff the night watch (22:00-6:00)."), ("Cold store", "Keep it at 1-2 degrees."))),
        ("g3", (("Irrigation", "Choose pumps & valves; keep loss < 5%."),)),
    ),
    "activities": (
        ("g4", (("", "Walk one block."), ("", "Sample the fruit."))),
        ("g5", (("", "Plan the next week."), ("", "Check crates."))),
    ),
    "deliverables": (("g6", (("", "Season plan"), ("", "Crew rota"))), ("g7", (("", "Spray log"), ("", "Store log")))),
    "environment": (
        ("g8", (("", "Forty blocks on a slope."), ("", "Two rivers."))),
        ("g9", (("", "Two cold stores."), ("", "A barn."))),
    ),
    "stakeholders": (
        ("g10", (("Sales", "Agrees volumes."), ("Workshop", "Keeps pumps going."))),
        ("g11", (("Buyers", "Visit in August."), ("Board", "Meets twice."))),
    ),
    "decision_rights": (
        ("g12", (("", "Who picks where."), ("", "Overtime up to 2 hours."))),
        ("g13", (("", "A new tractor."), ("", "A new barn."))),
    ),
    "qualifications": (
        ("g14", (("", "8-12 years on farms."), ("", "Two as a lead."))),
        ("g15", (("", "Horticulture or the like."), ("", "A driving licence."))),
    ),
    "career": (
        ("g16", (("", "Crew lead"), ("", "Foreman"))),
        ("g17", (("Farm director", "several sites."), ("Adviser", "on her own."))),
    ),
    "risks": (
        ("g18", (("Frost", "one night can end a season."), ("Staff", "pickers are few."))),
        ("g19", (("", "Picking by calendar."), ("", "Saving on water."))),
    ),
    "ai_impact": (
        ("g20", (("Counting", "cameras count fruit."), ("Maps", "drones draw them."))),
        ("g21", (("", "Judging ripeness."), ("", "Talking to crews."))),
    ),
}
GOALS = (
    ("d30", ("Meet every crew.", "Walk all blocks.")),
    ("d60", ("Publish the rota.", "Mend the fans.")),
    ("d90", ("Cut waste by a tenth.", "Hire a lead.")),
)
KPIS = (
    ("Pick rate", "Crates an hour", "Cost", "> 12 crates", "Weekly"),
    ("MTTR of pumps", "Hours to repair", "Water", "< 1h", "Monthly"),
    ("Waste", "Share of fruit lost", "Income", "2-4%", "Weekly"),
)
SKILLS = (
    (
        "must_have",
        (
            ("Pruning", "Cuts that shape a tree.", "Winter work.", "Critical"),
            ("Irrigation", "Pumps and drip lines.", "Summer.", "Critical"),
        ),
    ),
    (
        "good_to_have",
        (
            ("Drone survey", "Fly and read maps.", "Spot disease.", "Optional"),
            ("Grafting", "Joins wood.", "Spring.", "Optional"),
        ),
    ),
)
SOFT = (
    ("Calm in frost", "Nights are short of time.", "Gives clear orders.", "Nobody runs."),
    ("Patience", "Trees grow slowly.", "Waits for samples.", "Never picks early."),
)
TOOLS = (("Weather", "Station network", "Frost alarm", "Common"), ("Records", "Spreadsheet", "Spray log", "Common"))
VARIANTS = (
    (
        "company_size",
        (
            ("Family farm", ("Also drives the tractor.", "No workshop.")),
            ("Estate", ("Leads crew leads.", "Has an office.")),
        ),
    ),
    ("geography", (("North", ("Frost until May.", "Short summers.")), ("South", ("Two harvests.", "Dry years.")))),
)
ASSESS = (("Planning", "How they order a season."), ("Care for people", "Who comes back and why."))
EXERCISES = (
    (
        "Frost night case",
        "60-90",
        "A warning comes at 23:00; two fans fail.",
        "Say who does what, in which order.",
        "One page.",
    ),
    ("Crew dispute role-play", "30", "Two crews want the same block.", "Lead the talk.", "A written agreement."),
)
SIGNALS = {
    "strong_signals": ("Names numbers.", "Asks about safety."),
    "weak_signals": ("Speaks only of machines.", "Has no numbers."),
    "red_flags": ("Blames pickers.", "Hides losses."),
}
DIMENSIONS = (
    ("Planning", "Orders the rows", "Keeps reserves for frost"),
    ("People", "Explains orders", "Crews repeat them in own words"),
)

GROUP_TITLES = dict(
    zip(
        (f"g{n}" for n in range(1, 22)),
        [
            "Strategic responsibilities",
            "Operational responsibilities",
            "Technical responsibilities",
            "Daily activities",
            "Weekly activities",
            "Plans",
            "Records",
            "Fields",
            "Sheds",
            "Internal stakeholders",
            "External stakeholders",
            "Can decide independently",
            "Requires approval",
            "Typical years of experience",
            "Education expectations",
            "Common feeder roles",
            "Next likely roles",
            "Common role challenges",
            "Anti-patterns",
            "Tasks that can be automated",
            "Tasks that remain human-critical",
        ],
        strict=True,
    )
)

_KEYS = [
    *SECTIONS,
    *["core", "importance", "outcomes", "d30", "d60", "d90", "definition", "high_performance"],
    *["must_have", "good_to_have", "company_size", "geography"],
    *["assess", "exercises", "strong_signals", "weak_signals", "red_flags", "dimensions"],
    *["description", "use", "level", "why", "shows_up", "strong", "scenario", "task", "requirements", "minutes"],
    *[
        "kpi",
        "measures",
        "why_it",
        "target",
        "frequency",
        "category",
        "tool",
        "tool_use",
        "prevalence",
        "dimension",
        "meets",
        "exceeds",
    ],
]

LANGUAGES = {
    path.stem: dict(zip(_KEYS, path.read_text("utf-8").splitlines(), strict=True))
    for path in sorted((Path(__file__).parent / "words").iterdir())
}
