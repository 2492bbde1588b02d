"""What a blueprint holds that an article has no place for, in words."""


def not_held(document: dict) -> list[str]:
    """Each kind of fact that is lost when a document becomes an article, with how many there are."""
    hiring = document["hiring"]
    variants = [variant for axis in document["variants"] for variant in axis["items"]]
    counts = {
        "code of the occupation": sum(map(bool, (document.get("occupation") or {}).values())),
        "language that it says it is written in": int(document.get("language") is not None),
        "role that this one is derived from": int(document.get("derived_from") is not None),
        "structured change of the variants": sum(len(variant["changes"]) for variant in variants),
        "anchor of a dimension in one exercise": sum(
            bool(text)
            for exercise in hiring["exercises"]
            for levels in exercise["anchors"].values()
            for text in levels.values()
        ),
        "link of a dimension to what it measures": sum(
            len(dimension["measures"]) for dimension in hiring["dimensions"]
        ),
    }
    return [f"{count} × {what}" for what, count in counts.items() if count]
