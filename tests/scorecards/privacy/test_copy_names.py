"""What people and files are called in a candidate's copy."""

import pytest

from scorecards.privacy.file_names import safe_name
from scorecards.privacy.parts_played import letters, parts_of, without_names


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("cv.pdf", "03-cv.pdf"),
        ("../../etc/passwd", "03-passwd"),
        ("C:\\Temp\\cv.pdf", "03-cv.pdf"),
        ("Lebenslauf Müller.docx", "03-Lebenslauf Müller.docx"),
        ("a\u202egpj.exe", "03-a_gpj.exe"),
        ("…", "03-_"),
        ("", "03-file"),
        (" . ", "03-file"),
        ("a" * 300 + ".pdf", "03-" + "a" * 97 + ".pdf"),
    ],
)
def test_names_of_files_are_safe_everywhere(name, safe):
    assert safe_name(3, name) == safe


def test_parts_and_letters():
    assert [letters(n) for n in (0, 1, 25, 26, 27, 701, 702)] == ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
    assert parts_of([7, 3, 7], [3, 9]) == {7: "Interviewer A", 3: "Interviewer B", 9: "Committee member A"}
    assert without_names("Ann Lee and Ann Leeds", {"Ann Lee": "A", "": "x"}) == "A and Ann Leeds"
