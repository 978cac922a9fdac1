"""Eight points to drag, the best line by each loss, and what the chosen loss makes of the distances."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.studies.fits import HUBER, REACH, FitsStudy
from core.studies.fitting import costs
from ui.i18n import translate, word
from ui.labs import fits_words
from ui.labs.fits_table import LineTable
from ui.labs.fits_words import NOTES, QUESTS, ROLES
from ui.labs.form_grid import FormGrid
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, column, side_by_side, wrapped
from ui.labs.quest import Quests
from ui.labs.worked import Worked
from ui.plots.calm import CalmEnd
from ui.plots.trace import colour_of, pen
from ui.theme import BOLD_LINE, LINE, THEME

BRIM = 0.4  # that is shown around the plane
EIGHT = range(8)
NONE = float("nan")


class LinesLeaf(Leaf):
    """The points at the left; table, formula and the curves of the losses at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.graph, self.price, self.table = Graph(), Graph(), LineTable()
        self.worked, self.said, self.note = Worked(larger=1.3), wrapped("heading"), wrapped()
        self.quests, self.dots = Quests(QUESTS), pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._ends, self._loss = (CalmEnd(4.0), CalmEnd(4.0)), ""
        self._priced: object = None
        self._furnish()
        self._furnish_price()
        self._arrange()
        self.table.chosen.connect(lambda key: self.change(loss=key))
        self.table.chosen.connect(self.settled)
        self.worked.dragged.connect(lambda key, value: self.change(**{key: value}))
        self.worked.settled.connect(self.settled)
        self.quests.turned.connect(self.turned)

    def _arrange(self) -> None:
        picture = Panel(word("labs", "The same points, the best line by each loss"))
        table = Panel(word("labs", "Each line is best in its own column"))
        written, price = Panel(word("labs", "Written out")), Panel(word("labs", "What one residual costs"))
        delta, tau = self.form("delta"), self.form("tau")
        picture.rows.addWidget(self.graph, 1)
        table.rows.addWidget(self.table)
        for part in (self.worked, self.said, self.note):
            written.rows.addWidget(part)
        price.rows.addWidget(self.price, 1)
        price.rows.addWidget(FormGrid((delta, tau)))
        left, right = column(picture, table, stretch=0), column(written, price, stretch=1)
        self.rows.addWidget(side_by_side((left, 6), (right, 5)), 1)
        self.rows.addWidget(self.quests)
        self.targets: dict[str, QWidget] = {
            "points": self.graph, "fit_table": self.table, "fit_formula": self.worked, "residual_graph": self.price,
            "fit_delta": delta, "fit_tau": tau, "fit_quests": self.quests,
        }  # fmt: skip

    def _furnish(self) -> None:
        graph = self.graph
        graph.name(word("labs", "Eight points and four lines"), word("labs", "x"), word("labs", "y"))
        graph.add_curve("errors", "muted", 1.5 * LINE, z=-3)
        graph.add_curve("dearest", "ink", 1.5 * BOLD_LINE, z=-2)
        graph.add_curve("chosen", "ink", 2.5 * BOLD_LINE, z=-1)
        for key, role in ROLES.items():
            graph.add_curve(key, role, dashed=key == HUBER, z=int(key == HUBER))
        for place in EIGHT:
            graph.add_grip(str(place), "accent", word("labs", "point"))
        graph.gripped.connect(lambda key, x, y: self.turned.emit(self.study.moved(int(key), round(x, 2), round(y, 2))))
        graph.settled.connect(self.settled)

    def _furnish_price(self) -> None:
        self.price.name(
            word("labs", "What one residual costs"), word("labs", "residual r = y − ŷ"), word("labs", "loss")
        )
        self.price.add_curve("chosen", "ink", 2.5 * BOLD_LINE, z=-1)
        for key, role in ROLES.items():
            self.price.add_curve(key, role, dashed=key == HUBER, z=int(key == HUBER))
        self.dots.setZValue(500)
        self.price.plot.addItem(self.dots, ignoreBounds=True)

    def draw(self, study: FitsStudy) -> None:
        self._draw_points(study)
        self._draw_prices(study)
        self.table.show_fits(study)
        self.worked.show_lines(fits_words.lines(study))
        self.said.setText(fits_words.said(study))
        self.note.setText(translate("labs", NOTES[study.loss]))
        self.quests.show_study(study)

    def _draw_points(self, study: FitsStudy) -> None:
        graph, ends = self.graph, np.array([-BRIM, REACH + BRIM])
        for key, line in study.lines.items():
            graph.draw_curve(key, ends, line.at(ends))
            graph.show_curve(key, key != study.loss)
        graph.tint_curve("chosen", ROLES[study.loss])
        graph.draw_curve("chosen", ends, study.line.at(ends))
        x, y = np.array(study.x), np.array(study.y)
        high = np.column_stack([y, y - study.errors, np.full(len(y), NONE)])
        graph.draw_curve("errors", np.repeat(x, 3), high.ravel())
        graph.tint_curve("dearest", ROLES[study.loss])
        graph.draw_curve("dearest", [x[study.dearest]] * 2, high[study.dearest, :2])
        for place in EIGHT:
            if graph.place_of(str(place)) != (study.x[place], study.y[place]):
                graph.draw_grip(str(place), study.x[place], study.y[place])
        graph.keep((-BRIM, REACH + BRIM), (-BRIM, REACH + BRIM))

    def _draw_prices(self, study: FitsStudy) -> None:
        if study.loss != self._loss:
            self._loss = study.loss
            for end in self._ends:
                end.forget()
        across = self._ends[0].cover(float(np.abs(study.errors).max()))
        up = self._ends[1].cover(float(study.terms.max()))
        if self._priced != (across, study.loss, study.losses):  # a dragged point changes none of these
            self._priced = (across, study.loss, study.losses)
            self._draw_losses(study, across)
        rim, colour = pen(THEME.palette.colour("surface"), LINE), QColor(colour_of(ROLES[study.loss]))
        self.dots.setData(study.errors, study.terms, size=THEME.px(11), brush=colour, pen=rim)
        self.price.keep((-across, across), (-0.06 * up, up))

    def _draw_losses(self, study: FitsStudy, across: float) -> None:
        for key, loss in study.losses.items():
            r = study.stations(key, across)
            self.price.draw_curve(key, r, costs(loss, r))
            self.price.show_curve(key, key != study.loss)
            if key == study.loss:
                self.price.tint_curve("chosen", ROLES[key])
                self.price.draw_curve("chosen", r, costs(loss, r))
