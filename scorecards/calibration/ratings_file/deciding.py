"""Which layout a table has, by its columns and by what was chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.words import some
from scorecards.calibration.ratings_file.about_columns import about_columns
from scorecards.calibration.ratings_file.columns import TableColumn, find, keys_of, missing
from scorecards.calibration.ratings_file.columns_beside import beside_another
from scorecards.calibration.ratings_file.doubtful_columns import (
    in_words,
    of_another_scale,
    require_names,
    require_one_scale,
)
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.levels import named_columns
from scorecards.calibration.ratings_file.numbered_columns import is_another_of
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.scales_apart import require_one_maximum
from scorecards.calibration.ratings_file.sums import sums_of_others
from scorecards.calibration.ratings_file.table_layout import (
    ACROSS,
    DIMENSIONS,
    INTERVIEWERS,
    LAYOUT_OF,
    LONG,
    Layout,
    RatingColumn,
)
from scorecards.calibration.ratings_file.vocabulary import (
    MAYBE_TOTALS,
    NAMES,
    WEAK_NAMES,
    WHO,
    is_total_after_totals,
    spoken,
)


def layout_of(
    head: Head, columns: Sequence[TableColumn], sample: Sequence[Row], cells: RatingCells, layout: str, chosen: Mapping
) -> Layout:
    """How the table holds its ratings. layout: what was chosen, or ""; chosen: titles of columns by role.

    Refused where that cannot be told, with the columns that are there.
    """
    keys, is_chosen = keys_of(columns, _keys_alone(chosen, layout)), bool(layout)
    layout = layout or _by_keys(keys, columns, chosen)
    if layout == LONG:
        return _told(_long(keys, columns), columns, sample, cells)
    keys.pop("rating", None)
    across = ACROSS[layout]
    keys.pop(across, None)
    titles = chosen.get(across, ())
    used = {column.index for column in keys.values()}
    totals: list[TableColumn] = []
    others: list[TableColumn] = []
    if titles:
        ratings = [find(columns, title, across) for title in titles]
    else:
        like = [column for column in columns if column.index not in used and column.has_ratings]
        totals = [column for column in like if column.is_total or (across == "interviewer" and column.is_nobody)]
        beside = beside_another(like)
        like = [column for column in like if column not in beside]
        totals += sums_of_others([column for column in like if column not in totals], sample, cells)
        totals += [one for one in like if totals and one not in totals and is_total_after_totals(one.folded)]
        ratings = [column for column in like if column not in totals]
        others = of_another_scale(ratings)
        ratings = [column for column in ratings if column not in others]
        require_one_scale(ratings)
        ratings = ratings or in_words([column for column in columns if column.index not in used])
    if not ratings:
        raise Refused(f"No column of ratings was found. {missing(['rating'], columns)}")
    lacking = [role for role in WHO if role not in keys]
    named = named_columns(
        head, ratings, across, lacking, has_exercise="exercise" in keys, is_chosen=is_chosen or bool(titles)
    )
    require_names(named.columns, named.role)
    return _told(_wide(keys, columns, named, totals, others), columns, sample, cells)


def _told(layout: Layout, columns: Sequence[TableColumn], sample: Sequence[Row], cells: RatingCells) -> Layout:
    return replace(layout, sentences=(*layout.sentences, *about_columns(layout, columns, sample, cells)))


def _keys_alone(chosen: Mapping[str, tuple[str, ...]], layout: str) -> dict[str, tuple[str, ...]]:
    """What was chosen of columns that say who or what a row is about, without those that hold ratings."""
    return {role: titles for role, titles in chosen.items() if not (layout and LAYOUT_OF.get(role) == layout)}


def _by_keys(
    keys: Mapping[str, TableColumn], columns: Sequence[TableColumn], chosen: Mapping[str, tuple[str, ...]]
) -> str:
    """The layout by which of candidate, interviewer and dimension have a column of their own."""
    for role, titles in chosen.items():
        if len(titles) > 1 and role in LAYOUT_OF:
            return LAYOUT_OF[role]
    used = {column.index for role, column in keys.items() if role != "rating"}
    like = [column for column in columns if column.index not in used and column.has_ratings and not column.is_total]
    lacking = [role for role in WHO if role not in keys]
    if not lacking:
        return INTERVIEWERS if _are_interviewers(like, keys) else LONG
    like = like or in_words([column for column in columns if column.index not in used])
    if len(lacking) == 1 and like and (len(like) > 1 or like[0].folded not in NAMES["rating"] + tuple(MAYBE_TOTALS)):
        return LAYOUT_OF[lacking[0]]
    if len(lacking) == 2 and len(like) > 1 and "dimension" in lacking:
        return DIMENSIONS if "interviewer" not in lacking else INTERVIEWERS
    if len(lacking) == 2 and len(like) > 1 and all(len(column.levels) > 1 for column in like):
        return INTERVIEWERS  # a candidate over the panel, or an interviewer over the candidates
    asked = lacking + [role for role in ("rating",) if role not in keys and not like]
    raise Refused(missing(asked, columns))


def _are_interviewers(like: Sequence[TableColumn], keys: Mapping[str, TableColumn]) -> bool:
    """Whether several columns hold ratings and none is called so, while a column such as “Email” alone would say who
    interviewed: it is somebody else's."""
    called = any({"rating", "score"} & set(spoken(column.title).split()) for column in like)
    is_weak = keys["interviewer"].title and spoken(keys["interviewer"].title) in WEAK_NAMES
    return len(like) > 1 and "rating" not in keys and not called and bool(is_weak)


