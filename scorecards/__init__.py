"""The evidence, its statistics, the decision."""

import os

# The statistics' matrices are small: threads that share them out wait for each other more than they work, four times
# as long on a busy machine. NumPy reads this when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
