"""Does this program compute what the books print? Every reference, source by source."""

from __future__ import annotations

from core.reference import Reference
from core.references_animals import ANIMALS
from core.references_cs231n import CS231N
from core.references_landscapes import LANDSCAPES
from core.references_mistakes import MISTAKES
from core.references_scratch import SCRATCH

REFERENCES: tuple[Reference, ...] = (*CS231N, *SCRATCH, *ANIMALS, *LANDSCAPES, *MISTAKES)

# Every text of it that a person may read.
WORDS = tuple(text for each in REFERENCES for text in (each.source, each.what, each.note) if text)


def grouped() -> dict[str, list[Reference]]:
    """The references of each source, in the order of the table."""
    groups: dict[str, list[Reference]] = {}
    for reference in REFERENCES:
        groups.setdefault(reference.source, []).append(reference)
    return groups
