#!/usr/bin/env bash
# "Krippendorff's alpha, ordinal" is two different numbers
# Guess:   two libraries that name the same coefficient and the same level of measurement agree.
# Seen:    krippendorff 0.9.0 says 0.8955, irrCAC 0.4.4 says 0.9011: one weighs by how often the points between two
#          ratings were given, the other by how many points lie between. For nominal and interval they agree to the
#          last digit.
# Follows: say the weights beside the figure; compare ordinal alphas only when one program made them.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages krippendorff==0.9.0 irrCAC==0.4.4 scipy==1.12.0 numpy==1.26.4 pandas==2.3.3

python - <<'PYTHON'
import krippendorff
import pandas
from _seen import seen
from irrCAC.raw import CAC

first, second = [1, 2, 3, 4, 3], [1, 2, 4, 4, 3]
for level, weights, one, other in (
    ("nominal", "identity", 0.7568, 0.7568),
    ("interval", "quadratic", 0.9256, 0.9256),
    ("ordinal", "ordinal", 0.8955, 0.9011),
):
    alpha = krippendorff.alpha([first, second], level_of_measurement=level)
    seen(f"krippendorff, {level}", round(float(alpha), 4), one)
    table = CAC(pandas.DataFrame({"first": first, "second": second}), weights=weights)
    seen(f"irrCAC, {weights}", round(float(table.krippendorff()["est"]["coefficient_value"]), 4), other)
PYTHON
