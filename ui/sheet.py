"""What the palette and the grid of `theme.py` mean for Qt's widgets: the one style sheet, and Qt's own palette.

Whitespace parts things, not lines; a field is a quiet surface without a border until it has the focus.
A widget takes a special look by its `role`: see `theme.dress`.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from ui.theme import Palette

_SHEET = """
* { outline: none; }
QMainWindow, QDialog, QSplitter, QScrollArea, QStatusBar { background: $ground; border: none; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: ${half}px ${gap}px; }
QLabel { background: transparent; }

[role="card"] { background: $surface; border-radius: ${card}px; }
[role="surface"] { background: $surface; }
[role="column"], [role="clear"] { background: transparent; border: none; }
[role="leaf"], [role="leaf"]:focus { background: transparent; border: none; padding: 0px; min-height: 0px; }
[role="line"] { background: $line; max-height: 1px; min-height: 1px; border: none; }

[role="title"] { font-size: ${title}px; font-weight: 600; }
[role="heading"] { font-size: ${heading}px; font-weight: 600; }
[role="muted"] { color: $muted; }
[role="small"] { color: $muted; font-size: ${small}px; }
[role="numeral"] { font-size: ${numeral}px; font-weight: 500; }
[role="accent"] { color: $accent; }
[role="warning"] { color: $warning; background: $warning_soft; border-radius: ${radius}px; padding: ${gap}px; }
[role="failure"] { color: $failure; }

QPushButton, QToolButton {
    background: $raised; color: $ink; border: 2px solid transparent; border-radius: ${radius}px;
    padding: ${half}px ${wide}px; min-height: ${line_height}px;
}
QToolButton { padding: ${half}px ${half}px; }
QPushButton:hover, QToolButton:hover { background: $pressed; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:checked, QToolButton:checked { background: $accent_soft; color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton:default, [role="primary"] { background: $accent; color: $on_accent; font-weight: 600; }
[role="primary"]:hover { background: $accent_hover; }
[role="primary"]:pressed { background: $accent; }
[role="primary"]:focus { border-color: $ink; }
[role="primary"]:disabled { background: $raised; color: $faint; }
[role="flat"] { background: transparent; }
[role="flat"]:hover { background: $raised; }
[role="icon"] { background: transparent; padding: 0px; min-height: 0px; }
[role="icon"]:hover { background: $raised; }
QToolButton::menu-indicator { image: none; width: 0px; }

QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QComboBox {
    background: $raised; color: $ink; border: 2px solid transparent; border-radius: ${radius}px;
    padding: ${quarter}px ${gap}px; min-height: ${line_height}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { background: $pressed; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
    border-color: $accent; background: $surface;
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $faint; }
[state="refused"], [state="refused"]:focus { border-color: $warning; background: $warning_soft; }
QComboBox { padding-right: ${room}px; }
QComboBox::drop-down { border: none; width: 0px; }
QComboBox::down-arrow { image: none; width: 0px; height: 0px; }
QComboBoxPrivateContainer { background: $surface; border: none; }
QComboBox QAbstractItemView {
    background: $surface; color: $ink; border: 1px solid $line; padding: ${half}px; outline: none;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0px ${gap}px; border-radius: ${radius}px; }

QComboBox QAbstractItemView::item:disabled { color: $muted; }
QComboBox QAbstractItemView::item:hover { background: $accent_soft; }

QSlider { min-height: ${slider}px; background: transparent; }
QSlider::groove:horizontal { height: ${groove}px; background: $pressed; border-radius: ${groove_radius}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${groove_radius}px; }
QSlider::handle:horizontal {
    width: ${handle}px; height: ${handle}px; margin: -${handle_rise}px 0px; border-radius: ${handle_radius}px;
    background: $surface; border: 2px solid $accent;
}
QSlider::handle:horizontal:hover { background: $accent_soft; }
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:pressed { background: $accent; }
QSlider::sub-page:horizontal:disabled { background: $faint; }
QSlider::handle:horizontal:disabled { border-color: $faint; }

QScrollBar { background: transparent; border: none; margin: 0px; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $pressed; border-radius: ${bar_radius}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${room}px; }
QScrollBar::handle:horizontal { min-width: ${room}px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: none; width: 0px; height: 0px;
}

QMenuBar { background: $ground; padding: ${quarter}px ${half}px; }
QMenuBar::item { background: transparent; padding: ${half}px ${gap}px; border-radius: ${radius}px; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: ${half}px; }
QMenu::item { padding: ${half}px ${room}px; border-radius: ${radius}px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: ${half}px ${gap}px; }

QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; padding: ${half}px ${wide}px; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; }
QDockWidget { titlebar-close-icon: none; }
QDockWidget::title { background: transparent; padding: ${half}px ${gap}px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $accent_soft; }
QProgressBar { background: $pressed; border: none; border-radius: ${groove_radius}px; max-height: ${groove}px; }
QProgressBar::chunk { background: $accent; border-radius: ${groove_radius}px; }
QTableView, QListView, QTreeView, QTextBrowser { background: $surface; border: none; gridline-color: $line; }
QTableView::item { padding: 0px ${gap}px; }
QListView::item { min-height: ${row}px; padding: 0px ${gap}px; border-radius: ${radius}px; }
QListView::item:hover { background: $raised; }
QListView::item:selected { background: $accent_soft; color: $ink; }
QTreeView::item { min-height: ${row}px; }
QTreeView::item:selected { background: $accent_soft; color: $ink; }
QTreeView::indicator, QTableView::indicator {
    width: ${wide}px; height: ${wide}px; border: 2px solid $faint; border-radius: ${quarter}px;
}
QTreeView::indicator:checked, QTableView::indicator:checked { background: $accent; border-color: $accent; }
QHeaderView::section { background: $surface; color: $muted; border: none; padding: ${half}px; }
QTableView QHeaderView::section { padding: ${half}px ${gap}px; }
"""


def sheet(words: Mapping[str, str]) -> str:
    """The style sheet with the colours and lengths of `words` filled in. Raises `KeyError` for one that is missing."""
    return Template(_SHEET).substitute(words)


def roles(palette: Palette) -> QPalette:
    """What Qt asks for by its own names; everything the style sheet does not reach is painted with these."""
    role, answer = QPalette.ColorRole, QPalette()
    for name, colour in (
        (role.Window, palette.ground), (role.WindowText, palette.ink),
        (role.Base, palette.surface), (role.AlternateBase, palette.raised), (role.Text, palette.ink),
        (role.Button, palette.raised), (role.ButtonText, palette.ink),
        (role.PlaceholderText, palette.faint), (role.BrightText, palette.failure),
        (role.Highlight, palette.accent), (role.HighlightedText, palette.on_accent), (role.Accent, palette.accent),
        (role.Link, palette.accent), (role.LinkVisited, palette.accent),
        (role.ToolTipBase, palette.raised), (role.ToolTipText, palette.ink),
        (role.Light, palette.raised), (role.Midlight, palette.line), (role.Mid, palette.line),
        (role.Dark, palette.faint), (role.Shadow, palette.ground),
    ):  # fmt: skip
        answer.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        answer.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.faint))
    return answer
