"""Whoever applies is spoken to in one form, from the posting to the last letter: decision 32."""

import re

import pytest
from babel.messages.pofile import read_po

from blueprint.job_description.catalogues import FOLDER, LANGUAGES
from hiring.letters.standard_letters import STANDARD

FORMS = {
    "de": (r"Sie|Ihnen|Ihre?", r"[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?\w?|[Ee]uch|[Ee]uren?"),
    "fr": (r"(?i:vous|votre|vos)", r"(?i:tu|te|toi|tes|ta|tien|tienne)|[Tt]’"),
    "pt": (r"(?i:você)", r"[Tt]u|[Tt]e|ti|[Tt]eus?|[Tt]uas?|[Cc]ontigo|[Vv]ós|[Vv]oss[oa]s?|[Ss]enhora?"),
    "es": (
        r"(?i:tú|tus?|te|ti|contigo)",
        r"(?i:usted|ustedes|vosotr[oa]s|vuestr[oa]s?|elija|enumere|añada\w*|escriba|díga\w+|tómese|"
        r"conocerle|prepararse|señalarle|sus? (propi[ao]s )?(candidatura|entrevistas?|preguntas|respuestas|dirección)|"
        r"si (no )?(puede|necesita)|le (envió|invitó|preguntó|entrevistan|deseamos))",
    ),
    "it": (
        r"(?i:tu|tuo|tuoi|tua|tue|te|ti)",
        r"(?i:lei|voi|vostr[aeio]|scelga|aggiunga|elenchi|scriva|chieda|richieda|pensi|ce lo dica|conoscerla|"
        r"prepararsi|la incontra|l’ha invitata|"
        r"(suo|suoi|sua|sue) (candidatura|colloquio|colloqui|domande|risposte|calendario|indirizzo)|"
        r"se (non può venire|ha bisogno)|le (ha inviato|serve|abbiamo scritto|auguriamo))",
    ),
    "nl": (r"(?i:je|jij|jou|jouw)", r"(?i:u|uw|uwe|uzelf)"),
}
"""{language: (words of the form that we use, words that only the other form has)}"""


def texts(language: str) -> list[str]:
    catalogue = read_po((FOLDER / f"{language}.po").open("rb"), locale=language)
    strings = [message.string for message in catalogue if message.id]
    single = [one for words in strings for one in ([words] if isinstance(words, str) else words)]
    return single + [text for letter in STANDARD[language].values() for text in letter]


def test_every_language_but_english_has_a_form():
    assert set(FORMS) == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize("language", FORMS)
def test_a_language_speaks_to_its_reader_in_one_form(language):
    ours, other = (re.compile(rf"\b(?:{words})(?:\b|(?<=’))") for words in FORMS[language])
    assert len([text for text in texts(language) if ours.search(text)]) > 20
    assert [text for text in texts(language) if other.search(text)] == []
