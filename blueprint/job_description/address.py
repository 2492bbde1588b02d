"""English sentences about the role in the third person, said to the reader: "The Head … leads" becomes "You lead"."""

import re

_SUBJECT = re.compile(
    r"^(?:(?:The|This) (?:role|job|position|post|person)|It|They|(?:The|This|A|An) {title})\s+(?=[a-z])"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_JOINED = re.compile(r"(?:(?<=, )|(?<=; )|(?<= and )|(?<=: ))([a-z]+)(?= )")
_MISSION = re.compile(r"^([A-Z][a-z]+)(?= |,)")

_GERUND = r"[a-z]{3,}ing"
_ACCOUNTABLE = re.compile(
    r"^You are (?:the |an? )?[^,;.]{0,80}?\b(?:accountable|responsible) for "
    rf"({_GERUND})((?:,? and {_GERUND}|, {_GERUND})*) "
)
_AND_DOING = re.compile(rf"((?:,? and|,) )({_GERUND})")
_AFTERTHOUGHT = re.compile(r"(?:—|–| - |,) ?while [^.]+(\.?)$")
_PRAISE = re.compile(r"\b(?:high[- ]performing|world[- ]class|best[- ]in[- ]class|cutting[- ]edge) ", re.IGNORECASE)

_VERBS = (
    "accept account act adapt address advance advise agree align allocate analyse analyze anchor answer approve "
    "arrange assess assign assure attend audit balance bring build calm carry chair champion check choose clarify "
    "close coach collaborate combine communicate conduct confirm connect contribute control coordinate create cut "
    "decide define delegate deliver demonstrate deploy describe design detect determine develop diagnose direct "
    "discover document draft drive embed empower enable encourage enforce engage ensure escalate establish "
    "estimate evaluate evolve examine execute explain explore facilitate find fix focus follow forecast form "
    "foster frame fund gather get give govern grow guard guide handle help hire hold identify implement improve "
    "increase influence inform initiate inspect inspire instil integrate introduce investigate involve iterate "
    "keep know launch lead learn leave listen look maintain make manage map mature measure mentor model monitor "
    "motivate move negotiate observe offer operate optimise optimize organise organize oversee own participate "
    "partner perform plan prepare present prevent prioritise prioritize produce promote propose protect prove "
    "provide publish push raise read recruit reduce refine reinforce report represent research resolve respond "
    "review run safeguard scale secure see select serve set settle shape share ship show simplify solve speak "
    "sponsor spot stabilise stabilize stand start stay steer stop strengthen structure supervise support sustain "
    "take teach tell test track train translate turn unblock understand uphold use validate verify visit watch "
    "weigh work write "
)
VERBS = frozenset(_VERBS.split())
"""Verbs, as one says them to somebody, that sentences about roles begin with."""

_IRREGULAR = {"is": "are", "has": "have", "does": "do", "goes": "go", "was": "were"}


def begins_with_a_verb(text: str) -> bool:
    """Whether a sentence says what to do: "Build the team", not "Team and product"."""
    match = re.match(r"\W*(?:With [^,]+, )?([A-Za-z]+)", text)
    return bool(match) and match[1].lower() in VERBS


def sentences_of(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE.split(" ".join(text.split())) if sentence]


def said_to_you(text: str, title: str) -> str | None:
    """The text with each of its sentences said to the reader; None where one speaks of the role and cannot be turned.

    >>> said_to_you("The role hires, and gets things done.", "Head of Work")
    'You hire, and get things done.'
    """
    subject = re.compile(_SUBJECT.pattern.replace("{title}", re.escape(title)), re.IGNORECASE)
    sentences = [_turned(sentence, subject) for sentence in sentences_of(text)]
    return None if None in sentences else " ".join(sentences)


def lightened(sentence: str) -> str:
    """A heavy sentence without what only weighs: what somebody is "accountable for" is what they do, and an
    afterthought ("—while …") goes.

    >>> lightened("You are the leader accountable for building and running high-performing teams.")
    'You build and run teams.'
    """
    sentence = _ACCOUNTABLE.sub(lambda match: f"You {_done(match[1])}{_AND_DOING.sub(_and_done, match[2])} ", sentence)
    return _PRAISE.sub("", _AFTERTHOUGHT.sub(r"\1", sentence))


def _done(gerund: str) -> str:
    """The verb of a gerund, as one says it to somebody; itself where it is none that is known."""
    stem = gerund.removesuffix("ing")
    forms = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    return next((form for form in forms if form in VERBS), gerund)


def _and_done(match: re.Match) -> str:
    return f"{match[1]}{_done(match[2])}"


def _turned(sentence: str, subject: re.Pattern) -> str | None:
    mission = _MISSION.match(sentence)
    if mission and mission[1].lower() in VERBS:
        return f"You will {sentence[0].lower()}{sentence[1:]}"
    match = subject.match(sentence)
    if not match:
        return sentence
    verb, _, rest = sentence[match.end() :].partition(" ")
    base = _base(verb)
    if base is None:
        return None
    joined = ", " if base.endswith(",") else " "
    return f"You {base.rstrip(',')}{_JOINED.sub(_joined, joined + rest)}"


def _joined(match: re.Match) -> str:
    return _base(match[1]) or match[1]


def _base(verb: str) -> str | None:
    """The form for you of a verb in the third person: leads, carries, goes, is."""
    plain = verb.rstrip(",")
    tail = verb[len(plain) :]
    if plain in _IRREGULAR:
        return _IRREGULAR[plain] + tail
    for ending, instead in (("ies", "y"), ("es", "e"), ("es", ""), ("s", "")):
        if plain.endswith(ending) and plain[: -len(ending)] + instead in VERBS:
            return plain[: -len(ending)] + instead + tail
    return None
