"""Figures that cannot be on the scale of the others: refused, with the place of the first."""

from collections.abc import Mapping, Sequence

import numpy as np

from people.refusals import Refused
from scorecards.calibration.ratings_file.doubtful_figures import far_off
from scorecards.calibration.ratings_file.row_names import Places


def refuse_some_percent(values: np.ndarray, percent: Mapping[bool, int], lines: Sequence[int], places: Places) -> None:
    """Refused where some figures are percentages and others are none. percent: the place of the first of each kind."""
    if len(percent) > 1:
        share, other = percent[True], percent[False]
        raise Refused(
            f"{places.at(lines[share])}: {values[share]:g}% is a percentage, and {values[other]:g} in "
            f"{places.inside(lines[other])} is none. Bring them to one scale; or, where both are on one, say it, as "
            "0-100."
        )


def refuse_far_off(values: np.ndarray, lines: Sequence[int], places: Places) -> None:
    """Refused where a figure is far from all others, such as a 33 that was meant to be a 3."""
    if outlier := far_off(values):
        place, lowest, highest = outlier
        value = f"{values[place]:g}"
        raise Refused(
            f"{places.at(lines[place])}: {value} is far from all other ratings, which go from {lowest:g} to "
            f"{highest:g}. Mend it; or say of the scale that it is no rating ({value}=none), or that the scale "
            f"reaches there ({min(lowest, values[place]):g}-{max(highest, values[place]):g})."
        )
