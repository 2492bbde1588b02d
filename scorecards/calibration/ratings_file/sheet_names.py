"""What the name of a sheet says, where several are one table: who was rated, who rated, or on what."""

from collections.abc import Callable, Sequence

from people.refusals import Refused
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.sheets_together import SHEET
from scorecards.calibration.ratings_file.table_layout import Layout
from scorecards.calibration.ratings_file.vocabulary import WHO, is_competency, plain


def by_sheet(
    names: Sequence[str], problem: Refused | None, choices: Choices, layout_of: Callable[..., Layout]
) -> tuple[Layout | None, Refused | None]:
    """The layout with the sheets' names as the role that no column has, or why that cannot be told.

    layout_of: takes a layout's name and the chosen columns.
    """
    layouts: dict[str, Layout] = {}
    for role in WHO:
        if role in choices.columns:
            continue
        try:
            layouts[role] = layout_of(choices.layout, {**choices.columns, role: (SHEET,)})
        except Refused:
            continue
    if not layouts:
        return None, problem
    if "dimension" in layouts and len(layouts) > 1:
        titles = [column.title for column in next(iter(layouts.values())).ratings]
        sounds = [sum(is_competency(plain(name)) for name in texts) / len(texts) for texts in (names, titles)]
        if sounds[0] != sounds[1]:
            is_dimension = sounds[0] > sounds[1]
            layouts = {role: layout for role, layout in layouts.items() if (role == "dimension") == is_dimension}
    if len(layouts) == 1:
        return next(iter(layouts.values())), None
    return None, Refused(
        f"It cannot be told what the names of the sheets are: {' or '.join(layouts)}. Say which: choose “{SHEET}” as "
        "its column."
    )
