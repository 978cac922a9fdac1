"""What the lab of mistakes shows: real mistakes of notes and programs, to be run, found and mended."""

from __future__ import annotations

from dataclasses import dataclass

from core.hyper import Choice, Declared, Whole, hyper
from core.studies.slips import Slip, outcome
from core.studies.slips_of_calculus import OF_CALCULUS
from core.studies.slips_of_learning import OF_LEARNING

SLIPS: tuple[Slip, ...] = (*OF_CALCULUS, *OF_LEARNING)
BY_KEY = {slip.key: slip for slip in SLIPS}
WORDS = tuple(text for slip in SLIPS for text in (slip.title, slip.because, slip.source))


@dataclass(frozen=True)
class MistakesStudy(Declared):
    """Which mistake lies open, which line was pointed at, and how it was mended; both count from 1, 0 is not yet."""

    slip: str = hyper(
        Choice(SLIPS[0].key, "mistake", "Which program lies open.", choices={slip.key: slip.title for slip in SLIPS})
    )
    line: int = hyper(Whole(0, "line", "Which line was pointed at.", low=0, high=20))
    mend: int = hyper(Whole(0, "mend", "What was written in its place.", low=0, high=3))

    @property
    def open(self) -> Slip:
        """The program that lies open."""
        return BY_KEY[self.slip]

    @property
    def found(self) -> bool:
        """Whether the wrong line was pointed at."""
        return self.line == self.open.wrong + 1

    @property
    def printed(self) -> object:
        """What the program prints as it stands now."""
        return outcome(self.open.mends[self.mend - 1].run if self.mend else self.open.run)

    @property
    def solved(self) -> bool:
        """Whether it prints what it should."""
        return bool(self.mend) and self.open.right(self.printed)

    @property
    def lines(self) -> tuple[str, ...]:
        """The program as it stands now."""
        slip = self.open
        if not self.mend:
            return slip.lines
        return (*slip.lines[: slip.wrong], slip.mends[self.mend - 1].line, *slip.lines[slip.wrong + 1 :])
