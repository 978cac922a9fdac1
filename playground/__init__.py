"""Descent Playground: turn a knob while a real network is training, and see what that does to the loss."""

import os
import sys
from pathlib import Path

__version__ = "0.1.0"

# In a checkout `core` and `ui` lie beside this package; a wheel carries them inside it.
_app = Path(__file__).parent / "_app"
if _app.is_dir() and str(_app) not in sys.path:
    sys.path.insert(0, str(_app))

# For matrices of this size a second BLAS thread makes a step 10 to 40 times slower on a busy machine. NumPy reads this
# once, when it is first imported; whoever has set a number keeps it.
for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_name, "1")
