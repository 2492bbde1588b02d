"""The report as JSON, a line for each entry."""

import json

from scorecards.calibration.report.json_text import json_text


def test_what_is_written_is_what_was_given_and_has_a_line_for_each_entry():
    report = {
        "n": {"ratings": 3},
        "refused": None,
        "model": {},
        "groups": [["Zoë 🎈", "B"], ["C"]],
        "unusual": [],
        "disagreement": [{"candidate": f"c{number}", "ratio": number / 3} for number in range(2_500)],
    }
    text = "".join(json_text(report))
    assert json.loads(text) == report
    assert '["Zoë 🎈", "B"],\n["C"]\n' in text
    assert len(text.splitlines()) == 2_500 + 14