def _long(keys: dict[str, TableColumn], columns: Sequence[TableColumn]) -> Layout:
    if "rating" not in keys:
        used = {column.index for column in keys.values()}
        like = [column for column in columns if column.index not in used and column.has_ratings and not column.is_total]
        like = like or [column for column in columns if _is_pivoted(column)]
        named = [column for column in like if {"rating", "score"} & set(spoken(column.title).split())]
        if len(like) == 1 or len(named) == 1:
            keys["rating"] = (named if len(named) == 1 else like)[0]
        elif like:
            titles = _listed([column.title for column in like])
            raise Refused(f"Several columns may hold the rating: {titles}. Say which one does.")
    lacking = [role for role in (*WHO, "rating") if role not in keys]
    if lacking:
        raise Refused(missing(lacking, columns))
    require_one_maximum(columns)
    rating = keys.pop("rating")
    sentences = [*_other_names(keys | {"rating": rating}), *_other_figures([*keys.values(), rating], columns)]
    return Layout(LONG, _places(keys), (RatingColumn(rating.index, rating.title, {}),), sentences=tuple(sentences))


def _is_pivoted(column: TableColumn) -> bool:
    """Whether a pivot table calls its values so, as “Average of Rating”: one rating in each row is its own average."""
    return column.is_total and column.has_ratings and " of " in column.folded


def _wide(keys: dict[str, TableColumn], columns: Sequence[TableColumn], named, totals, others) -> Layout:
    """totals, others: columns of figures that are made of ratings, or are on another scale; both are left out."""
    layout, ratings, role = named.layout, named.columns, named.role
    lacking = [role for role in WHO if role not in keys and role not in ratings[0].names]
    if lacking:
        raise Refused(missing(lacking, columns))
    names = list(dict.fromkeys(column.names[role] for column in ratings))
    sentences = [*_other_names(keys), f"A column for each {role}: {_listed(names)}.", *named.sentences]
    if totals:
        sentences.append(f"Columns that sum up others are left out: {_listed([column.title for column in totals])}.")
    if others:
        sentences.append(
            f"The figures of {_listed([column.title for column in others])} are on another scale than the others', and "
            "are left out."
        )
    used = {column.index for column in [*keys.values(), *ratings, *totals, *others]}
    days = [column for column in columns if column.days and column.index not in used and column.may_be_rated]
    if days:
        raise Refused(
            f"In {quoted(days[0].title)} stand days: a spreadsheet program makes them of ratings such as 3/4. Write "
            "the ratings there as numbers, or name the columns that hold ratings."
        )
    _require_one_person(keys, [column for column in columns if column.index not in used and column.filled])
    unread = tuple(column.title for column in columns if column.levels and column.index not in used)
    if unread:
        sentences.append(f"Columns without ratings are left out: {_listed(unread)}.")
    return Layout(
        layout,
        _places(keys),
        tuple(ratings),
        unread + tuple(column.title for column in [*totals, *others]),
        tuple(sentences),
    )


def _require_one_person(keys: Mapping[str, TableColumn], others: Sequence[TableColumn]) -> None:
    """Refused where a further column names people as the one that is read does: the ratings may be theirs."""
    for role in ("candidate", "interviewer"):
        for other in others:
            if role in keys and is_another_of(other.levels[-1] if other.levels else "", keys[role].levels[-1]):
                raise Refused(
                    f"{quoted(keys[role].title)} and {quoted(other.title)} both name {role}s, and it cannot be told "
                    "whose the ratings are. Write a row for each; or number the columns of ratings as the names."
                )


def _other_names(keys: Mapping[str, TableColumn]) -> list[str]:
    return [
        f"The column {quoted(column.title)} is read as the {role}."
        for role, column in keys.items()
        if column.folded != role
    ]


def _other_figures(read: Sequence[TableColumn], columns: Sequence[TableColumn]) -> list[str]:
    """A sentence where further columns hold figures like ratings: those before a debrief, or a second one."""
    indexes = {column.index for column in read}
    others = [column for column in columns if column.index not in indexes and column.figures and column.has_ratings]
    titles = _listed([column.title for column in others])
    return [f"Left out, though there are figures like ratings: {titles}."] if others else []


def _places(keys: Mapping[str, TableColumn]) -> dict[str, int]:
    return {role: column.index for role, column in keys.items()}


def _listed(titles: Sequence[str]) -> str:
    return some([*map(quoted, titles)], 12)
