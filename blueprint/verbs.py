"""What the audit trail says happened to a blueprint."""

VERBS = {
    "blueprint.imported": "imported a blueprint version",
    "blueprint.drafted": "began the next version of a blueprint",
    "blueprint.created": "began a new blueprint",
    "blueprint.parent_taken_over": "took over what changed in the role that another is derived from",
    "blueprint.superseded": "put a newer draft in the place of this one",
    "blueprint.edited": "edited a draft of a blueprint",
    "blueprint.published": "published a blueprint version",
    "blueprint.retired": "retired a blueprint version",
    "blueprint.discarded": "discarded a draft of a blueprint",
    "blueprint.family_begun": "began a family of blueprints",
    "blueprint.family_placed": "put a blueprint on a step of a family",
    "blueprint.family_taken_off": "took a blueprint off its step in a family",
    "blueprint.family_given_up": "gave up a family of blueprints",
}
