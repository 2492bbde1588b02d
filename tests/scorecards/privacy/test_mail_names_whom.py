"""Every mail that the search for a person sends says whom it is about, so that an erasure finds it."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[3]
SENDERS = ("mail.send", "outbox.send")


def unnamed(path: Path) -> list[str]:
    """Calls in a file that send mail and do not say about whom."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    return [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for call in calls
        if ast.unparse(call.func) in SENDERS and "about" not in {keyword.arg for keyword in call.keywords}
    ]


def test_mail_says_whom_it_is_about():
    sources = [path for app in ("hiring", "scorecards") for path in sorted((ROOT / app).rglob("*.py"))]
    assert any("mail.send(" in path.read_text("utf-8") for path in sources)
    assert [call for path in sources for call in unnamed(path)] == []
