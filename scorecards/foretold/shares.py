"""A share of few, with an interval that holds: Wilson's, and Clopper and Pearson's exact one."""

import math
from dataclasses import dataclass

import scipy


@dataclass(frozen=True)
class ConfidenceInterval:
    """From low to high, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        return self.low <= value <= self.high


@dataclass(frozen=True)
class Share:
    """How many of `n` did: the share, None of nobody, with both intervals."""

    met: int
    n: int

    def __post_init__(self):
        if not 0 <= self.met <= self.n:
            raise ValueError(f"{self.met} of {self.n} is no share: it needs 0 ≤ met ≤ n.")

    @property
    def share(self) -> float | None:
        return self.met / self.n if self.n else None

    def wilson(self, level: float = 0.95) -> ConfidenceInterval | None:
        """Wilson (1927): the shares whose normal approximation does not reject what was seen. None of nobody."""
        if not self.n:
            return None
        z = -scipy.special.ndtri((1 - level) / 2)
        centre = (self.met + z * z / 2) / (self.n + z * z)
        half = z / (self.n + z * z) * math.sqrt(self.met * (self.n - self.met) / self.n + z * z / 4)
        # At both ends the formula gives exactly 0 and 1, but for the last bit.
        low = 0.0 if self.met == 0 else centre - half
        high = 1.0 if self.met == self.n else centre + half
        return ConfidenceInterval(low, high)

    def clopper_pearson(self, level: float = 0.95) -> ConfidenceInterval | None:
        """Clopper and Pearson (1934): by the binomial's own tails, never too narrow. None of nobody."""
        if not self.n:
            return None
        tail = (1 - level) / 2
        low = float(scipy.special.betaincinv(self.met, self.n - self.met + 1, tail)) if self.met else 0.0
        high = float(scipy.special.betaincinv(self.met + 1, self.n - self.met, 1 - tail)) if self.met < self.n else 1.0
        return ConfidenceInterval(low, high)
