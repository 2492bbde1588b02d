from hypothesis import given
from hypothesis import strategies as st

from scorecards.debrief.agenda import FEWEST, SHORTEST, Topic, agenda
from scorecards.debrief.order import Apart


def topic(name: str, range: int) -> Topic:
    return Topic(f"on-{name}", name, Apart(range), 1, 1 + range)


def titles(items) -> list[str]:
    return [item.title for item in items.items]


def test_disagreement_comes_first_then_flags_gaps_recommendations_and_the_decision():
    topics = [topic("Craft", 3), topic("Judgement", 2), topic("Calm", 1), topic("Care", 0)]
    items = agenda(topics, flags=1, holes=2, recommendations=["yes", "strong_no"], ending="Advance, or stop")
    assert titles(items) == [
        "Craft: 1 to 4",
        "Judgement: 1 to 3",
        "Calm: 1 to 2",
        "A red flag",
        "What is not covered: 2 gaps",
        "Recommendations: 1 yes, 1 no",
        "Advance, or stop",
    ]
    assert items.minutes == 35


def test_a_panel_of_one_mind_needs_a_quarter_of_an_hour():
    items = agenda([topic("Craft", 0)], 0, 0, ["yes", "strong_yes"], "To the committee, or stop")
    assert titles(items) == ["Recommendations: all yes", "To the committee, or stop"]
    assert items.minutes == SHORTEST


def test_dimensions_one_point_apart_share_a_place():
    items = agenda([topic("Craft", 1), topic("Calm", 1)], 0, 0, ["no"], "Stop")
    assert items.items[0].title == "One point apart on 2 dimensions" and items.items[0].why == "Craft, Calm."
    assert items.items[0].section == "on-Craft"
    assert items.items[1].title == "Recommendation: no"


def test_much_disagreement_fits_into_an_hour():
    items = agenda([topic(str(n), 3) for n in range(8)], 4, 3, ["yes", "no"], "Stop")
    assert 50 < items.minutes <= 60 and min(item.minutes for item in items.items) >= FEWEST


def test_without_a_scorecard_only_the_decision_is_left():
    assert titles(agenda([], 0, 0, [], "Advance, or stop")) == ["Advance, or stop"]


@given(
    st.lists(st.integers(0, 3), max_size=40),
    st.integers(0, 50),
    st.integers(0, 50),
    st.lists(st.sampled_from(["strong_yes", "yes", "no", "strong_no"]), max_size=20),
)
def test_every_agenda_adds_up_to_whole_fives_and_leaves_time_to_decide(ranges, flags, holes, recommendations):
    topics = [topic(str(at), span) for at, span in enumerate(sorted(ranges, reverse=True))]
    items = agenda(topics, flags, holes, recommendations, "End")
    assert items.minutes == sum(item.minutes for item in items.items) >= SHORTEST
    assert items.minutes % 5 == 0
    assert all(item.minutes > 0 for item in items.items)
    assert items.items[-1].title == "End" and items.items[-1].minutes >= 5
