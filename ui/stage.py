"""The views of the centre: four cards of which one can be made to fill everything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.i18n import LANGUAGE, translate, word
from ui.plots.view import View
from ui.theme import THEME, dress

NARROWEST = 240  # pixels of a card at scale 1
# Pixels that a card needs at scale 1 before another one is put beside or below it: below its tabs, legends and axes
# there are to be 180 for the picture itself.
WIDE, HIGH = 300, 330
LEAST = 160  # pixels of the height of the stage at scale 1
NAMES = (word("ui", "Loss"), word("ui", "Accuracy"), word("ui", "Surface"), word("ui", "Data"))


class Card(QWidget):
    """A quiet surface that carries one view, or several behind tabs."""

    def __init__(self, views: Sequence[tuple[str, View]]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, "card")
        self.views = list(views)
        self._shown = list(range(len(self.views)))
        # Larger letters may crowd a view, but must not push the window beyond the screen.
        THEME.fit(self.setMinimumWidth, NARROWEST)
        self.tabs, self.pages = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _, view in self.views:
            self.pages.addWidget(view)
        layout = QVBoxLayout(self)
        half = THEME.gap(0.5)
        layout.setContentsMargins(half, half, half, half)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.pages)
        self.tabs.currentChanged.connect(self._turn)
        LANGUAGE.changed.connect(self._name)
        self.offer(self._shown)

    def offer(self, places: Sequence[int]) -> None:
        """Show tabs for the views at these places only; the view in front stays if it is among them."""
        front = self.pages.currentIndex()
        self._shown = list(places)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for place in self._shown:
            self.tabs.addTab(translate("ui", self.views[place][0]))
        self.tabs.setCurrentIndex(self._shown.index(front) if front in self._shown else 0)
        self.tabs.blockSignals(False)
        several = len(self._shown) > 1
        self.tabs.setVisible(several)
        for _, view in self.views:
            view.title.setVisible(not several)  # the tab says it
        self._turn(self.tabs.currentIndex())

    def turn_to(self, view: QWidget) -> None:
        """Bring the tab of `view` to the front, if there is one."""
        place = next((place for place, (_, each) in enumerate(self.views) if each is view), None)
        if place in self._shown:
            self.tabs.setCurrentIndex(self._shown.index(place))

    def _turn(self, tab: int) -> None:
        if 0 <= tab < len(self._shown):
            self.pages.setCurrentIndex(self._shown[tab])

    def _name(self) -> None:
        for tab, place in enumerate(self._shown):
            self.tabs.setTabText(tab, translate("ui", self.views[place][0]))


class Stage(QSplitter):
    """Two columns of two cards; their borders can be dragged, and `enlarge` lets one card fill the stage.

    Where four have no room it shows two or one, and `doors` lead to the others; put them above the stage. In one `row`
    it never shows more than two.
    """

    def __init__(self, cards: Sequence[Card]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.cards = list(cards)
        self.columns: list[QSplitter] = []
        for pair in (self.cards[:2], self.cards[2:]):
            column = QSplitter(Qt.Orientation.Vertical)
            for card in pair:
                column.addWidget(card)
            self.columns.append(column)
            self.addWidget(column)
        for splitter in (self, *self.columns):
            splitter.setHandleWidth(THEME.gap())
            splitter.setChildrenCollapsible(False)
            splitter.setSizes([1000, 1000])
        self.enlarged: int | None = None
        self.row = False
        self.front = 0  # the card that is always among those shown
        self.doors = QTabBar()
        self.doors.setDrawBase(False)
        self.doors.setExpanding(False)
        for name in NAMES[: len(self.cards)]:
            self.doors.addTab(translate("ui", name))
        self.doors.hide()
        self.doors.currentChanged.connect(self.bring)
        LANGUAGE.changed.connect(self._name)

    def minimumSizeHint(self) -> QSize:
        # Less than four need: then fewer are shown.
        return QSize(max(card.minimumWidth() for card in self.cards), THEME.px(LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def enlarge(self, place: int | None) -> None:
        """Let the card at `place` fill the stage, or show all again; asking for the same card twice shows all."""
        self.enlarged = None if place == self.enlarged else place
        self.bring(self.front if place is None else place)

    def bring(self, place: int) -> None:
        """Let the card at `place` be among those that are shown."""
        self.front = place
        if self.enlarged is not None:
            self.enlarged = place
        self.doors.setCurrentIndex(place)
        self._arrange()

    def show_row(self, on: bool) -> None:
        """Show one row of cards, or as many as have room."""
        self.row = on
        self._arrange()

    def turn(self, by: int) -> None:
        """Bring what lies behind the next door to the front, or the one before."""
        shown, place = self.fitting(), self.front
        while place in shown and len(shown) < len(self.cards):
            place = (place + by) % len(self.cards)
        self.bring(place)

    def uncover(self, view: QWidget) -> None:
        """Let `view` be seen, whatever lies before it."""
        for place, card in enumerate(self.cards):
            if card.isAncestorOf(view):
                card.turn_to(view)
                if card.isHidden() or self.columns[place // 2].isHidden():
                    self.enlarged = None
                    self.bring(place)

    def fitting(self) -> set[int]:
        """The cards that are shown: one that fills the stage, or as many as have room, with that in front."""
        if self.enlarged is not None:
            return {self.enlarged}
        handle = self.handleWidth()
        beside = self.width() >= 2 * THEME.px(WIDE) + handle
        below = not self.row and self.height() >= 2 * THEME.px(HIGH) + handle
        return {
            place
            for place in range(len(self.cards))
            if (beside or place // 2 == self.front // 2) and (below or place % 2 == self.front % 2)
        }

    def _name(self) -> None:
        for place in range(self.doors.count()):
            self.doors.setTabText(place, translate("ui", NAMES[place]))

    def _arrange(self) -> None:
        shown = self.fitting()
        for place, card in enumerate(self.cards):
            card.setVisible(place in shown)
        for number, column in enumerate(self.columns):
            column.setVisible(any(place // 2 == number for place in shown))
        self.doors.setVisible(len(shown) < len(self.cards) and self.enlarged is None)

    def layout_state(self) -> list[QByteArray]:
        """Where the borders are, to be remembered."""
        return [splitter.saveState() for splitter in (self, *self.columns)]

    def restore_layout(self, states: Sequence[QByteArray]) -> None:
        """Put the borders where they were."""
        for splitter, state in zip((self, *self.columns), states, strict=False):
            splitter.restoreState(state)
