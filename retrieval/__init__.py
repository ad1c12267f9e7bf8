"""Passages in, evidence out: the index on disk and the one public call that answers a question."""

import os

# The model's threads wait for one another by spinning unless told otherwise, before their library is
# loaded. On a machine that does anything else at the time, that made encoding take three times as long.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
