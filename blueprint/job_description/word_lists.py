"""Words that a check looks for in English job adverts, each with what to write instead.

Gender-coded words: our own short lists, after the finding (Gaucher, Friesen and Kay, 2011) that adverts full of words
associated with one gender appeal less to the others. Words that name the work itself (lead, decide, analyse, support,
responsible) are left out: a job description cannot do without them.
"""

import re


def _words(pattern: str) -> re.Pattern:
    """A pattern of whole words; a hyphen beside it makes another word (“data-driven”)."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


MASCULINE = {
    _words(r"aggressive(?:ly)?|aggression"): "firm, active",
    _words(r"ambitious(?:ly)?"): "keen to, or name the aim",
    _words(r"assertive(?:ly|ness)?"): "speaks up, states a view",
    _words(r"battles?|battling|fight(?:s|er|ers|ing)?|conquer(?:s|ing)?|crush(?:es|ing)?(?! load)"): "work on, solve",
    _words(r"boast(?:s|ful|ing)?"): "has, offers",
    _words(r"compet(?:e|es|ing)|competitive(?!(?:ly)? (?:pay|salar|compensation|benefit|package|analys|landscape))"): (
        "say what the work strives for"
    ),
    _words(r"courag(?:e|eous)|fearless(?:ly)?"): "open about hard things",
    _words(r"decisive(?:ly)?"): "decides in good time",
    _words(r"dominat(?:e|es|ing|ion)|dominant"): "lead, be first in",
    _words(r"driven(?= (?:person|people|individual|leader|candidate|professional|engineer|manager)s?)"): "say what for",
    _words(r"forceful(?:ly)?|headstrong|stubborn|outspoken|ruthless(?:ly)?|relentless(?:ly)?"): "persistent, clear",
    _words(r"hero(?:es|ic)?(?= (?:who|that|to join|mindset|attitude))"): "people",
    _words(r"hungry|killer|warriors?"): "eager, or leave it out",
    _words(r"self-relian(?:t|ce)|self-sufficien(?:t|cy)"): "works without close guidance",
    _words(r"chairm[ae]n|salesm[ae]n|craftsm[ae]n|foremen?|foreman|manpower|man-hours?|manning"): (
        "a word for any person: chair, sales, craft, staff, hours"
    ),
    _words(r"guys"): "everyone, people",
}
FEMININE = {
    _words(r"affectionate(?:ly)?|tender-hearted|warm-hearted|kind-hearted"): "considerate of people",
    _words(r"bubbly|cheerful(?:ly|ness)?|pleasant(?:ly)?"): "say what the work with others is",
    _words(r"caring(?= (?:person|people|nature|personality|team|attitude|environment))"): "looks after",
    _words(r"compassion(?:ate)?|sympath(?:y|etic)"): "understands what others need",
    _words(r"empath(?:y|etic|ic|ise|ize)"): "understands what others need",
    _words(r"gentle|gently|polite(?:ly|ness)?|modest(?:y|ly)?|quiet(?= (?:person|nature|personality))"): "respectful",
    _words(r"interpersonal"): "with other people, or name with whom",
    _words(r"loyal(?:ty)?(?! (?:card|program|scheme|point|customer))"): "stays with, stands by",
    _words(r"nurtur(?:e|es|ing)"): "develop, help to grow",
    _words(r"sensitive (?:to|towards) (?:others|people|feelings)"): "notices what others need",
    _words(r"submissive|yielding"): "leave it out",
    _words(r"supportive"): "helps, backs",
    _words(r"waitress(?:es)?|hostess(?:es)?|stewardess(?:es)?|handmaid(?:en)?s?|seamstress(?:es)?"): (
        "a word for any person"
    ),
}
PRONOUNS = {"masculine": _words(r"he|him|his|himself"), "feminine": _words(r"she|her|hers|herself")}

BUZZWORDS = {
    _words(r"rock[ -]?stars?|ninjas?|gurus?|jedi|superstars?"): "name the level and the skill",
    _words(r"(?:coding|code|tech|data) wizards?|10x (?:engineer|developer)s?"): "name the level and the skill",
    _words(r"work hard,? (?:and )?play hard"): "say what the hours are",
    _words(
        r"(?:like|are|as|one|of) (?:a |one )?(?:big |happy )*family(?! (?:leave|business|of (?:products|companies)))"
    ): ("say how the team works together"),
    _words(r"fast[ -]paced|hit the ground running|wear(?:s|ing)? (?:many|multiple|several) hats"): (
        "say what the pace or the range of tasks is"
    ),
    _words(r"go-getters?|self-starters?|thought leaders?(?:hip)?|team players?"): "name what the person does",
    _words(
        r"synerg(?:y|ies|ise|ize|istic)|world[ -]class|best[ -]in[ -]class|cutting[ -]edge|game[ -]chang(?:er|ing)"
    ): ("say what it is, with a fact"),
}

_GROUP = (
    r"(?:team|company|professionals?|talent|candidates?|person|staff|workforce|organi[sz]ation|environment|startup)"
)
_SOUGHT = r"(?:you are|you[’']re|be|seek(?:ing)?|want|hir(?:e|ing)|need|looking for)(?: an?| somebody| someone)?"
_SERVED = r"(?:people|persons?|children|adults|learners|readers|minds|patients|families|carers|offenders|artists)"
AGE = {
    _words(rf"(?<!& )young(?:,? (?:and )?[\w-]+){{0,2}} {_GROUP}|youthful(?:ness)?"): "leave age out",
    _words(rf"{_SOUGHT} (?:[\w-]+,? (?:and )?)?young(?!,? (?:and )?(?:[\w-]+ )?{_SERVED})"): "leave age out",
    _words(r"digital natives?"): "name the tools one should know",
    _words(
        r"(?:recent|fresh|new) (?:college |university )?grad(?:uate)?s?(?! (?:program|scheme))"
    ): "say “early career”",
    _words(r"mature (?:person|people|individuals?|candidates?|professionals?)|over-?qualified"): "name the skill",
    _words(
        r"age limit|(?:maximum|minimum) age|(?:(?<!classes )(?<!pupils )(?<!children )(?<!students )(?<!learners )"
        r"(?<!patients )(?<!residents )(?<!adults )(?<!customers )(?<!users )(?<!youth )(?<!those )aged"
        r"|(?<!all )ages) (?:between )?\d\d"
        r"|(?:you are|be|over|under|at least|at most|up to|and|to|–|-) ?\d\d years (?:old|of age)"
        r"|(?:no|not|be) (?:older|younger) than \d\d(?! (?:seconds|minutes|hours|days|weeks|months))"
    ): "leave age out, unless a law sets it",
}
_LANGUAGE = (
    r"(?:English|German|French|Spanish|Italian|Dutch|Polish|Portuguese|Russian|Chinese|Mandarin|Japanese|Korean|Hindi"
    r"|Arabic|Turkish|Swedish|Danish|Norwegian|Finnish|Czech|Hungarian|Greek|Hebrew)"
)
NATIVE = {
    _words(rf"native(?:-level| level)? {_LANGUAGE}(?: speakers?)?|{_LANGUAGE} native(?: speakers?)?"): (
        "the level that the work needs, such as “fluent” or C1"
    ),
    _words(r"native(?:-level| level)? (?:(?:language )?speakers?|fluency|proficiency|tongue)|mother[ -]tongue"): (
        "the level that the work needs, such as “fluent” or C1"
    ),
}
_STATE = r"(?:US|U\.S\.|USA|EU|UK|Dutch|Greek|Czech|(?-i:[A-Z][a-z]+(?:ish|ese|ian|ean|can|man|an|ch|ss|i)))"
CITIZENSHIP = {
    _words(
        rf"citizenship|{_STATE} (?:citizens?|nationals?|passport)|(?:citizens?|nationals?) only"
        r"|(?:you are|must be|be) (?:an? )?(?:citizens?|nationals?) of"
    ): ("“right to work in …”, unless a law asks for citizenship"),
}
_EARLIER = r"(?:current|previous|past|present|last|prior|former|most recent)"
PAY_HISTORY = {
    _words(
        r"(?:salary|pay|wage|compensation|earnings) history"
        rf"|{_EARLIER} (?:salary|pay ?slips?|CTC|wages?|earnings)"
        rf"|{_EARLIER} (?:pay|compensation)(?! (?:band|range|scale|grade|review))"
    ): "ask what the person expects, and give your range",
}

_IN_WORDS = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|many|a few|a couple of"
    r"|a number of|a decade of"
)
_NUMBER = rf"(?:\d{{1,2}}\s*\+?|(?:{_IN_WORDS})(?:\s*\(\d{{1,2}}\))?(?:\s+or\s+more)?)"
_NUMBER_OF_YEARS = rf"{_NUMBER}\s*(?:(?:full\s+)?years?|yrs)\b(?!\s*(?:old|ago|of age))"
YEARS = re.compile(rf"\b(?:{_NUMBER}\s*(?:[–-]|to)\s*)?{_NUMBER_OF_YEARS}", re.IGNORECASE)
UPPER_YEARS = re.compile(
    rf"\b{_NUMBER}\s*(?:[–-]|to)\s*{_NUMBER_OF_YEARS}"
    r"|\b(?:up to|at most|no more than|not more than|maximum(?: of)?|max\.?|fewer than|less than|under)\s+"
    rf"{_NUMBER_OF_YEARS}",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"\b(?:bachelor|master)['’]?s?['’]? (?:degree|of (?:science|arts|engineering))"
    r"|\bbachelor['’]?s?\b|\bmaster['’]s\b"
    r"|(?<!high )(?<!certain )(?<!some )(?<!360-)(?<!360 )(?<!large )\bdegree\b(?! of (?!science|arts|engineering))"
    r"|\b(?:B\.?Sc|M\.?Sc|B\.?Eng|M\.?Eng|Ph\.?D|MBA)\b|\bB\.?[AS]\.?/M\.?[AS]\b"
    r"|(?-i:\b[BM]\.?[AS]\.?)(?= in [a-zA-Z]| degree)"
    r"|\buniversity (?:education|diploma)\b|\bdiploma in\b|\bthird-level qualification"
    r"|\bgraduate of\b|\b(?:engineering|university|college) graduate(?=[.,;]|$| in\b| with\b)",
    re.IGNORECASE,
)
DEGREE_SOFTENED = re.compile(
    r"equivalent|comparable|similar experience|optional|nice to have|\b(?:a plus|an advantage|welcome)\b|in lieu"
    r"|\bor\b[^.;]{0,30}\b(?:experience|ability|apprenticeship|bootcamp|training|self-taught|practice|work)\b"
    r"|\b(?:no|not|never|without|nobody|don['’]t)\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"\b(?:you|candidates?|applicants?) (?:must|need to|have to|should) (?:have|know|bring|hold|be|speak)\b"
    r"|\byou(?:['’]ll| will)? need (?!to\b)|(?:^|[.:;] )must have\b|\bmust-haves?\b|^required:"
    r"|\b(?:is|are) (?:required|essential|a must|mandatory|(?:a )?prerequisites?)\b|\bmandatory\b|\bprerequisites?\b"
    r"|\b(?:experience|knowledge|fluency|licen[cs]e|certification|proficiency|skills?)\b[^.;]{0,60}\brequired\b"
    r"|\bwe (?:require|expect|ask for|look for|are looking for)\b(?! (?:that|to|you to)\b)"
    r"|\b(?:ideal|successful|right) candidate (?:has|will have|must|is|holds|brings)\b",
    re.IGNORECASE,
)
"""Sentences that ask for something outside the list of what one brings."""
MUST_NOT = re.compile(
    r"\b(?:no|nothing|not|none|never|nobody|which|what|whatever|how)\b[^.;]*"
    r"\b(?:required?|essential|mandatory|prerequisites?|need(?:ed)?|a must|expect|ask for|look for)\b",
    re.IGNORECASE,
)
"""What only seems so: no experience is required, you decide which skills are required."""
