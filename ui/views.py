"""The four cards of the centre and the views on them. Importing this brings in the plotting library."""

from __future__ import annotations

from core.datasets import Data
from core.tasks import Task
from ui.clock import FrameClock
from ui.desk import Desk
from ui.i18n import word
from ui.landscape import Landscape
from ui.plots.answered import AnsweredView
from ui.plots.boundary import BoundaryView
from ui.plots.curves import AccuracyView, LossView
from ui.plots.digits import DigitsView
from ui.plots.fit import FitView
from ui.plots.layers import LayersView
from ui.plots.neurons import NeuronsView
from ui.plots.residuals import ResidualsView
from ui.plots.weights import WeightsView
from ui.stage import Card, Stage

# How often views draw, per second: drawing, not training, is what costs.
CURVE_RATE, MAP_RATE, PICTURE_RATE, INSPECTION_RATE = 12.0, 8.0, 4.0, 2.0


class Views(Stage):
    """Loss over accuracy at the left, surface over data at the right; each draws at its own rate while visible."""

    def __init__(self, desk: Desk, clock: FrameClock) -> None:
        self.loss, self.accuracy, self.landscape = LossView(), AccuracyView(), Landscape(desk, clock)
        self.surface = self.landscape.surface
        self.boundary, self.fit, self.weights, self.digits = BoundaryView(), FitView(), WeightsView(), DigitsView()
        self.answers, self.layers, self.neurons = AnsweredView(), LayersView(), NeuronsView()
        self.data = Card(
            (
                (word("ui", "Decision boundary"), self.boundary),
                (word("ui", "Fit"), self.fit),
                (word("ui", "Weights"), self.weights),
                (word("ui", "Test digits"), self.digits),
                (word("ui", "Answers"), self.answers),
                (word("ui", "Layers"), self.layers),
                (word("ui", "Neurons"), self.neurons),
            )
        )
        self.residuals = ResidualsView()
        self.success = Card(((word("ui", "Accuracy"), self.accuracy), (word("ui", "Residuals"), self.residuals)))
        super().__init__([Card([("", self.loss)]), self.success, self.landscape, self.data])
        self.loss.counted.connect(self.accuracy.count)
        self.accuracy.counted.connect(self.loss.count)
        for curves in (self.loss, self.accuracy):
            curves.labels = lambda: desk.time.labels
            curves.band = lambda: desk.worked("seeds")
        self._attend(clock)

    def _attend(self, clock: FrameClock) -> None:
        """Let `clock` serve every view at its rate."""
        clock.add(self.loss, CURVE_RATE)
        for view in (self.accuracy, self.residuals, self.boundary, self.fit):
            clock.add(view, MAP_RATE)
        for view in (self.weights, self.digits, self.neurons):
            clock.add(view, PICTURE_RATE)
        for view in (self.answers, self.layers):
            clock.add(view, INSPECTION_RATE)

    def offer(self, data: Data) -> None:
        """Offer the views that have something to say about such data; where nothing is right or wrong, residuals."""
        self.success.offer([int(data.task is Task.REGRESSION)])
        fits = (data.planar, data.features == 1, True, data.image is not None, True, True, data.planar)
        self.data.offer([place for place, good in enumerate(fits) if good])
