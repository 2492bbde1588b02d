"""What the figures of a calibration mean, in plain sentences; the number stands behind."""

from dataclasses import dataclass

from scorecards.cards.means import figure

_FRACTIONS = (
    (1 / 2, "One of two panels"),
    (3 / 5, "Three of five panels"),
    (2 / 3, "Two of three panels"),
    (3 / 4, "Three of four panels"),
    (4 / 5, "Four of five panels"),
    (9 / 10, "Nine of ten panels"),
    (19 / 20, "Nineteen of twenty panels"),
    (1, "Nearly all panels"),
)


@dataclass(frozen=True)
class Said:
    """A plain sentence, then the figure with its name; anchor is its place in the explanation of the statistics."""

    sentence: str
    name: str
    figure: str
    anchor: str


def about_panels(report: dict) -> list[Said]:
    """How far another panel would agree, and how many interviewers would be enough; empty without a model."""
    reliability = report["reliability"]
    if not report["model"]:
        return []
    if reliability["absolute"] is None:
        sentence = "How far another panel would agree cannot be said: leniency cannot be told from the exercises."
        return [Said(sentence, "Relative reliability", figure(reliability["relative"]), "reliability")]
    size = f"{reliability['panel_size']:g}"
    statements = [
        Said(
            f"Another panel of {size} would see these candidates {_alike(reliability['absolute'])}.",
            "Reliability",
            figure(reliability["absolute"]),
            "reliability",
        )
    ]
    if reliability["relative"] is not None:
        alike = _alike(reliability["relative"])
        sentence = f"If the same people rated everybody, two panels of {size} would see them {alike}."
        statements.append(Said(sentence, "Relative reliability", figure(reliability["relative"]), "reliability"))
    enough = reliability["interviewers_for_080"]
    words = "No panel, however large, would be dependable: candidates do not differ detectably."
    if enough:
        words = f"Panels of {enough:,} would be dependable; agreeing on what each level looks like is cheaper."
    if reliability["absolute"] >= 0.8:
        words = "Panels are large enough."
    return [*statements, Said(words, "Interviewers for 0.80", f"{enough:,}" if enough else "–", "reliability")]


def about_bar(bar: float, probability: float | None) -> list[Said]:
    """How many panels would decide alike at a bar; empty where it cannot be said."""
    if probability is None:
        return []
    panels = min(_FRACTIONS, key=lambda fraction: abs(fraction[0] - probability))[1]
    sentence = f"{panels} would reach the same decision at a bar of {bar:g}."
    return [Said(sentence, "Decision consistency", figure(probability), "decision-consistency")]


def about_agreement(overall: dict) -> Said:
    """How far single ratings agree."""
    alpha = overall["alpha"]
    if alpha is None:
        sentence = "Agreement cannot be said: no two people rated the same, or all of those ratings are equal."
        return Said(sentence, "Alpha", "–", "agreement")
    words = "Single ratings of the same thing agree no better than chance"
    if alpha >= 0.8:
        words = "Single ratings of the same thing agree well"
    elif alpha > 0:
        words = f"Single ratings of the same thing agree {'fairly' if alpha >= 0.5 else 'a little'}"
    shown = figure(alpha)
    if overall["low"] is not None:
        shown += f", from {figure(overall['low'])} to {figure(overall['high'])}"
    return Said(f"{words}.", "Alpha", shown, "agreement")


def about_interviewers(report: dict) -> list[Said]:
    """Who rates higher or lower than colleagues, by the rule; one sentence where nobody can be named."""
    named = [(name, row) for name, row in report["interviewers"].items() if row["verdict"] != "none"]
    if not report["model"]:
        return []
    if not named:
        return [Said("Nobody can be said to rate higher or lower than colleagues.", "", "", "leniency")]
    return [_named(name, row) for name, row in sorted(named, key=lambda entry: -abs(entry[1]["leniency"]))]


def _named(name: str, row: dict) -> Said:
    words = "higher" if row["verdict"] == "lenient" else "lower"
    shown = f"{figure(row['leniency'])}, from {figure(row['low'])} to {figure(row['high'])}"
    return Said(f"{name[:60]} rates {words} than colleagues rate the same candidates.", "Leniency", shown, "leniency")


def _alike(reliability: float) -> str:
    if reliability >= 0.8:
        return "much alike"
    if reliability >= 0.6:
        return "fairly alike"
    return "somewhat alike" if reliability >= 0.3 else "hardly alike"
