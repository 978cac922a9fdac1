"""BestMark: a ring around the best check of a watched run, and a line where early stopping let it rest."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from core.vigil import Vigil
from ui import numbers
from ui.i18n import translate
from ui.plots.abscissa import IDENTITY, Abscissa
from ui.plots.trace import logarithms, pen
from ui.theme import BOLD_LINE, LINE, THEME

RING = 15  # pixels of the design


class BestMark:
    """Drawn over the curves of the loss; nothing is to be seen of a run that is not watched."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.ring = pg.ScatterPlotItem(pxMode=True, antialias=True, brush=None)
        self.line = pg.InfiniteLine(angle=90)
        self._shown: tuple[Vigil, Abscissa, bool] | None = None
        for item, z in ((self.line, 400), (self.ring, 401)):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self.restyle()
        self.show_vigil(Vigil(), IDENTITY, False)

    def restyle(self) -> None:
        """Wear the theme."""
        accent = THEME.palette.colour("accent")
        self.ring.setPen(pen(accent, BOLD_LINE))
        self.ring.setSize(THEME.px(RING))
        self.line.setPen(pen(accent, LINE))

    def show_vigil(self, vigil: Vigil, abscissa: Abscissa, log: bool) -> None:
        """Mark what `vigil` has seen, on the axes in force; what is drawn already costs nothing."""
        if self._shown and (vigil, abscissa, log) == self._shown:
            return
        self._shown = vigil, abscissa, log
        self.ring.setVisible(vigil.best is not None)
        self.line.setVisible(vigil.stopped is not None)
        if vigil.best is not None:
            height = vigil.loss(vigil.best)
            height = float(logarithms(np.array(height))) if log else height
            self.ring.setData([float(abscissa.at(vigil.best.step))], [height])
        if vigil.stopped is not None:
            self.line.setValue(float(abscissa.at(vigil.stopped)))


def told(vigil: Vigil, resting: bool) -> str:
    """What there is to say about a run that was stopped early; empty for any other."""
    if vigil.stopped is None or vigil.best is None:
        return ""
    steps = {"step": numbers.whole(vigil.stopped), "best": numbers.whole(vigil.best.step)}
    if resting:
        return translate("plots", "Stopped at {step}; shows the best, {best}", **steps)
    return translate("plots", "Stopped at {step}, went on; best at {best}", **steps)
