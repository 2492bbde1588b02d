"""What the audit trail says happened to a blueprint."""

VERBS = {
    "blueprint.imported": "imported a blueprint version",
    "blueprint.drafted": "began the next version of a blueprint",
    "blueprint.created": "began a new blueprint",
    "blueprint.superseded": "put a newer draft in the place of this one",
    "blueprint.edited": "edited a draft of a blueprint",
    "blueprint.published": "published a blueprint version",
    "blueprint.retired": "retired a blueprint version",
    "blueprint.discarded": "discarded a draft of a blueprint",
}
