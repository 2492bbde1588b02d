#!/usr/bin/env bash
# An export that is kept up to date never learns who was hired
# Guess:   the connector asks for applications that changed since last time.
# Seen:    airbyte-source-greenhouse 0.6.1 asks for scorecards and most others by updated_at, but for applications
#          by applied_at: a later status, stage or rejection of one that was fetched is not fetched again.
#          Demographics are one row for each application, so whoever applies twice counts twice. Ratings are words.
# Follows: selection rates from such a copy count nearly everybody as active; load applications whole.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages --no-deps airbyte-source-greenhouse==0.6.1 PyYAML==6.0.4

python - <<'PYTHON'
from importlib.metadata import files

import yaml
from _seen import seen

manifest = next(file for file in files("airbyte-source-greenhouse") if file.name == "manifest.yaml").locate()
streams = yaml.load(manifest.read_text(), Loader=yaml.BaseLoader)["definitions"]


def asked(stream):
    sync = streams[stream].get("incremental_sync") or streams["base_incremental_stream"]["incremental_sync"]
    return sync["cursor_field"], sync["start_time_option"]["field_name"]


seen("scorecards", asked("scorecards_stream"), ("updated_at", "updated_after"))
seen("applications", asked("applications_stream"), ("applied_at", "created_after"))
seen("key of demographics", streams["eeoc_stream"]["primary_key"], "application_id")
card = streams["scorecards_stream"]["schema_loader"]["schema"]["properties"]
seen("rating", card["attributes"]["items"]["properties"]["rating"]["type"], "string")
seen("the words", list(card["ratings"]["properties"]), ["definitely_not", "no", "mixed", "yes", "strong_yes"])
PYTHON
