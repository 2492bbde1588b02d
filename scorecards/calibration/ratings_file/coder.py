"""Names as numbers, so that millions of rows fit."""

import unicodedata

from scorecards.calibration.ratings_file.vocabulary import bare_name, plain


class Coder:
    """Names coded by the order in which they first stood: raw text in, code out."""

    def __init__(self, role: str = ""):
        """role: what the names are of, where it may stand before them: “Candidate: Ada”."""
        self.role = role
        self.names: list = []
        self._codes: dict = {}
        self._raw: dict[str, int] = {}

    def code(self, raw: str) -> int:
        """The code of a cell, trimmed and composed (NFC); −1 where it is blank."""
        code = self._raw.get(raw)
        if code is None:
            name = unicodedata.normalize("NFC", bare_name(self.role, raw))
            code = self._raw[raw] = self.of(name) if plain(name) else -1
        return code

    def place(self, raw: str) -> int:
        """The code of a name that stood before; −1 of another."""
        return next((code for code, name in enumerate(self.names) if plain(name) == plain(raw)), -1)

    def of(self, name) -> int:
        code = self._codes.get(name)
        if code is None:
            code = self._codes[name] = len(self.names)
            self.names.append(name)
        return code
