#!/usr/bin/env bash
# Ashby's feedback is read by its questions alone
# Guess:   the package reads a feedback as Ashby's API documents it, submittedValues being an object of answers by
#          the path of their field: the recommendation and the ratings are there, and who gave them.
# Seen:    ashby 0.4.1 walks over the object as over a list. What is left are the paths, each as a "value"; every
#          answer is gone, the recommendation and each score are None, and the interviewer is looked for as
#          "submitter" where the API says submittedByUser. No error: a panel that rated looks like one that did not.
# Follows: the object is read by its paths, titles come from formDefinition, and an answer without a field is named.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages ashby==0.4.1

python - <<'PYTHON'
from _seen import seen
from ashby_sdk.models import Feedback

FIELDS = [
    {"field": {"path": "overall_recommendation", "title": "Overall recommendation", "type": "ValueSelect"}},
    {"field": {"path": "delivery", "title": "Delivery", "type": "Score"}},
]
feedback = Feedback.from_dict(
    {
        "id": "feedback-1",
        "applicationId": "application-1",
        "submittedAt": "2026-11-03T10:00:00Z",
        "submittedByUser": {"id": "user-1", "firstName": "Given", "lastName": "Family", "email": "one@example.org"},
        "formDefinition": {"sections": [{"fields": FIELDS}]},
        "submittedValues": {"overall_recommendation": "3", "delivery": {"score": 4}},
    }
)
seen("answers", feedback.submitted_values, [{"value": "overall_recommendation"}, {"value": "delivery"}])
seen("recommendation", feedback.overall_recommendation, None)
seen("score of Delivery", feedback.get_score("Delivery"), None)
seen("interviewer", feedback.submitter, None)
PYTHON
