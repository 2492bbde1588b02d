"""A wave of people who type at once, and whether everything that was acknowledged is stored."""

import json
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import quantiles

from tests.load.typist import EVERY, Typist
from tests.server import Server

GUNICORN = ("--workers", "2", "--access-logfile", "/dev/null")
"""As ./run serve starts it."""


def asked(server: Server, what: str):
    """What `tests.load.company` says on the server's own database."""
    return json.loads(server.do("manage.py", "shell", "-v0", "-c", f"from tests.load import company; company.{what}"))


def people_of(server: Server, count: int) -> list[Typist]:
    made = asked(server, f"make({count})")
    return [Typist(server.address, seat["seat"], seat["session"]) for seat in made]


def type_at_once(typists: list[Typist], seconds: float, kill: Server | None = None) -> None:
    """Everybody opens their card and types for so long; the server is killed in the middle where it is given."""
    with ThreadPoolExecutor(len(typists)) as pool:
        list(pool.map(Typist.open, typists))
        until = time.monotonic() + seconds
        going = [
            pool.submit(typist.type, until, begin=EVERY * number / len(typists))
            for number, typist in enumerate(typists)
        ]
        if kill:
            time.sleep(seconds / 2)
            kill.stop(signal.SIGKILL)
        for answer in going:
            answer.result()


def lost(server: Server, typists: list[Typist]) -> list[str]:
    """What was acknowledged and is not stored. A save that was stored and not acknowledged any more is no loss."""
    stored = {int(seat): state for seat, state in asked(server, "stored()").items()}
    missing = []
    for typist in typists:
        state = stored[typist.seat]
        if state["revision"] < typist.revision:
            missing.append(f"seat {typist.seat}: revision {typist.revision} is now {state['revision']}")
        for name, text in typist.acknowledged.items():
            kept = state["fields"][name]
            if kept != text and not (state["revision"] > typist.revision and is_newer(name, kept, text)):
                missing.append(f"seat {typist.seat}: {name} holds {kept[-60:]!r} and not {text[-60:]!r}")
    return missing


def is_newer(name: str, kept: str, acknowledged: str) -> bool:
    """Whether this is what was typed next: texts only grow, and a rating may have been changed."""
    return name.startswith("rating-") or kept.startswith(acknowledged)


def times(typists: list[Typist]) -> str:
    taken = sorted(second for typist in typists for second in typist.seconds)
    if len(taken) < 2:
        return f"{len(taken)} saves"
    at = quantiles(taken, n=100, method="inclusive")
    p50, p95, most = (f"{1000 * second:,.0f} ms" for second in (at[49], at[94], taken[-1]))
    return f"{len(taken):,} saves, p50 {p50}, p95 {p95}, max {most}"
