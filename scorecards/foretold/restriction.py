"""A correlation among those who were hired, corrected for that the others are not seen.

Who was hired differs less than who applied, and that makes a correlation smaller. Each formula turns it into the one
among all who applied, if its assumption holds: that straight line and scatter are the same for those not hired, and
that selection was on what the formula says. Thorndike (1949), Personnel Selection, cases II and III; Hunter, Schmidt
and Le (2006), Journal of Applied Psychology 91, 594–612, for indirect selection (case IV).
"""

import math
from dataclasses import dataclass

from people.refusals import Refused
from scorecards.foretold.attenuation import corrected


class NotCorrectable(Refused):
    """The figures contradict the formula's assumption."""


def _correlation(name: str, value: float) -> float:
    if not -1 <= value <= 1:
        raise ValueError(f"{name} is {value}, but a correlation lies between −1 and 1.")
    return value


def _reliability(name: str, value: float) -> float:
    if not 0 < value <= 1:
        raise ValueError(f"{name} is {value}, but a reliability lies above 0 and at most at 1.")
    return value


def _ratio(sd_unrestricted: float, sd_restricted: float) -> float:
    if sd_restricted <= 0 or sd_unrestricted <= 0:
        raise NotCorrectable("Among those hired, or those who applied, nobody differs: nothing to correct by.")
    return sd_unrestricted / sd_restricted


def direct(r: float, sd_restricted: float, sd_unrestricted: float) -> float:
    """Case II: selection was on the score itself, from the top.

    r: correlation of score and review among those hired. sd_restricted, sd_unrestricted: the scores' standard
    deviation among those hired, and among all who were assessed.
    """
    _correlation("r", r)
    ratio = _ratio(sd_unrestricted, sd_restricted)
    return r * ratio / math.sqrt(1 + r * r * (ratio * ratio - 1))


def on_third(r_xy: float, r_xz: float, r_yz: float, sd_z_restricted: float, sd_z_unrestricted: float) -> float:
    """Case III: selection was on a third variable z that is known; every r among those hired."""
    for name, value in (("r_xy", r_xy), ("r_xz", r_xz), ("r_yz", r_yz)):
        _correlation(name, value)
    grown = _ratio(sd_z_unrestricted, sd_z_restricted) ** 2 - 1
    below = (1 + r_xz * r_xz * grown) * (1 + r_yz * r_yz * grown)
    return (r_xy + r_xz * r_yz * grown) / math.sqrt(below)


@dataclass(frozen=True)
class Indirect:
    """Case IV's figures: how reliable scores are among those hired, how much their true scores are narrowed, and the
    correlations: of true score and true performance among those hired, among all (rho_tp), and of the score as it is
    with true performance among all (operational)."""

    r_xx_restricted: float
    u_true: float
    r_tp_restricted: float
    rho_tp: float
    operational: float


def indirect(r_xy: float, u_x: float, r_xx_unrestricted: float, r_yy_restricted: float) -> Indirect:
    """Case IV: selection was on something else, which reaches the score only through what the score measures.

    u_x: the scores' standard deviation among those hired over that among all. r_xx_unrestricted: the scores'
    reliability among all; r_yy_restricted: the reviews' among those hired. Raises NotCorrectable where u_x is smaller
    than the scores' error alone would leave it: then selection was not of this kind, and nothing is clipped.
    """
    _correlation("r_xy", r_xy)
    _reliability("r_xx_unrestricted", r_xx_unrestricted)
    _reliability("r_yy_restricted", r_yy_restricted)
    if u_x <= 0:
        raise NotCorrectable("Among those hired nobody differs: nothing to correct by.")
    error = 1 - r_xx_unrestricted
    r_xx_restricted = 1 - error / (u_x * u_x)
    if r_xx_restricted <= 0:
        raise NotCorrectable(
            f"Those hired differ less ({u_x:.2f} of what all do) than the scores' error alone would make them: "
            "selection was not indirect, or the reliability is wrong."
        )
    u_true = math.sqrt((u_x * u_x - error) / r_xx_unrestricted)
    r_tp = corrected(r_xy, r_xx=r_xx_restricted, r_yy=r_yy_restricted)
    if abs(r_tp) > 1:
        raise NotCorrectable("Corrected for unreliability the correlation is beyond 1: a reliability is too low.")
    rho = direct(r_tp, u_true, 1.0)
    return Indirect(r_xx_restricted, u_true, r_tp, rho, rho * math.sqrt(r_xx_unrestricted))
