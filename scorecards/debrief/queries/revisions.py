"""Changes of mind in a debrief, beside what was said first."""

from hiring.planning.plain_plan import StageView
from scorecards.cards.card_sheet import ReadRating, ratings_to_read
from scorecards.cards.queries.revisions import judged_rows
from scorecards.debrief.plain_debrief import Author, ChangeOfMind, Revised
from scorecards.models import Revision, Scorecard


def revised_on(card: Scorecard, stage: StageView, key: str) -> tuple[Revised, ...]:
    """What the card's revisions say of one dimension."""
    revised = []
    for revision in card.revisions.all():
        judged = judged_rows(revision.ratings.all())
        if key in judged:
            (rating,) = ratings_to_read(stage, {key: judged[key]})
            revised.append(Revised(revision.revised_at, rating))
    return tuple(revised)


def changes_of(card: Scorecard, stage: StageView, author: Author) -> tuple[ChangeOfMind, ...]:
    """Each revision of a card with what reads differently after it than right before."""
    judged, verdict, changes = judged_rows(card.ratings.all()), _verdict(card), []
    for revision in card.revisions.all():
        now, later = judged | judged_rows(revision.ratings.all()), _verdict(revision)
        before, after = (ratings_to_read(stage, state) for state in (judged, now))
        lines = [*_rating_lines(before, after), *_verdict_lines(verdict, later)]
        changes.append(ChangeOfMind(author, revision.revised_at, revision.reason, *later.values(), tuple(lines)))
        judged, verdict = now, later
    return tuple(changes)


def _verdict(row: Scorecard | Revision) -> dict[str, str]:
    return {"Recommendation": row.get_recommendation_display(), "Confidence": row.get_confidence_display()}


def _verdict_lines(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(name, before[name], after[name]) for name in before if after[name] and after[name] != before[name]]


def _rating_lines(before: list[ReadRating], after: list[ReadRating]) -> list[tuple[str, str, str]]:
    was = {rating.name: rating for rating in before}
    lines = [(rating.name, was.get(rating.name), rating) for rating in after if was.get(rating.name) != rating]
    return [(name, _in_words(old), _same_rating(old, new) or _in_words(new)) for name, old, new in lines]


def _same_rating(old: ReadRating | None, new: ReadRating) -> str:
    same = old and (old.value, old.why_not) == (new.value, new.why_not)
    return f"{_in_words(new)}, other evidence" if same else ""


def _in_words(rating: ReadRating | None) -> str:
    if rating is None or not (rating.value or rating.why_not):
        return "not rated"
    return str(rating.value) if rating.value else "not assessed"
