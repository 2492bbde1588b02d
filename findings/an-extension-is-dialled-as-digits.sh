#!/usr/bin/env bash
# "App. 12" behind a German number becomes five more digits of it, and the number is called valid
# Guess:   words for an extension that the library does not know are left out or make the number invalid.
# Seen:    phonenumbers 9.0.43 reads "ext. 12" and "int. 12" as an extension, but the letters of "App. 12" (Apparat) and
#          "NSt. 12" (Nebenstelle) as keys of a telephone: 277 and 678. German numbers have no fixed length, so that
#          is_valid_number says yes to a number that nobody has.
# Follows: letters that stand in a number are looked for before it is parsed; a number that grew by them is asked about.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages phonenumbers==9.0.43

python - <<'PYTHON'
from phonenumbers import PhoneNumberFormat, format_number, is_valid_number, parse
from _seen import seen


def read(text: str) -> tuple[str, str | None, bool]:
    number = parse(text, None)
    return format_number(number, PhoneNumberFormat.E164), number.extension, is_valid_number(number)


seen("ext. 12", read("+49 40 66969123 ext. 12"), ("+494066969123", "12", True))
seen("App. 12", read("+49 40 66969123 App. 12"), ("+494066969123" "277" "12", None, True))
seen("NSt. 12", read("+49 40 66969123 NSt. 12"), ("+494066969123" "678" "12", None, True))
seen("int. 12", read("+44 20 7946 0000 int. 12"), ("+442079460000", "12", True))
PYTHON
