"""Rescue: says to which turn of a knob a run was lost, and offers the ways out."""

from __future__ import annotations

from core.mishap import Mishap
from core.snapshot import Snapshot
from ui import numbers
from ui.banner import Banner, Offer
from ui.i18n import LANGUAGE, translate, word
from ui.timeline.helm import Helm

BLOWN = word("ui", "The loss has blown up since step {step}: {what}. The weights do not come back by themselves.")
GUESSES = word(
    "ui",
    "The network only guesses now. It has lost what it had learned before step {step}: {what}. The weights do not come"
    " back by themselves.",
)
BACK = word("ui", "Back to before the turn")
BACK_TIP = word("ui", "Go back to that step and take the turn back; what came of it stays in the table of runs")
AGAIN = word("ui", "Begin again")
AGAIN_TIP = word("ui", "From the first weights, with the settings from before the turn")


class Rescue:
    """What the clock serves: it asks the helm whether the run is lost, and lets the banner offer what helps."""

    def __init__(self, banner: Banner, helm: Helm) -> None:
        self._banner, self._helm = banner, helm
        self._offered: tuple[object, ...] | None = None
        self._refused: tuple[int, int] | None = None  # of this mishap nothing more is to be said
        self._found: Mishap | None = None
        banner.closed.connect(self._refuse)
        LANGUAGE.changed.connect(self._forget)

    def isVisible(self) -> bool:
        """Whether a person could see the banner, which is hidden as long as there is nothing to say."""
        return self._banner.window().isVisible()

    def display(self, frame: Snapshot) -> None:
        """Look after the run, once more."""
        self._found = found = None if frame.failure or frame.busy else self._helm.mishap()
        if found is None:
            self._banner.withdraw()
            self._offered = None
        elif (found.key, found.place) != self._refused:
            self._offer(found)

    def _offer(self, found: Mishap) -> None:
        what = (found.key, found.place, found.blown, found.changes)
        if what == self._offered and self._banner.offering:
            return
        words = translate("ui", BLOWN if found.blown else GUESSES, step=numbers.whole(found.step), what=turn(found))
        back = Offer(BACK, BACK_TIP, lambda: self._helm.omit(found.place))
        again = Offer(AGAIN, AGAIN_TIP, lambda: self._helm.begin_with(found.before))
        self._offered = what if self._banner.offer(words, (back, again)) else None

    def _refuse(self) -> None:
        if self._found:
            self._refused = self._found.key, self._found.place

    def _forget(self) -> None:
        self._offered = None


def turn(found: Mishap) -> str:
    """What was turned, in words."""
    from ui.plots.changes import change_words

    return ", ".join(change_words(each) for each in found.changes)
