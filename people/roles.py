"""The roles that somebody can have in the whole house; what they may do, `people/permissions.py` says."""


class Role:
    """The role that a person has in the whole house; what they are in one opening is said there."""

    ADMINISTRATOR = "administrator"
    RECRUITER = "recruiter"
    MEMBER = "member"

    LABELS = {ADMINISTRATOR: "Administrator", RECRUITER: "Recruiter", MEMBER: "Member"}

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        return list(cls.LABELS.items())

    @classmethod
    def values(cls) -> list[str]:
        return list(cls.LABELS)
