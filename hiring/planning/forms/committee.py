"""Who votes in an opening, and who is the chair."""

from django import forms
from django.db.models import Q

from hiring.models import Opening
from people.models import User


class CommitteeForm(forms.Form):
    """Who votes; the chair is always one of them."""

    members = forms.ModelMultipleChoiceField(
        label="Who votes", queryset=User.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    add = forms.ModelMultipleChoiceField(label="Appoint others", queryset=User.objects.none(), required=False)
    chair = forms.ModelChoiceField(
        label="Chair", queryset=User.objects.none(), required=False, empty_label="Nobody yet"
    )

    def __init__(self, data=None, *, opening: Opening):
        committee = list(opening.committee.all())
        chair = next((member.user_id for member in committee if member.is_chair), None)
        initial = {"members": [member.user_id for member in committee], "chair": chair}
        super().__init__(data, initial=initial)
        people = User.objects.filter(Q(is_active=True) | Q(committees__opening=opening)).distinct()
        self.fields["members"].queryset = people.filter(committees__opening=opening)
        self.fields["add"].queryset = people.exclude(committees__opening=opening)
        self.fields["chair"].queryset = people

    @property
    def rows(self) -> list[tuple[User, str, bool, bool]]:
        """Everybody who could vote, members first: the person, the field that chooses them, chosen, chair."""
        chosen = {name: {str(value) for value in self[name].value() or []} for name in ("members", "add")}
        chair = str(self["chair"].value() or "")
        return [
            (user, name, str(user.pk) in chosen[name], str(user.pk) == chair)
            for name in chosen
            for user in self.fields[name].queryset.order_by("name", "pk")
        ]

    @property
    def people(self) -> list[User]:
        """Everybody who votes."""
        given = self.cleaned_data
        return [person for person in (*given["members"], *given["add"], given["chair"]) if person]
