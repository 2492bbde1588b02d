"""What each column of a table is like, and which of them is candidate, interviewer, dimension, rating or exercise."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.rating_cells import RatingCells, is_bare
from scorecards.calibration.ratings_file.vocabulary import (
    MAYBE_TOTALS,
    NAMES,
    NOBODY,
    ROLES,
    WEAK_NAMES,
    is_comment,
    is_no_rating,
    is_nobody,
    is_total,
    plain,
    says_nothing,
    spoken,
)

_DAY = re.compile(r"\d{4}-(\d\d)-(\d\d)")
_HIGHEST = 10
_MOST_WORDS, _LONGEST_WORD = 8, 30
_WORD = re.compile(r"\w+")
_LITTLE = frozenset(("name", "names", "full", "the", "of", "by", "in", "innen", "e", "rice", "trice", "a", "r"))
"""What stands beside a word for a role and says nothing more."""
HINTS = {
    "candidate": re.compile(
        r"\b(?:candidates?|candidate.s|applicants?|interviewees?|bewerber\w*|kandidat\w*|candidat\w*|"
        r"kandidaat|kandydat\w*|person)\b"
    ),
    "interviewer": re.compile(
        r"\b(?:interviewers?|raters?|reviewers?|assessors?|evaluators?|panell?ists?|your name|who are you|"
        r"interviewed by|rated by|évaluat\w+|entrevistador\w*|beoordelaar|valutatore|avaliador\w*|"
        r"bewerter\w*|recruteu\w+|rekruter)\b"
    ),
    "dimension": re.compile(r"\b(?:dimensions?|competenc\w+|criteri\w+|kriteri\w+|kompetenz\w*)\b"),
    "exercise": re.compile(r"\b(?:exercises?|case)\b"),
}


@dataclass(frozen=True)
class TableColumn:
    """One column; filled: cells of the sample that say something, figures: those that are ratings.

    is_beside: whether it belongs to something short that stands beside the table, such as the key to its levels. days:
    whether days stand there that a spreadsheet program may have made of ratings such as 3/4. words: what stands there,
    folded, where these are few and short, as levels are.
    """

    index: int
    levels: tuple[str, ...]
    filled: int
    figures: tuple[float, ...]
    says_nothing: int
    is_beside: bool = False
    days: bool = False
    words: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        return " / ".join(self.levels)

    @property
    def folded(self) -> str:
        return plain(self.title)

    @property
    def has_ratings(self) -> bool:
        """At least half of what stands in it are ratings, or nothing does but words for “no rating”."""
        if not self.levels or self.is_beside or is_no_rating(self.folded):
            return False
        return 2 * len(self.figures) >= self.filled if self.filled else self.says_nothing > 0

    @property
    def may_be_rated(self) -> bool:
        """Whether its name says nothing against ratings."""
        folded = self.folded
        apart = is_no_rating(folded) or is_comment(folded) or folded in MAYBE_TOTALS | NOBODY
        return bool(self.levels) and not self.is_total and not apart

    @property
    def is_total(self) -> bool:
        return any(is_total(plain(level)) for level in self.levels)

    @property
    def is_nobody(self) -> bool:
        """Whether it holds what all interviewers made together."""
        return bool(self.levels) and is_nobody(plain(self.levels[-1]))


def columns_of(head: Head, sample: Sequence[Row], cells: RatingCells) -> list[TableColumn]:
    """Each column of a table, as its first rows show it."""
    texts = [
        [row[index] for _, row in sample if index < len(row) and row[index].strip()]
        for index in range(len(head.labels))
    ]
    longest = max(map(len, texts), default=0)
    columns, is_past_gap = [], False
    for index, (levels, raw) in enumerate(zip(head.labels, texts, strict=True)):
        asks_for_words = is_comment(plain(" / ".join(levels)))
        values = [cells.read(cell) for cell in raw if is_bare(cell) or not asks_for_words]
        figures = tuple(value for value in values if value is not None and value == value)
        filled = sum(not says_nothing(plain(cell)) for cell in raw)
        is_past_gap = is_past_gap or (index > 0 and not levels and not raw)
        is_beside = is_past_gap and 2 * len(raw) < longest
        about = filled, figures, len(raw) - filled, is_beside, _are_days(raw), _few_words(raw)
        columns.append(TableColumn(index, levels, *about))
    return columns


def _few_words(raw: Sequence[str]) -> frozenset[str]:
    texts = Counter(plain(cell) for cell in raw)
    for text in [text for text in texts if says_nothing(text)]:
        del texts[text]
    is_few = 1 < len(texts) <= _MOST_WORDS and 2 * len(texts) <= texts.total()
    return frozenset(texts) if is_few and max(map(len, texts)) <= _LONGEST_WORD else frozenset()


def _are_days(raw: Sequence[str]) -> bool:
    """Whether 2/4 and 3/4 may have become the second and the third of April, or the fourth of February and of March."""
    days = [match.groups() for cell in raw if (match := _DAY.fullmatch(cell.strip()))]
    if len(days) < 2 or len(days) < len(raw):
        return False
    months, dates = ([int(part) for part in parts] for parts in zip(*days, strict=True))
    return any(
        len(set(highest)) == 1 and max(levels) <= highest[0] <= _HIGHEST
        for levels, highest in ((months, dates), (dates, months))
    )


def keys_of(columns: Sequence[TableColumn], chosen: Mapping[str, tuple[str, ...]]) -> dict[str, TableColumn]:
    """The column of each role that one column holds, by what was chosen or else by its name.

    Refused where a chosen column is not there, or a name stands there twice.
    """
    keys = {role: find(columns, titles[0], role) for role, titles in chosen.items() if len(titles) == 1}
    taken = {column.index for column in keys.values()} | {
        find(columns, title, role).index for role, titles in chosen.items() for title in titles
    }
    for by_name in (_named, _nearly_named, _weakly_named, _hinted):
        for role in ROLES:
            free = [column for column in columns if column.index not in taken and column.levels]
            if role not in chosen and role not in keys and (column := by_name(free, role)):
                keys[role] = column
                taken.add(column.index)
    return keys


def find(columns: Sequence[TableColumn], title: str, role: str) -> TableColumn:
    """The column of this title, or of this last part of a title; Refused where there is none, or more than one."""
    wanted = plain(title)
    matches = [column for column in columns if column.folded == wanted]
    matches = matches or [column for column in columns if column.levels and plain(column.levels[-1]) == wanted]
    if not matches:
        raise Refused(missing([title], columns))
    if len(matches) > 1:
        raise _twice(title, role)
    return matches[0]


def missing(titles: Sequence[str], columns: Sequence[TableColumn]) -> str:
    """The sentence about columns that are not there."""
    noun = "column" if len(titles) == 1 else "columns"
    there = [quoted(column.title) for column in columns if column.title]
    return (
        f"Missing {noun}: {', '.join(map(quoted, titles))}. The header has {', '.join(there[:12]) or 'nothing'}"
        f"{', …' if len(there) > 12 else ''}."
    )


def _named(columns: Sequence[TableColumn], role: str) -> TableColumn | None:
    """The column whose name says the role best."""
    return _called(columns, role, [name for name in NAMES[role] if name not in WEAK_NAMES])


def _weakly_named(columns: Sequence[TableColumn], role: str) -> TableColumn | None:
    """The column that says who somebody is, and not which of them."""
    filled = [column for column in columns if column.filled]
    return _called(filled, role, [name for name in NAMES[role] if name in WEAK_NAMES])


def _called(columns: Sequence[TableColumn], role: str, names: Sequence[str]) -> TableColumn | None:
    for name in names:
        matches = [column for column in columns if name in (spoken(column.levels[-1]), spoken(column.title))]
        if len(matches) > 1 and len({column.folded for column in matches}) == 1:
            raise _twice(name, role)
        if matches:
            return matches[0]
    return None


def _hinted(columns: Sequence[TableColumn], role: str) -> TableColumn | None:
    """The first column of texts whose header holds a word for the role, and asks for no comment."""
    texts = [column for column in columns if not column.has_ratings]
    return next((column for column, rest in _with_hint(texts, role) if not is_comment(rest)), None)


def _nearly_named(columns: Sequence[TableColumn], role: str) -> TableColumn | None:
    """The first whose header is a word for the role, and nothing else: “Interviewer/in”, “Competency / skill”."""
    little = _LITTLE | {*NAMES[role]}
    return next((column for column, rest in _with_hint(columns, role) if not {*_WORD.findall(rest)} - little), None)


def _with_hint(columns: Sequence[TableColumn], role: str) -> Iterator[tuple[TableColumn, str]]:
    """Columns whose header holds a word for the role, each with the rest of its header."""
    hint = HINTS.get(role)
    for column in columns if hint else ():
        if column.filled and hint.search(spoken(column.title)):
            yield column, hint.sub("", spoken(column.title))


def _twice(name: str, role: str) -> Refused:
    return Refused(f"More than one column is called {quoted(name)}; it is not clear which is {role}.")
