"""How numbers and nouns stand in sentences."""


def count(number: int, noun: str, plural: str = "") -> str:
    """“1 scorecard”, “1,200 scorecards”; a plural that does not end in s is given: `count(3, "axis", "axes")`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
