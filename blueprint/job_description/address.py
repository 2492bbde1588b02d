"""English sentences about the role in the third person, said to the reader: "The Head … leads" becomes "You lead"."""

import re

from people.words import capital

_HOLDER = (
    r"(?:post|job|role|position)[ -]?holder|incumbent|individual"
    r"|(?:(?:ideal|right|successful) )?(?:candidate|applicant)"
)
_ROLE = rf"(?:the|this) (?:{_HOLDER}|role|job|position|post|person|{{short}})|(?:the|this|a|an) {{title}}"
_SUBJECT = rf"^(?:{_ROLE}|it|they|s?he|s/he|\(s\)he|he (?:or|/) she|she (?:or|/) he)\s+(?=[a-z])"
_LED_IN = rf"^(?P<lead>[A-Z“\"][^.;]*?(?:[,:]|, and|, so) )(?:{_ROLE})\s+(?=[a-z])"
"""The same after what leads in to it: “When a figure is wrong, this role finds out why.”"""
_OF_ANOTHER = r"\b(?:and|so|but) (?:{role})\b"
"""Where the role is named later in a sentence, its “it” is something else: “It has grown, and this role …”."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_JOINED = re.compile(r"(?:(?<=, )|(?<=; )|(?<= and )|(?<=: ))([a-z]+)(?=(, )| (\S+))")
_TAKES = re.compile(
    r"(?:the|its|their|every|each|what|how|where|why|it|them|others|people|nothing|no|all|both|[a-z]{3,}ing)\b"
)
"""What follows a verb, and hardly ever a noun in the plural: “clears what stands in the way”."""
_AFTER_A_NOUN = re.compile(
    r"(?:that|which|who|whose|of|for|from|in|on|at|and|or|to|by|as|are|is|have|across|between)\b"
)
_MISSION = re.compile(r"^([A-Z][a-z]+)(?= |,)")

_ADVERB = re.compile(r"((?:(?:still|also|often|never|always|usually|seldom|mostly|then) )?)(.*)", re.DOTALL)

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

_MORE = (
    "argue ask book buy call carve clean clear code collect complete consult convert convince count cover debug "
    "derive distribute divide earn eliminate end fill finish free gain grant hand hear inherit insist invest invite "
    "join judge link listen load mend merge name need note open order pay pick place preserve press put rank reach "
    "rebuild reconcile record rehearse remove repair replace resist restore retire rewrite schedule sell send sign "
    "sit size sort spend split sum think tie trace trade trim try tune warn welcome win "
)
_KNOWN = VERBS | frozenset(_MORE.split())
"""With those by which a line may begin as well as end: “Open source”, “Clear goals”."""

_PLURAL_TOO = (
    "account act address answer approach audit balance benefit build call change check claim code control count cover "
    "design draft drive end focus form frame fund grant guide hand handle help influence launch lead limit link load "
    "look map match measure model monitor move name need note offer order pay pick place plan press process produce "
    "project proposal push rank reach read record release repair report result review run sale scale share ship show "
    "sign size sort stand start stay step stop structure sum support talk test tie trace track trade train trust turn "
    "use view visit watch work"
)
_NOUNS_TOO = frozenset(_PLURAL_TOO.split())
"""Verbs whose third person is a plural, too: models, checks, plans."""

_PHRASES = {"answer for", "report to", "look after", "look at", "work with", "work on", "work in", "help with"}
"""What such a word is a verb in, all the same."""

_MODALS = {"will": "will", "shall": "will", "must": "must", "can": "can", "should": "should"}
_TO_DO = re.compile(r"(?:To|Will|Must|Shall)(?: also)?\s+([a-z]+)")
_ANSWERS_FOR = re.compile(r"(Responsible|Accountable) for (?=\w)")
_HOW_OR_WHEN = re.compile(
    r"(?:\w+ly|daily|up|out|about|under|as|who|whom|a|an|one|two|three|\d+|new|any|some|both|with)\b"
)
"""What follows a verb that could be a noun, where it begins a line: “orders daily”, “plans who works where”."""
_OF_A_NOUN = re.compile(r"(?:include|need|must|will|can|should|may|do|cover|become)\b")

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
    sentences = [_turned(sentence, title) for sentence in sentences_of(text)]
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


def _turned(sentence: str, title: str) -> str | None:
    mission = _MISSION.match(sentence)
    if mission and mission[1].lower() in VERBS:
        return f"You will {sentence[0].lower()}{sentence[1:]}"
    match = _subject(sentence, title)
    if not match:
        return _without_a_subject(sentence, "You ") or sentence
    lead = match.groupdict().get("lead", "")
    adverb, predicate = _ADVERB.match(sentence[match.end() :]).groups()
    verb, _, rest = predicate.partition(" ")
    base = _MODALS.get(verb) or _base(verb) or (verb if verb in _KNOWN else None)
    if base is None:
        return sentence if lead else None
    joined = ", " if base.endswith(",") else " "
    return f"{lead}{'you' if lead else 'You'} {adverb}{base.rstrip(',')}{_JOINED.sub(_joined, joined + rest)}"


def said_to_do(text: str) -> str:
    """A line of what one does, whose verbs are another's or stand in the future, as one says it to the reader.

    >>> said_to_do("Writes the menu and costs every dish. To lead the cooks.")
    'Write the menu and cost every dish. Lead the cooks.'
    """
    return " ".join(_to_do(sentence) for sentence in sentences_of(text))


def _to_do(sentence: str) -> str:
    if match := _ANSWERS_FOR.match(sentence):
        return f"You are {sentence[0].lower()}{sentence[1:]}"
    match = _TO_DO.match(sentence)
    if match and match[1] in _KNOWN and (done := sentence[match.start(1) :]):
        return capital(done)
    return _without_a_subject(sentence) or sentence


def _without_a_subject(sentence: str, before: str = "") -> str:
    """A sentence that begins with a verb in the third person, said to the reader; "" where it does not."""
    match = re.match(r"([A-Z][a-z]+)(,?) ", sentence)
    base = _base(match[1].lower()) if match else None
    if base is None:
        return ""
    rest = sentence[match.end() :]
    following = (re.match(r"\S+", rest) or [""])[0]
    noun = base in _NOUNS_TOO and f"{base} {following}" not in _PHRASES
    if noun and (match[2] or not _is_done(rest, whole=bool(before))):
        return ""
    begin = f"{before}{base}" if before else base.capitalize()
    return f"{begin}{_JOINED.sub(_joined, f'{match[2]} {rest}')}"


def _is_done(rest: str, whole: bool) -> bool:
    """Whether what could be a noun is a verb by what follows it; a whole sentence would else have another verb."""
    if _TAKES.match(rest) or _HOW_OR_WHEN.match(rest):
        return True
    return whole and not (_AFTER_A_NOUN.match(rest) or _OF_A_NOUN.match(rest))


def _subject(sentence: str, title: str) -> re.Match | None:
    """Where a sentence speaks of the role, by its title or the last word of it: “the manager”."""
    names = {"{title}": re.escape(title) or r"\0", "{short}": re.escape(title.split()[-1]) if title.split() else r"\0"}
    patterns = [_SUBJECT, _LED_IN, _OF_ANOTHER.replace("{role}", _ROLE)]
    for name, words in names.items():
        patterns = [pattern.replace(name, words) for pattern in patterns]
    begins, led_in, another = (re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    if (match := begins.match(sentence)) and not another.search(sentence, match.end()):
        return match
    return led_in.match(sentence)


def _joined(match: re.Match) -> str:
    """A verb of the list that the sentence goes on with, as one says it; a noun in the plural as it is."""
    verb, comma, following = match[1], match[2], match[3] or ""
    base = _base(verb)
    noun = base in _NOUNS_TOO and f"{base} {following}" not in _PHRASES
    if noun and (comma or _AFTER_A_NOUN.match(following)):
        base = None
    if base is None and _TAKES.match(following):
        base = _by_its_ending(verb)
    return base or verb


def _by_its_ending(verb: str) -> str | None:
    if not re.fullmatch(r"[a-z]{2,}[^su]s", verb):
        return None
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:ss|sh|ch|x|z)es$", verb) else verb[:-1]


def _base(verb: str) -> str | None:
    """The form for you of a verb in the third person: leads, carries, goes, is."""
    plain = verb.rstrip(",")
    tail = verb[len(plain) :]
    if plain in _IRREGULAR:
        return _IRREGULAR[plain] + tail
    for ending, instead in (("ies", "y"), ("es", "e"), ("es", ""), ("s", "")):
        if plain.endswith(ending) and plain[: -len(ending)] + instead in _KNOWN:
            return plain[: -len(ending)] + instead + tail
    return None
