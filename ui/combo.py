"""A list to choose from, in groups, in the language in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QStylePainter

from core.catalog import Catalog
from ui import icons
from ui.i18n import LANGUAGE, capitalised, translate
from ui.theme import THEME


@dataclass(frozen=True)
class Offer:
    """One thing to choose: its key, its words (context "core") and the heading under which it stands."""

    key: str
    title: str
    summary: str = ""
    group: str = ""


def offers(catalog: Catalog[Any]) -> list[Offer]:
    """Every entry of a catalogue, group by group in the order in which groups first appear."""
    made = [Offer(entry.key, entry.title, entry.summary, entry.group) for entry in catalog.values()]
    order = list(dict.fromkeys(offer.group for offer in made))
    return sorted(made, key=lambda offer: order.index(offer.group))


class Combo(QComboBox):
    """Shows one key of its offers; `chosen` carries the key a person picks."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Offer]) -> None:
        super().__init__()
        self._choices = list(choices)
        self._key = choices[0].key if choices else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(24)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        view = QListView(self)
        view.setItemDelegate(QStyledItemDelegate(view))  # the style sheet reaches only this delegate
        self.setView(view)
        self.activated.connect(self._pick)
        LANGUAGE.changed.connect(self._write)
        self._write()

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show this offer; nothing is emitted."""
        self._key = key
        place = self.findData(key)
        if place != self.currentIndex():
            blocker = QSignalBlocker(self)
            self.setCurrentIndex(place)
            blocker.unblock()

    def offer(self, choices: Sequence[Offer]) -> None:
        """Offer other things; the key that is shown stays."""
        self._choices = list(choices)
        self._write()

    def _write(self) -> None:
        blocker = QSignalBlocker(self)
        self.clear()
        group = ""
        for offer in self._choices:
            if offer.group != group:
                group = offer.group
                self._head(capitalised(translate("core", group)))
            self.addItem(capitalised(translate("core", offer.title)), offer.key)
            tip = f"<p>{translate('core', offer.summary)}</p>" if offer.summary else ""
            self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(self._key))
        blocker.unblock()

    def _head(self, heading: str) -> None:
        self.addItem(heading)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(self.count() - 1)
        item.setEnabled(False)
        item.setFont(THEME.font("small", bold=True))

    def _pick(self, place: int) -> None:
        key = self.itemData(place)
        if key and key != self._key:
            self._key = key
            self.chosen.emit(key)

    def showPopup(self) -> None:
        view = self.view()
        wanted = view.sizeHintForColumn(0) + THEME.gap(5)
        view.setMinimumWidth(max(self.width(), min(wanted, THEME.px(420))))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # An open list turns with the wheel; a closed one belongs to the column that scrolls, unless it has the focus.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(96), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        side = THEME.px(18)
        room = self.width() - side - THEME.gap(3)
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        square = QRectF(self.width() - side - THEME.gap(), (self.height() - side) / 2, side, side)
        icons.paint(painter, "chevron", square, THEME.palette.muted if self.isEnabled() else THEME.palette.faint)
        painter.end()
