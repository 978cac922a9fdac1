"""RaceDepth: the page for the race in space, with the reasons why there may be none."""

from __future__ import annotations

import importlib
from typing import Any

from ui.plots.depth import Depth


class RaceDepth(Depth):
    """The third dimension of the surface stage."""

    def made(self) -> Any:
        return importlib.import_module("ui.surfaces.space").RaceSpace()
