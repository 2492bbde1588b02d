"""A hostile article of 3 MB takes seconds and megabytes, not the process."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

SIZE = 3_000_000
SECTIONS = ("Role Summary", "Role Mission", "Core Responsibilities", "Key Deliverables", "Soft Skills", "Risks")
MOST_SECONDS, MOST_MEGABYTES = 10, 500


def hostile(kind: str) -> str:
    """An article that is a blueprint by its headings, and 3 MB of what parsers fear."""
    row = "<tr><td>name</td><td onclick=x()>" + "measures " * 105 + "</td><td>why</td></tr>"
    fillings = {
        "nested tags": ("<div><ul><li>" * (SIZE // 26)) + "deep" + "</li></ul></div>",
        "a table of 3,000 rows": "<h2>KPIs</h2><table><tr><th>Metric</th><th>What it measures</th><th>Why</th></tr>"
        + row * (SIZE // len(row))
        + "</table>",
        "unclosed bold": "<p>" + "<b>bold " * (SIZE // 8),
        "dash bullets": "<p>" + "– one more thing to do\n" * (SIZE // 23) + "</p>",
        "attributes": "<p " + " ".join(f"a{n}=1" for n in range(SIZE // 9)) + ">text</p>",
    }
    head = "".join(f"<h2>{name}</h2><p>Something about it.</p>" for name in SECTIONS)
    return f"<html><body><h1>Head of Trouble: Role Blueprint</h1>{head}{fillings[kind]}</body></html>"


def run() -> Iterator[tuple[str, str, bool]]:
    for kind in ("nested tags", "a table of 3,000 rows", "unclosed bold", "dash bullets", "attributes"):
        command = [sys.executable, "-m", "tests.benchmarks.importing", kind]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        seconds, megabytes = float(answer[0]), float(answer[1])
        figure = f"{seconds:.1f} s, {megabytes:.0f} MB (≤ {MOST_SECONDS} s, ≤ {MOST_MEGABYTES} MB)"
        yield f"importing 3 MB of {kind}", figure, seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES


def measured(kind: str) -> str:
    """Seconds and peak megabytes of this process for one import."""
    from blueprint.importing import read  # noqa: PLC0415
    from people.refusals import Refused  # noqa: PLC0415

    data = hostile(kind).encode()
    start = time.perf_counter()
    try:
        read(data, filename="hostile.html")
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
    seconds = time.perf_counter() - start
    return f"{seconds} {peak_megabytes()}"


def peak_megabytes() -> float:
    """This process's own peak; what the parent used before the start does not count."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    sys.stdout.write(measured(sys.argv[1]))
