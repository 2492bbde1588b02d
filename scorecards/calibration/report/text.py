"""A calibration report for a terminal: sentences first, tables after."""

import textwrap
from collections.abc import Iterator, Sequence

from people.words import count
from scorecards.calibration.report.tables import by_mean
from scorecards.calibration.statistics.analysis import Neighbours
from scorecards.calibration.statistics.gates import FEWEST_TO_ORDER
from scorecards.cards.means import figure

WIDTH = 100
_MOST_ROWS = 60
_MOST_DISAGREEMENTS = 20
_WIDEST_NAME = 28


def as_text(
    report: dict, neighbours: Sequence[Neighbours] = (), *, missing: int = 0, unrated: Sequence[str] = ()
) -> str:
    """The report of `statistics.report` as text; neighbours, missing, unrated as their modules give them."""
    nobody = [f"Nobody rated {', '.join(unrated)}."] if unrated else []
    sentences = [_size(report["n"], missing), *nobody, *_about(report, neighbours)]
    lines = [line for sentence in sentences for line in textwrap.wrap(sentence, WIDTH)]
    for title, columns, rows in _tables(report):
        if rows:
            lines += ["", title, *_table(columns, rows)]
    return "\n".join(lines)


def _size(n: dict, missing: int) -> str:
    items = f" in {count(n['items'], 'item')}" if n["items"] != n["dimensions"] else ""
    left_out = f" {count(missing, 'cell')} held no rating." if missing else ""
    return (
        f"{count(n['ratings'], 'rating')} of {count(n['candidates'], 'candidate')} by "
        f"{count(n['interviewers'], 'interviewer')} on {count(n['dimensions'], 'dimension')}{items}.{left_out}"
    )


def _about(report: dict, neighbours: Sequence[Neighbours]) -> Iterator[str]:
    if report["refused"]:
        yield f"No model is fitted. {report['refused']}"
    else:
        yield from _about_panels(report["reliability"])
        yield _about_interviewers(report["interviewers"])
        yield from _about_neighbours(neighbours)
        yield _about_unusual(report["unusual"])
    yield _about_agreement(report["agreement"]["overall"])


def _about_panels(reliability: dict) -> Iterator[str]:
    size = f"{reliability['panel_size']:g}"
    if reliability["absolute"] is None:
        yield "How far two panels would agree cannot be said: leniency cannot be told from the exercises."
        return
    yield f"The scores of two panels of {size} would correlate by about {reliability['absolute']:.2f} (reliability)."
    if reliability["interviewers_for_080"] is None:
        yield "No panel, however large, would reach 0.80: the candidates do not differ detectably."
    elif reliability["absolute"] < 0.8:
        yield f"Panels of {reliability['interviewers_for_080']} would reach 0.80."


def _about_interviewers(interviewers: dict) -> str:
    named = [(name, row) for name, row in interviewers.items() if row["verdict"] != "none"]
    if not named:
        return "No interviewer can be said to rate higher or lower than colleagues."
    clauses = [f"{name} rates {_direction(row)} than colleagues by {abs(row['leniency']):.2f}" for name, row in named]
    return f"{'; '.join(clauses)}. Nobody else can be said to."


def _direction(row: dict) -> str:
    return "higher" if row["verdict"] == "lenient" else "lower"


def _about_neighbours(neighbours: Sequence[Neighbours]) -> Iterator[str]:
    alike = sum(not pair.told_apart for pair in neighbours)
    if any(pair.are_few for pair in neighbours):
        yield f"Too few to say who is above whom: it takes {FEWEST_TO_ORDER} candidates."
    elif alike:
        yield f"{alike} of {len(neighbours)} neighbours in the order of adjusted scores cannot be told apart."


def _about_unusual(unusual: list) -> str:
    if not unusual:
        return "No rating is far from what the rest would lead one to expect."
    verb = "is" if len(unusual) == 1 else "are"
    return f"{count(len(unusual), 'rating')} {verb} far from what the rest would lead one to expect."


def _about_agreement(overall: dict) -> str:
    if overall["alpha"] is None:
        return "Agreement cannot be said: no two ratings are of one candidate on one item, or all of those are equal."
    interval = "" if overall["low"] is None else f" (95 %: {overall['low']:.2f} to {overall['high']:.2f})"
    return f"Agreement on single ratings is {overall['alpha']:.2f}{interval}; 1 is full agreement, 0 is chance."


def _tables(report: dict) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    yield "Candidates", ["", "n", "raw", "adjusted", "from", "to"], _candidates(report["candidates"])
    yield "Interviewers", ["", "n", "raw", "leniency", "from", "to", ""], _interviewers(report["interviewers"])
    yield "Agreement by dimension", ["", "alpha", "from", "to"], _agreement(report["agreement"]["dimensions"])
    columns = ["candidate", "interviewer", "dimension", "exercise", "rating", "expected"]
    yield "Unusual ratings", columns, _unusual(report["unusual"])
    columns = ["candidate", "dimension", "range", "against chance"]
    yield "Most disagreement", columns, _disagreement(report["disagreement"])


def _candidates(candidates: dict) -> list[list[str]]:
    return [
        [name, str(row["n"]), *map(figure, (row["raw_mean"], row["adjusted"], row["low"], row["high"]))]
        for name, row in by_mean(candidates)
    ]


def _interviewers(interviewers: dict) -> list[list[str]]:
    rows = []
    for name, row in interviewers.items():
        figures = [row["leniency"], row["low"], row["high"]]
        if row["standard_error"] == 0:
            figures[0] = None
        note = row["verdict"] if row["verdict"] != "none" else (row["why"] or "")
        rows.append([name, str(row["n"]), figure(row["raw_mean"]), *map(figure, figures), note])
    if len({row[-1] for row in rows}) == 1 and len(rows) > 1:
        return [[*row[:-1], ""] for row in rows]
    return rows


def _agreement(dimensions: dict) -> list[list[str]]:
    return [[name, *map(figure, (row["alpha"], row["low"], row["high"]))] for name, row in dimensions.items()]


def _unusual(unusual: list) -> list[list[str]]:
    names = "candidate", "interviewer", "dimension", "exercise"
    return [[*(row[name] or "–" for name in names), f"{row['rating']:g}", figure(row["expected"])] for row in unusual]


def _disagreement(disagreement: list) -> list[list[str]]:
    most = [row for row in disagreement if row["range"]][:_MOST_DISAGREEMENTS]
    return [[row["candidate"], row["dimension"], f"{row['range']:g}", figure(row["ratio"])] for row in most]


def _table(columns: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Lines of a table: text to the left, figures to the right."""
    shown = [[_short(cell) for cell in row[:-1]] + row[-1:] for row in rows[:_MOST_ROWS]]
    widths = [max(len(row[place]) for row in [columns, *shown]) for place in range(len(columns))]
    figures = [all(_is_figure(row[place]) for row in shown) for place in range(len(columns))]
    for row in [columns, *shown]:
        cells = zip(row, widths, figures, strict=True)
        yield (
            "  " + "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in cells).rstrip()
        )
    if len(rows) > _MOST_ROWS:
        yield f"  … and {len(rows) - _MOST_ROWS:,} more; --format json has all."


def _is_figure(cell: str) -> bool:
    return cell == "–" or cell.lstrip("−-").replace(".", "", 1).isdigit()


def _short(name: str) -> str:
    return name if len(name) <= _WIDEST_NAME else f"{name[: _WIDEST_NAME - 1]}…"
