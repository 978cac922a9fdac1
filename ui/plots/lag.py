"""Lag: a map that was made some time ago grows pale, and says of which step it is."""

from __future__ import annotations

from core.snapshot import Snapshot
from core.survey import Survey
from ui import numbers
from ui.i18n import translate, word
from ui.plots.canvas import Canvas
from ui.plots.note import Note
from ui.plots.relief import ReliefLayer

RATE = 3.0  # looks per second
# A map is stale when it shows less than this share of the steps taken, unless it was made within so many seconds.
SHARE, SECONDS = 0.5, 2.0
PALE = 0.35
SAYS = word("plots", "of step {step}, now {now}")


class Lag:
    """What the clock serves beside a map: it compares the step of the map with that of the run."""

    def __init__(self, canvas: Canvas, layer: ReliefLayer) -> None:
        self._canvas, self._layer = canvas, layer
        self.note = Note(canvas.box)
        self.stale = False

    def isVisible(self) -> bool:
        """Whether a person could see the map."""
        return self._canvas.isVisible()

    def display(self, frame: tuple[Snapshot, Survey | None]) -> None:
        """Look at what there is to compare."""
        snapshot, survey = frame
        self.stale = survey is not None and survey.failure is None and stale(snapshot, survey)
        self._layer.fade(PALE if self.stale else 1.0)
        self.note.say(words(snapshot, survey) if self.stale and survey is not None else "")
        if self.stale:
            self.note.settle(self._canvas.frame, right=False, bottom=True)


def stale(snapshot: Snapshot, survey: Survey) -> bool:
    """Whether a map shows a run that was much younger, for longer than it takes to make one."""
    behind = snapshot.step - survey.step
    age = behind / snapshot.speed if snapshot.playing and snapshot.speed > 0 else SECONDS
    return snapshot.run == survey.run and survey.step < SHARE * snapshot.step and age >= SECONDS


def words(snapshot: Snapshot, survey: Survey) -> str:
    """Of which step the map is, and where the run has come since."""
    return translate("plots", SAYS, step=numbers.whole(survey.step), now=numbers.whole(snapshot.step))
