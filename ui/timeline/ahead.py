"""Ahead: says that turns of knobs lie ahead of where one stands in the past, and goes on without them when asked."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from core.branches import Branch
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import say, translate, word
from ui.theme import dress
from ui.timeline.helm import Helm

ONE = word("ui", "In the past: at step {step} a turn of a knob lies ahead, and Play makes it again.")
MANY = word("ui", "In the past: {count} turns of knobs lie ahead, from step {step} on, and Play makes them again.")
WITHOUT = word("ui", "Go on without")
WITHOUT_TIP = word("ui", "Begin a branch here that goes on with the present settings, without the turns ahead")


class Ahead(QToolButton):
    """The button that leaves out what lies ahead; hidden where nothing does."""

    def __init__(self, helm: Helm) -> None:
        super().__init__()
        self._helm = helm
        self._place = 0
        dress(self, "flat")
        say(self.setText, "ui", WITHOUT)
        say(self.setToolTip, "ui", WITHOUT_TIP)
        self.clicked.connect(lambda: helm.omit(self._place))
        self.hide()

    def words(self, snapshot: Snapshot) -> str:
        """What lies ahead, in a sentence; nothing where no turn does. The button follows."""
        branch = snapshot.tree.branch
        steps = turns(branch, snapshot.step) if branch and snapshot.past else []
        self.setVisible(bool(steps) and snapshot.target is None)
        if branch is None or not steps:
            return ""
        self._place = len(branch.legs) - len(steps)
        text = ONE if len(set(steps)) == 1 else MANY
        return translate("ui", text, step=numbers.whole(steps[0]), count=numbers.whole(len(steps)))


def turns(branch: Branch, step: int) -> list[int]:
    """The steps at which what a person has turned is still to come."""
    return [leg.step for leg in branch.legs[branch.place(step) + 1 :]]
