"""Forms of voluntary questions."""

from hashlib import sha256

from django import forms
from django.utils.text import slugify

from scorecards.fairness.voluntary_file import LARGEST

MOST_QUESTIONS, LONGEST = 5, 120


class QuestionsForm(forms.Form):
    """One question a line, its options after a colon, with commas between them."""

    is_on = forms.BooleanField(label="Ask these questions", required=False)
    questions = forms.CharField(
        label="Questions",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="One a line: the question, a colon, and the answers with commas between them. For instance: "
        "Gender: woman, man, another. Whoever answers may leave out any of them.",
    )

    def clean_questions(self) -> list[dict]:
        lines = [line.strip() for line in self.cleaned_data["questions"].splitlines() if line.strip()]
        if len(lines) > MOST_QUESTIONS:
            raise forms.ValidationError(f"Ask at most {MOST_QUESTIONS} questions: people answer few.")
        questions = [_question(line) for line in lines]
        texts = [slugify(question["text"], allow_unicode=True) for question in questions]
        if len(set(texts)) < len(texts):
            raise forms.ValidationError("Two questions read alike. Give each words of its own.")
        return questions

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("is_on") and "questions" in cleaned and not cleaned["questions"]:
            self.add_error("questions", "Write a question, or do not ask.")
        return cleaned


def _question(line: str) -> dict:
    text, _, rest = line.partition(":")
    options = list(dict.fromkeys(option.strip() for option in rest.split(",") if option.strip()))
    if len(options) < 2 or not text.strip():
        raise forms.ValidationError(f"“{line[:60]}” needs a colon and at least two answers after it.")
    if max(len(text), *map(len, options)) > LONGEST:
        raise forms.ValidationError(
            f"“{line[:60]}…” is too long: a question and its answers have {LONGEST} letters at most."
        )
    digest = sha256("\n".join([text.strip(), *options]).encode()).hexdigest()[:8]
    key = f"{slugify(text, allow_unicode=True)[:30] or 'question'}-{digest}"  # a changed question is another one
    return {"key": key, "text": text.strip(), "options": options}


def as_lines(questions: list[dict]) -> str:
    return "\n".join(f"{question['text']}: {', '.join(question['options'])}" for question in questions)


class AnswersForm(forms.Form):
    """Every question with its options; none of them has to be answered. `silent` is what says so."""

    def __init__(self, *args, questions: list[dict], silent: str, **kwargs):
        super().__init__(*args, **kwargs)
        for question in questions:
            choices = [("", silent), *((option, option) for option in question["options"])]
            self.fields[question["key"]] = forms.ChoiceField(
                label=question["text"], choices=choices, required=False, widget=forms.RadioSelect
            )


class AnswersFileForm(forms.Form):
    file = forms.FileField(label="File", help_text="A column “application” with numbers, and one for each question.")

    def clean_file(self) -> bytes:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("The file is larger than 2 MB.")
        return file.read()
