"""Calls at each of 400 depths: with room, none is much slower than the others (`people/deep_calls.py`)."""

import time
from collections.abc import Callable, Iterator

from people.deep_calls import with_room

DEPTHS, CALLS, MOST = range(1, 400), 3_000, 5


def run() -> Iterator[tuple[str, str, bool]]:
    without, room = slowest(down), slowest(with_room(down))
    figure = f"{room:.1f} times the quickest (≤ {MOST}; without room {without:.0f} times)"
    yield "a loop of calls at the worst of 400 depths", figure, room <= MOST


def slowest(go_down: Callable[[int], float]) -> float:
    """The slowest depth as a multiple of the quickest."""
    times = [min(go_down(depth) for _ in range(3)) for depth in DEPTHS]
    return max(times) / min(times)


def down(depth: int) -> float:
    return down(depth - 1) if depth else seconds()


def seconds() -> float:
    begun = time.process_time()
    for _ in range(CALLS):
        nothing(1, 2, 3, 4)
    return time.process_time() - begun


def nothing(*_: int) -> None:
    pass
