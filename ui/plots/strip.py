"""MapStrip: below a map of the loss, what its signs mean, which part of the loss is shown, and whose."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.landmarks import Landmarks
from core.portions import BATCH, SAMPLE
from core.survey import Survey
from ui import numbers
from ui.i18n import say, translate, word
from ui.icons import IconButton
from ui.plots.legend import CROSS, DOTS, RING, STROKE, Key
from ui.plots.relief import PARTS
from ui.plots.segments import Segments
from ui.plots.signs import downhill_colour
from ui.theme import GRID, THEME, dress

# What landmarks are called where there is room for it, and where there is not.
MINIMUM = word("plots", "minimum in this plane"), word("plots", "minimum")
SADDLE = word("plots", "saddle in this plane"), word("plots", "saddle")
MINIMUM_TIP = word(
    "plots",
    "A minimum in this plane: lower than everything around it on the map. Off the map, the loss may well fall on.",
)
SADDLE_TIP = word(
    "plots",
    "A saddle in this plane: on the map it falls along one line and rises along another. Off the map it may be none.",
)


class Flip(QWidget):
    """Leafs through mini-batches or samples: buttons, or Page Up and Page Down. `flipped` carries +1 or -1."""

    flipped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.back = IconButton("previous", word("ui", "The one before (Page Up)"))
        self.on = IconButton("next", word("ui", "The next one (Page Down)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.back, self.words, self.on):
            layout.addWidget(widget)
        dress(self.words, "small")
        self.back.setAutoRepeat(True)
        self.on.setAutoRepeat(True)
        self.back.clicked.connect(lambda: self.flipped.emit(-1))
        self.on.clicked.connect(lambda: self.flipped.emit(1))

    def listen(self, owner: QWidget) -> None:
        """Let the keys do the same wherever in `owner` the focus is."""
        for key, button in ((Qt.Key.Key_PageUp, self.back), (Qt.Key.Key_PageDown, self.on)):
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_survey(self, survey: Survey) -> None:
        """Say which mini-batch or sample is shown; where there is only one there is nothing to leaf through."""
        portion = survey.request.portion
        self.setVisible(portion in (BATCH, SAMPLE))
        which = word("plots", "sample {number} of {count}")
        which = word("plots", "mini-batch {number} of {count}") if portion == BATCH else which
        number = survey.request.number % survey.portions + 1
        said = translate("plots", which, number=numbers.whole(number), count=numbers.whole(survey.portions))
        self.words.setText(said)


class MapStrip(QWidget):
    """One line: the switch between data, penalty and both, the leaves, and the keys of the signs."""

    def __init__(self) -> None:
        super().__init__()
        self.parts, self.flip = Segments(PARTS, word("plots", "What is shown")), Flip()
        self.heights = self._heights()
        self._wanted: list[str] = []
        self._fully: dict[str, bool] = {}  # whether a landmark is called by its full name
        self.keys = {
            "full": Key(STROKE, _ink, word("plots", "all samples"), False),
            "downhill": Key(STROKE, downhill_colour, word("plots", "downhill"), False),
            "minimum": Key(RING, _ink, MINIMUM[0], False),
            "saddle": Key(CROSS, _ink, SADDLE[0], False),
            "other": Key(DOTS, _ink, word("plots", "another run"), False),
        }
        for key, tip in (("minimum", MINIMUM_TIP), ("saddle", SADDLE_TIP)):
            say(self.keys[key].setToolTip, "plots", tip)
        layout = QHBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 0, 0, GRID, 0)
        layout.setSpacing(0)
        for widget in (self.parts, self.flip, self.heights):
            layout.addWidget(widget)
        layout.addStretch(1)
        for key in self.keys.values():
            layout.addWidget(key)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.spatial(False)

    def _heights(self) -> QWidget:
        """Buttons for the picture in space."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.flatter = IconButton("minus", word("ui", "Flatter hills (−)"))
        self.steeper = IconButton("plus", word("ui", "Steeper hills (+)"))
        self.home = IconButton("restart", word("ui", "Look as at first (Home)"))
        for button in (self.flatter, self.steeper, self.home):
            layout.addWidget(button)
        return row

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the keys that are wanted, the first ones first, as far as there is room."""
        rest = (self.parts, self.flip, self.heights)
        room = self.width() - THEME.gap(2) - sum(w.sizeHint().width() for w in rest if not w.isHidden())
        self._say_where(True)
        if sum(self.keys[key].sizeHint().width() for key in self._wanted) > room:
            self._say_where(False)
        for key, widget in self.keys.items():
            wanted = key in self._wanted
            room -= widget.sizeHint().width() if wanted else 0
            widget.setVisible(wanted and room >= 0)

    def _say_where(self, fully: bool) -> None:
        """Call the landmarks by their full names, or by short ones."""
        for key, words in (("minimum", MINIMUM), ("saddle", SADDLE)):
            if self._fully.get(key) != fully:
                self._fully[key] = fully
                say(self.keys[key].setText, "plots", words[not fully])

    def spatial(self, on: bool) -> None:
        """Offer what the picture in space needs, or what the flat one does."""
        self.heights.setVisible(on)

    def show_survey(self, survey: Survey, marks: Landmarks, flat: bool, arrow: bool) -> None:
        """Show what there is to explain."""
        self.flip.show_survey(survey)
        self.parts.setVisible(bool(survey.relief.penalty.any()))
        alone = flat and self.flip.isHidden()  # else there is no room for every key
        shown = {
            "downhill": flat and arrow,
            "minimum": alone and len(marks.minima) > 0,
            "saddle": alone and len(marks.saddles) > 0,
            "other": flat and survey.other is not None,
            "full": flat and survey.full is not None,
        }
        self.spatial(not flat)
        self._wanted = [key for key, wanted in shown.items() if wanted]
        self._fit()
        busy = any(shown.values()) or not flat or not self.flip.isHidden() or not self.parts.isHidden()
        self.setVisible(busy)


def _ink() -> QColor:
    return THEME.palette.colour("ink")
