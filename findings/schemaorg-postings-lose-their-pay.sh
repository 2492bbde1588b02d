#!/usr/bin/env bash
# A posting made of schema.org's own types has no pay and no place
# Guess:   a JobPosting that is put together from typed objects says as JSON what the objects say.
# Seen:    pydantic-schemaorg 1.0.6 writes the salary's value as {"@type": "QuantitativeValue"} and the address as
#          {"@type": "PostalAddress"}: without amount, unit, town and country, and without a word. Each object alone
#          is written whole; inside another one it is taken for the general type, which knows none of its fields.
#          datePosted takes a string, and refuses a date.
# Follows: postings are written as plain dictionaries, and a test reads the finished page back, down to the amount.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pydantic-schemaorg==1.0.6 pydantic==1.10.27

python - <<'PYTHON'
import datetime
import json

from _seen import seen
from pydantic import ValidationError
from pydantic_schemaorg.JobPosting import JobPosting
from pydantic_schemaorg.MonetaryAmount import MonetaryAmount
from pydantic_schemaorg.Place import Place
from pydantic_schemaorg.PostalAddress import PostalAddress
from pydantic_schemaorg.QuantitativeValue import QuantitativeValue

pay = QuantitativeValue(minValue=90000, maxValue=120000, unitText="YEAR")
address = PostalAddress(addressLocality="Malmö", addressCountry="SE")
posting = JobPosting(
    title="Head of Engineering",
    datePosted="2026-11-02",
    baseSalary=MonetaryAmount(currency="EUR", value=pay),
    jobLocation=Place(address=address),
)
written = json.loads(posting.json())
seen("the pay alone", json.loads(pay.json())["minValue"], 90000)
seen("the pay of the posting's salary", written["baseSalary"].get("value"), None)
salary = MonetaryAmount(currency="EUR", value=pay)
seen("the pay inside a salary", json.loads(salary.json())["value"], {"@type": "QuantitativeValue"})
seen("the address alone", json.loads(address.json())["addressLocality"], "Malmö")
seen("the address of the posting", written["jobLocation"]["address"], {"@type": "PostalAddress"})
try:
    JobPosting(title="Head of Engineering", datePosted=datetime.date(2026, 11, 2))
    seen("a date", "taken", "refused")
except ValidationError:
    seen("a date", "refused", "refused")
PYTHON
