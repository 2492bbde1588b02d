"""Bad files of each kind that people bring: a sentence or the right result, within seconds and megabytes.

Each is read in a process of its own, whose peak counts together with that of the process that reads Word files.
"""

import io
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator

import docx

from tests.benchmarks.importing import peak_megabytes

MOST_SECONDS, MOST_MEGABYTES = 10, 500
PICTURE = f'<img src="data:image/png;base64,{"A" * 9_000_000}">'
PAGE = (
    "<html><head><title>Night nurse</title></head><body><h1>Night nurse</h1><h2>What you will do</h2><ul><li>Walk the "
    "ward</ul>{}<h2>What you bring</h2><ul><li>A licence</ul></body></html>"
)
PARAGRAPH = b"<w:p><w:r><w:t>one more line</w:t></w:r></w:p>"
LONG_PARAGRAPH = b"<w:p><w:r><w:t>" + b"words " * 170 + b"</w:t></w:r></w:p>"
TABLE = b"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


def run() -> Iterator[tuple[str, str, bool]]:
    for kind in KINDS:
        data, name = KINDS[kind]()
        command = [sys.executable, "-m", "tests.benchmarks.bad_files", name]
        answer = subprocess.run(command, check=True, capture_output=True, input=data).stdout.decode().split(maxsplit=2)
        seconds, megabytes = float(answer[0]), float(answer[1])
        figure = f"{seconds:.1f} s of CPU, {megabytes:.0f} MB: {answer[2].strip()[:70]}"
        yield kind, figure, seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES


def measured(data: bytes, name: str) -> str:
    """CPU seconds and peak megabytes, both with those of the process that reads Word files, and what was said."""
    from blueprint.importing import read  # noqa: PLC0415
    from people.refusals import Refused  # noqa: PLC0415

    before = time.process_time()
    try:
        outcome = f"read as “{read(data, filename=name)[0].document['title']}”"
    except Refused as refusal:
        outcome = str(refusal)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = time.process_time() - before + children.ru_utime + children.ru_stime
    return f"{seconds} {peak_megabytes() + children.ru_maxrss / 1024} {outcome}"


def word(within: bytes = b"", **parts: bytes) -> bytes:
    """A Word file of one line, with these bytes in its document and these other parts."""
    document, file, made = docx.Document(), io.BytesIO(), io.BytesIO()
    document.add_paragraph("Night nurse")
    document.save(file)
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name).replace(b"<w:body>", b"<w:body>" + within))
        for name, data in parts.items():
            archive.writestr(f"word/{name}", data)
    return made.getvalue()


KINDS: dict[str, Callable[[], tuple[bytes, str]]] = {
    "a Word file with a picture of 200 MB": lambda: (word(media=b"\0" * 200_000_000), "role.docx"),
    "a Word file with 110 MB of lines": lambda: (word(PARAGRAPH * 2_300_000), "role.docx"),
    "a Word file with 11,000 long lines": lambda: (word(LONG_PARAGRAPH * 11_000), "role.docx"),
    "a Word file with 11,000 tables": lambda: (word(TABLE * 11_000), "role.docx"),
    "a Word file with one line of 11 MB": lambda: (
        word(b"<w:p><w:r><w:t>" + b"words " * 1_900_000 + b"</w:t></w:r></w:p>"),
        "role.docx",
    ),
    "a page saved with a picture of 9 MB": lambda: (PAGE.format(PICTURE).encode(), "role.html"),
    "a page with one line of 3 MB": lambda: (PAGE.format(f"<p>{'walk on ' * 375_000}").encode(), "role.html"),
    "a text with one line of 3 MB": lambda: (b"walk on " * 375_000, "role.txt"),
    "20 MB of zeros": lambda: (b"\0" * 20_000_000, "role.txt"),
    "JSON of 200,000 levels": lambda: (b"[" * 200_000, "role.json"),
}

if __name__ == "__main__":
    sys.stdout.write(measured(sys.stdin.buffer.read(), sys.argv[1]))
