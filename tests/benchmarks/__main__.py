"""Print the benchmarks: python -m tests.benchmarks [NAME…] [--loops N].

Each figure is a ratio or a bound, taken in this one run.

A benchmark is a module here with `run()`, which yields (name, figure, whether it is within its target). A miss is
printed and not an error: a busy machine is no reason to stop a change. --loops says how many loops a simulation draws.
"""

import argparse
import os
import sys
from importlib import import_module
from inspect import signature
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django
from django.template.base import Template
from django.test.utils import get_runner, setup_test_environment, teardown_test_environment

from config.importing import kept_to_the_end


def modules(wanted: list[str]) -> list[str]:
    names = [path.stem for path in sorted(Path(__file__).parent.glob("*.py")) if not path.stem.startswith("_")]
    unknown = set(wanted) - set(names)
    if unknown:
        sys.exit(f"There is no benchmark called {', '.join(sorted(unknown))}; there are {', '.join(names)}.")
    return [name for name in names if not wanted or name in wanted]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(wanted: list[str], loops: int | None) -> None:
    names = modules(wanted)
    with kept_to_the_end():  # as a server does
        django.setup()
        import_module(django.conf.settings.ROOT_URLCONF)
    render = Template._render
    setup_test_environment()
    Template._render = render  # as a server does, without telling tests what is rendered
    runner = get_runner(django.conf.settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        for name in names:
            say(name)
            run = import_module(f"tests.benchmarks.{name}").run
            options = {"loops": loops} if loops and "loops" in signature(run).parameters else {}
            for what, figure, within in run(**options):
                say(f"  {'ok  ' if within else 'MISS'} {what}: {figure}")
    finally:
        runner.teardown_databases(databases)
        teardown_test_environment()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="./run bench")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--loops", type=int)
    given = parser.parse_args()
    main(given.names, given.loops)
