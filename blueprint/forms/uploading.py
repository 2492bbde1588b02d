"""Importing: the file or the pasted text, and what to do with each blueprint that was found in it."""

from django import forms

from blueprint.importing import Imported, read
from blueprint.importing.decoding import LARGEST
from blueprint.models import Blueprint
from blueprint.operations.versions import PAGES
from blueprint.slugs import LONGEST, slugify
from people.refusals import Refused

TOO_LARGE = (
    "This is {size} MB; the most that can be read is 20 MB. An article on its own is far smaller: "
    "save the one page, without its pictures."
)
ENDINGS = ".docx,.docm,.json,.html,.htm,.mhtml,.mht,.xml,.md,.markdown,.txt"


class UploadForm(forms.Form):
    """A file or pasted text. Once valid, `imported` holds what was found in it."""

    file = forms.FileField(
        label="File",
        required=False,
        allow_empty_file=True,
        help_text="A Word file (.docx), a saved web page, a WordPress post or export (JSON, XML), Markdown, an old job "
        "description, or a blueprint document.",
        widget=forms.FileInput(
            attrs={
                "class": "form-control",
                "accept": ".docx,.docm,.json,.html,.htm,.mhtml,.mht,.xml,.md,.markdown,.txt",
            }
        ),
    )
    text = forms.CharField(
        label="Or paste the text",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 8, "spellcheck": "false"}),
    )

    imported: list[Imported]

    def clean(self):
        cleaned = super().clean()
        file, text = cleaned.get("file"), cleaned.get("text", "")
        if file is not None and text.strip():
            self.add_error("text", "There is a file as well. Give one of the two.")
        elif file is not None:
            self._read("file", file.size, file, file.name)
        elif text.strip():
            self._read("text", len(text), text, None)
        elif not self.errors:
            self.add_error("file", "Choose a file, or paste the text below.")
        return cleaned

    def _read(self, field: str, size: int, source, filename: str | None) -> None:
        if size > LARGEST:
            self.add_error(field, TOO_LARGE.format(size=max(21, round(size / 1024 / 1024))))
            return
        data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source.read()
        try:
            self.imported = read(data, filename=filename or "")
        except Refused as refused:
            self.add_error(field, str(refused))


class SaveForm(forms.Form):
    """What becomes of one imported blueprint: whether it is taken, and under which slug where its own is taken."""

    SAME, OTHER = "same", "other"

    take = forms.BooleanField(
        label="Save this one",
        required=False,
        initial=True,
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )
    belongs = forms.ChoiceField(
        label="That slug is taken",
        choices=[(SAME, "It is the same blueprint: make this its next version"), (OTHER, "It is another blueprint")],
        widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
        error_messages={"required": "Say whether it is the same blueprint or another one."},
    )
    slug = forms.CharField(
        label="Slug of the new blueprint",
        required=False,
        max_length=LONGEST,
        help_text="The last part of its address: small letters, digits and hyphens.",
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )

    def __init__(self, data=None, *, prefix: str, taken: str, several: bool, owned: bool = True):
        """`taken` is the slug that this one cannot have without asking, or ""; `owned` by another blueprint."""
        super().__init__(data, prefix=prefix, initial={"slug": f"{taken}-2" if taken else ""})
        self.taken = taken
        if not several:
            del self.fields["take"]
        if not taken:
            del self.fields["belongs"], self.fields["slug"]
        elif not owned:
            del self.fields["belongs"]
            self.fields["slug"].help_text = f"“{taken}” is the address of a page of its own. Choose another slug."

    @property
    def is_wanted(self) -> bool:
        return self.cleaned_data.get("take", True)

    @property
    def explicit_slug(self) -> str | None:
        """The slug to import under, where the person decided about it."""
        if not self.taken:
            return None
        return self.taken if self.cleaned_data.get("belongs") == self.SAME else self.cleaned_data["slug"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("take", True) is False:
            self.errors.clear()
        elif self.taken and not self.errors and cleaned.get("belongs") != self.SAME:
            self._check_slug(cleaned.get("slug", "").strip())
        return cleaned

    def _check_slug(self, slug: str) -> None:
        if not slug or slug != slugify(slug):
            self.add_error("slug", f"Write small letters, digits and hyphens, such as {self.taken}-2.")
        elif slug in PAGES or Blueprint.objects.of(slug).exists():
            self.add_error("slug", f"“{slug}” is taken as well. Choose another.")
