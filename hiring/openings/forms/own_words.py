"""What the page of an opening's own words has sent, read field by field."""

from collections.abc import Mapping

from blueprint.job_description.described import DescriptionOutline
from blueprint.job_description.writing import Deed, sent_fields, wrong_fields
from people.numbers import number_in


class PostedWords:
    """`fields` are all that arrived: `right` can be stored, `wrong` says of each other one why not."""

    def __init__(self, data: Mapping[str, str], outline: DescriptionOutline):
        self.revision = number_in(data.get("revision"))
        self.fields = sent_fields(data)
        self.wrong = wrong_fields(outline, self.fields)
        self.right = {name: text for name, text in self.fields.items() if name not in self.wrong}
        key, _, address = data.get("deed", "").partition(" ")
        self.deed = Deed(key, address) if address else None
