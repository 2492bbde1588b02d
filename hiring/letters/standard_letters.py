"""The words of the letters, one language after the other. Pure."""

from hiring.letters.standard_letters_south import DUTCH, ITALIAN, PORTUGUESE, SPANISH

_EN = {
    "received": (
        "Your application: {role}",
        """Hello {name},

Thank you for applying for {role}. We have received your application and will read it with care. You hear from \
us as soon as we know how it goes on.

If you need anything to be different in the interviews, tell us at any time.

{sender}
{house}""",
    ),
    "invited": (
        "We would like to meet you: {role}",
        """Hello {name},

We have read your application for {role} and would like to get to know you. These are the interviews that come next:

{interviews}

Where no time stands yet, we will agree one with you. If you need anything to be different, more time or another \
format, tell us beforehand.

{sender}
{house}""",
    ),
    "brief": (
        "What to expect in your interviews: {role}",
        """Hello {name},

So that you know what to expect, these are your interviews for {role}:

{interviews}

Everybody who applies has the same interviews and is asked the same. Interviewers take notes and comment on no \
answer. There is time for your own questions; they are not rated. If you need anything to be different, tell us \
a few days before.

{sender}
{house}""",
    ),
    "stopped": (
        "Your application: {role}",
        """Hello {name},

Thank you for the time that you gave us. We will not go on with your application for {role}.

You may ask us for the reasons, and for a copy of what we have written about you.

We wish you well.

{sender}
{house}""",
    ),
    "decided": (
        "Our decision: {role}",
        """Hello {name},

We have decided about your application for {role}:

{…}

You may ask us for the reasons, and for a copy of what we have written about you.

{sender}
{house}""",
    ),
}
_DE = {
    "received": (
        "Ihre Bewerbung: {role}",
        """Guten Tag {name},

vielen Dank für Ihre Bewerbung als {role}. Sie ist bei uns angekommen, und wir lesen sie sorgfältig. Sie hören \
von uns, sobald wir wissen, wie es weitergeht.

Wenn Sie für die Gespräche etwas anders brauchen, sagen Sie es uns jederzeit.

{sender}
{house}""",
    ),
    "invited": (
        "Wir möchten Sie kennenlernen: {role}",
        """Guten Tag {name},

wir haben Ihre Bewerbung als {role} gelesen und möchten Sie kennenlernen. Diese Gespräche stehen als Nächstes an:

{interviews}

Wo noch kein Termin steht, stimmen wir ihn mit Ihnen ab. Wenn Sie etwas anders brauchen, mehr Zeit oder eine \
andere Form, sagen Sie es uns vorher.

{sender}
{house}""",
    ),
    "brief": (
        "Was Sie in den Gesprächen erwartet: {role}",
        """Guten Tag {name},

damit Sie wissen, was Sie erwartet: Das sind Ihre Gespräche für die Stelle {role}:

{interviews}

Alle, die sich bewerben, haben dieselben Gespräche und dieselben Fragen. Wer das Gespräch führt, macht sich \
Notizen und kommentiert keine Antwort. Für Ihre eigenen Fragen ist Zeit; sie werden nicht bewertet. Wenn Sie \
etwas anders brauchen, sagen Sie es uns einige Tage vorher.

{sender}
{house}""",
    ),
    "stopped": (
        "Ihre Bewerbung: {role}",
        """Guten Tag {name},

vielen Dank für die Zeit, die Sie sich für uns genommen haben. Wir setzen das Verfahren für die Stelle {role} \
nicht mit Ihnen fort.

Sie können uns nach den Gründen fragen und eine Kopie dessen verlangen, was wir über Sie aufgeschrieben haben.

Wir wünschen Ihnen alles Gute.

{sender}
{house}""",
    ),
    "decided": (
        "Unsere Entscheidung: {role}",
        """Guten Tag {name},

wir haben über Ihre Bewerbung als {role} entschieden:

{…}

Sie können uns nach den Gründen fragen und eine Kopie dessen verlangen, was wir über Sie aufgeschrieben haben.

{sender}
{house}""",
    ),
}
_FR = {
    "received": (
        "Votre candidature : {role}",
        """Bonjour {name},

Merci pour votre candidature au poste « {role} ». Nous l’avons bien reçue et la lirons avec attention. Nous vous \
écrirons dès que nous saurons quelle est la suite.

Si vous avez besoin d’un aménagement pour les entretiens, dites-le-nous à tout moment.

{sender}
{house}""",
    ),
    "invited": (
        "Nous aimerions vous rencontrer : {role}",
        """Bonjour {name},

Nous avons lu votre candidature au poste « {role} » et aimerions vous rencontrer. Voici les prochains entretiens :

{interviews}

Là où aucun horaire n’est encore fixé, nous en conviendrons avec vous. Si vous avez besoin d’un aménagement, plus de \
temps ou un autre format, dites-le-nous à l’avance.

{sender}
{house}""",
    ),
    "brief": (
        "Ce qui vous attend en entretien : {role}",
        """Bonjour {name},

Pour que vous sachiez ce qui vous attend, voici vos entretiens pour le poste « {role} » :

{interviews}

Toutes les personnes qui postulent ont les mêmes entretiens et les mêmes questions. On prend des notes et on ne \
commente aucune réponse. Il y a du temps pour vos propres questions ; elles ne sont pas évaluées. Si vous avez \
besoin d’un aménagement, dites-le-nous quelques jours avant.

{sender}
{house}""",
    ),
    "stopped": (
        "Votre candidature : {role}",
        """Bonjour {name},

Merci du temps que vous nous avez accordé. Nous ne donnerons pas suite à votre candidature au poste « {role} ».

Vous pouvez nous en demander les raisons, ainsi qu’une copie de ce que nous avons écrit à votre sujet.

Nous vous souhaitons une bonne continuation.

{sender}
{house}""",
    ),
    "decided": (
        "Notre décision : {role}",
        """Bonjour {name},

Nous avons pris une décision au sujet de votre candidature au poste « {role} » :

{…}

Vous pouvez nous en demander les raisons, ainsi qu’une copie de ce que nous avons écrit à votre sujet.

{sender}
{house}""",
    ),
}

STANDARD = {"en": _EN, "de": _DE, "fr": _FR, "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN, "nl": DUTCH}
"""{language: {kind: (subject, text)}}"""
