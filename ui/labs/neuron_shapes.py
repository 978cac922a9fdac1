"""Shapes: X times W plus b as boxes of numbers; the product exists only where columns of X meet rows of W."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.snapshot import Snapshot
from core.studies.neuron import Dense, NeuronStudy, chain
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.quest import Quest, Quests
from ui.theme import BOLD_LINE, THEME

QUESTS = (
    Quest(
        word("labs", "X has 5 rows and 2 columns, W 3 rows and 3 columns. What is the shape of X W?"),
        (word("labs", "5 × 3"), word("labs", "There is none"), word("labs", "2 × 3")),
        right=1,
        because=word(
            "labs", "Each row of X has {x2} numbers, each column of W {w1}: they cannot be multiplied in pairs."
        ),
        done=lambda study: not study.dense.fits,
        show=lambda study: _shaped(study, 5, 2, 3, 3),
        begin=lambda study: _shaped(study, 5, 2, 2, 3),
        values=lambda study: {"x2": study.x2, "w1": study.w1},
    ),
    Quest(
        word("labs", "Keras wants to know the units of a layer, but not how many inputs it has. Why?"),
        (word("labs", "It asks later"), word("labs", "Rows of W must be columns of X"), word("labs", "It needs no W")),
        right=1,
        because=word(
            "labs", "The data say how many columns X has, and W must have as many rows; b has one number for each unit."
        ),
        done=lambda study: study.dense.fits and study.x2 == 4,
        show=lambda study: _shaped(study, 5, 4, 4, 3),
        begin=lambda study: _shaped(study, 5, 4, 2, 3),
    ),
)


def _shaped(study: NeuronStudy, n: int, x2: int, w1: int, w2: int) -> NeuronStudy:
    return replace(study, n=n, x2=x2, w1=w1, w2=w2)


class Boxes(QWidget):
    """X, W, b and the answer, each a grid of as many cells as it has numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.dense: Dense | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "The shapes of a layer"))
        THEME.changed.connect(self.update)

    def show_dense(self, dense: Dense) -> None:
        """Show these shapes."""
        self.dense = dense
        self.setAccessibleDescription(f"X {dense.n} × {dense.x2}, W {dense.w1} × {dense.w2}, {dense.answer}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(640), THEME.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(360), THEME.px(180))

    def parts(self) -> list[tuple[str, int, int, str]]:
        """Sign, rows and columns and colour of every box; a sign alone has no rows."""
        dense = self.dense
        assert dense is not None
        meet = "accent" if dense.fits else "failure"
        answer = dense.answer
        last = ("X W + b", *answer, "positive") if answer else ("?", 0, 0, "failure")
        return [("X", dense.n, dense.x2, meet), ("·", 0, 0, "ink"), ("W", dense.w1, dense.w2, meet), ("+", 0, 0, "ink"),
                ("b", 1, dense.w2, "muted"), ("=", 0, 0, "ink"), last]  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.dense is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        parts, line = self.parts(), THEME.size("heading") * 1.6
        columns = sum(part[2] or 2 for part in parts) + 2
        cell = min(self.width() / columns, (self.height() - 2 * line) / 8, THEME.px(44))
        x = (self.width() - cell * (columns - 2)) / 2
        for name, rows, wide, role in parts:
            self._paint_part(
                painter, name, rows, QRectF(x, line, cell * (wide or 2), self.height() - 2 * line), cell, role
            )
            x += cell * (wide or 2)
        painter.end()

    @staticmethod
    def _paint_part(painter: QPainter, name: str, rows: int, room: QRectF, cell: float, role: str) -> None:
        palette, line = THEME.palette, THEME.size("heading") * 1.6
        wide = round(room.width() / cell)
        painter.setPen(palette.colour(role if rows == 0 else "ink"))
        if rows == 0:
            painter.setFont(THEME.font("numeral"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
            return
        top = room.center().y() - rows * cell / 2
        painter.setFont(THEME.font("heading", bold=True))
        painter.drawText(
            QRectF(room.left() - cell, top - line, room.width() + 2 * cell, line), Qt.AlignmentFlag.AlignCenter, name
        )
        painter.setPen(palette.colour("muted"))
        under = QRectF(room.left() - cell, top + rows * cell, room.width() + 2 * cell, line)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, f"{rows} × {wide}" if name != "b" else f"{wide}")
        painter.setPen(QPen(palette.colour(role), BOLD_LINE))
        painter.setBrush(palette.colour(role, 0.14))
        for row in range(rows):
            for column in range(wide):
                painter.drawRect(
                    QRectF(room.left() + column * cell, top + row * cell, cell, cell).adjusted(2, 2, -2, -2)
                )


class ShapesLeaf(Leaf):
    """Boxes with four sliders, and the layers of the running network below."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes, self.said, self.layers, self.quests = Boxes(), wrapped("body"), wrapped("heading"), Quests(QUESTS)
        self._shown: tuple[Dense, ...] = ()
        picture, panel = Panel(word("labs", "Do they fit?")), Panel(word("labs", "Turn the sides"))
        running = Panel(word("labs", "The running network"))
        picture.rows.addWidget(self.boxes, 1)
        picture.rows.addWidget(self.said)
        panel.rows.addWidget(self.form("n", "x2", "w1", "w2"))
        panel.rows.addStretch(1)
        running.rows.addWidget(self.layers)
        self.quests.turned.connect(self.turned)
        self.rows.addWidget(side_by_side((picture, 2), (panel, 1)), 1)
        self.rows.addWidget(running)
        self.rows.addWidget(self.quests)
        self.targets = {"shapes": self.boxes, "shape_sliders": panel, "shape_chain": self.layers}

    def draw(self, study: NeuronStudy) -> None:
        dense = study.dense
        self.boxes.show_dense(dense)
        if dense.fits:
            said = translate(
                "labs",
                "Columns of X meet rows of W: {x2} = {w1}. b has {w2} numbers and is added to every row.",
                x2=dense.x2,
                w1=dense.w1,
                w2=dense.w2,
            )
        else:
            said = translate(
                "labs", "X has {x2} columns, but W has {w1} rows: there is no such product.", x2=dense.x2, w1=dense.w1
            )
        self.said.setText(said)
        self.quests.show_study(study)

    def display(self, snapshot: Snapshot) -> None:
        data, model = snapshot.objective.data, snapshot.objective.model
        layers = chain(model, min(snapshot.recipe.batch_size, len(data.train)), data.features, data.outputs)
        if layers != self._shown:
            self._shown = layers
            self.layers.setText(told(layers))


def told(layers: Sequence[Dense]) -> str:
    """Every layer in one line: (100 × 784) · (784 × 50) + (50) = (100 × 50), and how many parameters there are."""
    lines = [
        f"({one.n:,} × {one.x2:,}) · ({one.w1:,} × {one.w2:,}) + ({one.w2:,})  =  ({one.n:,} × {one.w2:,})"
        for one in layers
    ]
    total = translate("labs", "{count} parameters", count=numbers.whole(sum(one.parameters for one in layers)))
    return "\n".join([*lines, total])
