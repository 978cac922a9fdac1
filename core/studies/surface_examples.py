"""Ready-made races: what books, lectures and web pages show, and what they print."""

from __future__ import annotations

from collections.abc import Mapping

from core.studies.ground_races import GROUND_RACES
from core.studies.slope_races import SLOPE_RACES
from core.studies.surface_example import Example

_LISTED = (*SLOPE_RACES, *GROUND_RACES)
EXAMPLES: Mapping[str, Example] = {example.key: example for example in _LISTED}

# What the window shows of them, for translators.
WORDS = (
    "your own",
    *(text for example in _LISTED for text in (example.title, example.note, example.group)),
    *(lane.name for example in _LISTED for lane in example.study.lanes if lane.name),
)
