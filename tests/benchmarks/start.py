"""A server starts, beside one whose garbage collector walks what is imported and that reads all of SciPy at once."""

import os
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from tests.sources import ROOT

TIMES, MOST = 7, 0.85
START = "import os, time, config.wsgi; print(time.process_time(), flush=True); os._exit(0)"
WALKED = "import gc; gc.disable = lambda: None; import scipy.special, scipy.sparse, scipy.linalg; "
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.server_settings", "HTTPS": "no", "STATIC_MANIFEST": "no"}


def run() -> Iterator[tuple[str, str, bool]]:
    pairs = [(seconds(START), seconds(WALKED + START)) for _ in range(TIMES)]
    ours, walked = (median(times) for times in zip(*pairs, strict=True))
    yield "a server starts", f"{ours / walked:.2f} of {walked:.2f} s (≤ {MOST})", ours <= MOST * walked


def seconds(code: str) -> float:
    """Of the processor, until it could answer."""
    command, settings = [sys.executable, "-c", code], os.environ | SETTINGS
    return float(subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=True).stdout)
