"""The generator's writings, past WordPress' own filters: python -m tests.blueprint.importing.past_wordpress PHP FOLDER.

PHP: the program; FOLDER: an unpacked WordPress (tried with 6.1). Prints each writing whose facts differ, and how many
there were. Neither is on every machine, so this is no test; what the filters do stands in findings/.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from blueprint.importing import read
from tests.blueprint.importing.facts import facts
from tests.blueprint.importing.writings import HTML, post

FILTERS = Path(__file__).with_name("wordpress_filters.php")
_TYPED = str.maketrans("–—’‘“”×′″", "--''\"\"x'\"")


def sources() -> dict[str, str]:
    """Each writing as a post's text, and again as the classic editor keeps it: blank lines for paragraphs."""
    pages = {name: writing().page() for name, writing in HTML.items()}
    return {
        stored: text
        for name, page in pages.items()
        if "<html" not in page[:300]
        for stored, text in ((name, page), (f"{name}, classic", _without_paragraphs(page)))
    }


def _without_paragraphs(page: str) -> str:
    text = re.sub(r"\s*</p>\s*", "\n\n", page.replace("<p>", ""))
    return re.sub(r"<br ?/?>", "\n", text)


def shown(texts: dict[str, str], php: str, folder: str) -> dict[str, str]:
    """What WordPress would show of them."""
    command = [php, "-n", "-d", "pcre.backtrack_limit=10000000", str(FILTERS), folder]
    return json.loads(
        subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True).stdout
    )


def facts_of(page: str) -> str:
    """The facts as JSON, with signs as typed: WordPress sets them."""
    (imported,) = read(json.dumps(post(page)).encode(), filename="post.json")
    return json.dumps(facts(imported.document), ensure_ascii=False).replace("…", "...").translate(_TYPED)


def main(php: str, folder: str) -> None:
    texts = sources()
    pages = shown(texts, php, folder)
    differing = [name for name in texts if facts_of(pages[name]) != facts_of(texts[name.partition(",")[0]])]
    for name in differing:
        sys.stdout.write(f"{name} differs\n")
    sys.stdout.write(f"{len(texts)} writings, {len(differing)} differ\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
