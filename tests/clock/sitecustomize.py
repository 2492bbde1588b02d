"""What Python runs first where this folder is on PYTHONPATH: it moves the clock as far as the run's own was moved."""

import os
import time

AHEAD = "CLOCK_AHEAD"


def travel() -> None:
    import time_machine  # noqa: PLC0415 (only a run at another time needs it)

    time_machine.travel(time.time() + float(os.environ[AHEAD])).start()


if __name__ == "sitecustomize":
    travel()
