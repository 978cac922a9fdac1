"""Counting: what the axis below a curve may count, as lines of the view's menu; the rate only while it is tested."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from core.schedules import RangeTest
from core.snapshot import Snapshot
from ui.plots.abscissa import RATES, STEPS, TITLES
from ui.plots.axis import Axis
from ui.plots.view import View


def tests_rates(snapshot: Snapshot) -> bool:
    """Whether the run is a learning-rate range test, and has been one from its first step on."""
    turned = (difference.path for mark in snapshot.history.marks for difference in mark.differences)
    return isinstance(snapshot.recipe.schedule, RangeTest) and not any(
        path.startswith(("schedule", "optimizer")) for path in turned
    )


class Counting:
    """The menu's lines. When a range test begins, the learning rate is counted, and afterwards steps again."""

    def __init__(self, view: View, axis: Axis, choose: Callable[[str], None]) -> None:
        view.menu.addSeparator()
        self._axis, self._choose = axis, choose
        self.actions = {
            count: view.add_action(title, partial(choose, count), checked=count == STEPS)
            for count, title in TITLES.items()
        }
        self.actions[RATES].setVisible(False)

    def show_count(self, count: str) -> None:
        """Check the line of what is counted, and write the axis accordingly."""
        for name, action in self.actions.items():
            action.setChecked(name == count)
        self._axis.show_powers(count == RATES)

    def suit(self, snapshot: Snapshot, count: str) -> None:
        """Offer what can be counted in this run; a range test that begins or ends is answered at once."""
        action, testing = self.actions[RATES], tests_rates(snapshot)
        if testing != action.isVisible():
            action.setVisible(testing)
            if testing or count == RATES:
                self._choose(RATES if testing else STEPS)
