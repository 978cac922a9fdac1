"""TimeStrip: the time line below the views, with the buttons that move along it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QInputDialog, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from core.snapshot import Snapshot
from ui import numbers
from ui.actions import Actions
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import icon
from ui.theme import THEME, dress
from ui.timeline import naming
from ui.timeline.ahead import Ahead
from ui.timeline.helm import Helm
from ui.timeline.track import Track

RATE = 8.0  # looks per second; a hand on it is followed at once
WORDY = 560  # pixels that the hint needs, at scale 1
ICON = 18  # pixels of a sign on a button at scale 1
# Playing back: a look at the past so often, in milliseconds; as fast as it goes takes so many looks from end to start.
TICK, LOOKS = 40, 150
NARROW, LEAST = 480, 200  # pixels at scale 1 below which the line stands alone on a low screen, and of the line itself
MEMORY = word("ui", "Memory for past steps: the more, the faster they are found")
MEMORIES = (32, 64, 128, 256, 512, 1024)
HINT = word("ui", "Drag the handle to go back in time.")
PAST = word("ui", "In the past: play on, or turn a knob, and a second future begins here.")


class TimeStrip(QWidget):
    """Shows the time of the run and asks the helm to move through it; `speed` says how fast time runs at most."""

    def __init__(self, helm: Helm, actions: Actions, speed: Callable[[], float | None] = lambda: None) -> None:
        super().__init__()
        self._helm, self._snapshot = helm, helm.snapshot
        self._speed = speed
        self._low = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, "card")
        self.track, self.hint = Track(), QLabel()
        self.buttons: dict[str, QToolButton] = {}
        self._arrange(actions)
        self._backwards = QTimer(self)
        self._backwards.setInterval(TICK)
        self._backwards.timeout.connect(self._run_back)
        self.track.dragged.connect(self._rewind)
        self.track.chosen.connect(self._switch)
        self.track.asked.connect(self._open_menu)
        on = actions
        for key, deed in {
            "back": lambda: self._leave_to(self._helm.back),
            "back_epoch": lambda: self._leave_to(lambda: self._helm.back(self._epoch())),
            "reverse": self._turn_back,
            "first": lambda: self._rewind(0),
            "newest": lambda: self._rewind(self._snapshot.newest),
        }.items():
            on[key].triggered.connect(lambda _=False, deed=deed: deed())
        LANGUAGE.changed.connect(self._tell)

    def _arrange(self, actions: Actions) -> None:
        layout, row, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._layout, title = layout, QLabel()
        self._title = title
        say(title.setText, "ui", word("ui", "Time line"))
        for key in ("first", "reverse", "back", "newest"):
            button = self.buttons[key] = QToolButton()
            button.setDefaultAction(actions[key])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            foot.addWidget(dress(button, "flat"))
        THEME.fit(self._resize_icons, ICON)
        self.runs = QToolButton()
        self.runs.setDefaultAction(actions["runs"])
        self.runs.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.addWidget(dress(title, "heading"))
        row.addLayout(foot)
        self.hint.setWordWrap(True)  # two lines are no higher than the buttons
        row.addWidget(dress(self.hint, "small"), 1)
        self.ahead = Ahead(self._helm)
        row.addWidget(self.ahead)
        row.addWidget(dress(self.runs, "flat"))
        row.addWidget(dress(self._memory_button(), "flat"))
        layout.addLayout(row)
        layout.addWidget(self.track)
        THEME.fit(layout.setContentsMargins, 12, 6, 8, 6)
        THEME.fit(layout.setSpacing, 2)
        THEME.fit(row.setSpacing, 12)
        THEME.fit(foot.setSpacing, 2)

    def spare(self, low: bool) -> None:
        """On a low screen: the buttons beside the line, without words; else above it."""
        way = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(way)
        self._title.setVisible(not low)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if low else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.runs.setToolButtonStyle(style)
        self._layout.setStretch(1, 1 if low else 0)
        self._low = low
        self._share()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(THEME.px(LEAST), least.height()) if self._low else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Keep the hint only where it has room, and the buttons where they leave enough of the line."""
        self.hint.setVisible(not self._low and self.width() >= THEME.px(WORDY))  # it is the tooltip, too
        alone = self._low and self.width() < THEME.px(NARROW)
        for button in (*self.buttons.values(), self.runs, self.more):
            button.setVisible(not alone)

    def _resize_icons(self, side: int) -> None:
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))

    def _memory_button(self) -> QToolButton:
        """The button with a menu of how much memory the past may take."""
        self.more, menu = QToolButton(), QMenu(self)
        self.more.setText("⋯")
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        say(self.more.setToolTip, "ui", MEMORY)
        say(self.more.setAccessibleName, "ui", MEMORY)
        menu.aboutToShow.connect(lambda: self._offer_memory(menu))
        return self.more

    def _offer_memory(self, menu: QMenu) -> None:
        menu.clear()
        menu.addSection(translate("ui", MEMORY))
        for megabytes in MEMORIES:
            action = menu.addAction(f"{megabytes} MB", lambda size=megabytes: self._helm.allow(size))
            action.setCheckable(True)
            action.setChecked(megabytes == self._helm.memory)

    def display(self, frame: Snapshot) -> None:
        """Show where the run is; called by the clock like any view."""
        self._helm.keep_up()
        self._snapshot = frame
        self.track.show_snapshot(frame, self._helm.labels)
        for key in ("first", "reverse", "back"):
            self.buttons[key].setEnabled(frame.step > 0)
        self.buttons["newest"].setEnabled(frame.past)
        if frame.playing:
            self._backwards.stop()
        self._tell()

    def _tell(self) -> None:
        """Say where one is, and what can be done about it."""
        snapshot, words = self._snapshot, self.ahead.words(self._snapshot)
        if snapshot.target is not None:
            words = translate("ui", "Looking for step {step}…", step=numbers.whole(snapshot.target))
        elif snapshot.past:
            words = words or translate("ui", PAST)
        elif len(snapshot.tree.branches) < 2:
            words = translate("ui", HINT)
        dress(self.hint, "accent" if snapshot.past else "small")
        if self.hint.text() != words:
            self.hint.setText(words)
            self.setToolTip(words)  # where the line has no room for it

    # Moving

    def _epoch(self) -> int:
        snapshot = self._snapshot
        return max(round(len(snapshot.objective.data.train) / snapshot.recipe.batch_size), 1)

    def _leave_to(self, move: object) -> None:
        self._backwards.stop()
        move()  # type: ignore[operator]

    def _rewind(self, step: int) -> None:
        self._backwards.stop()
        self._helm.rewind(step)

    def _switch(self, key: int, step: int) -> None:
        self._backwards.stop()
        self._helm.switch(key, step)

    def _turn_back(self) -> None:
        """Play backwards, or stop doing so."""
        self._backwards.stop() if self._backwards.isActive() else self._backwards.start()

    def _run_back(self) -> None:
        snapshot = self._snapshot
        if snapshot.step == 0:
            return self._backwards.stop()
        if snapshot.target is None:
            speed = self._speed()
            steps = speed * TICK / 1000 if speed else snapshot.newest / LOOKS
            self._helm.back(max(round(steps), 1))
        return None

    # Branches

    def _open_menu(self, key: int, place: QPoint) -> None:
        self.menu = branch_menu(self, self._helm, key)
        self.menu.popup(place)


def branch_menu(parent: QWidget, helm: Helm, key: int) -> QMenu:
    """What can be done with a branch."""
    menu, tree, labels = QMenu(parent), helm.snapshot.tree, helm.labels
    branch = tree.by_key.get(key)
    if branch is None:
        return menu
    present = key == tree.now
    menu.addSection(naming.name(branch, tree, labels))
    if not present:
        menu.addAction(translate("ui", "Go there"), lambda: helm.switch(key))
        beside = menu.addAction(icon("layers"), translate("ui", "Draw its curves beside"))
        beside.setCheckable(True)
        kin = any(each.key == key for each in tree.kin)
        beside.setChecked(key in labels.shown or (kin and key not in labels.hidden))
        beside.toggled.connect(lambda on: helm.mark("shown", key, on))
    pin = menu.addAction(icon("pin"), translate("ui", "Keep for good"))
    pin.setCheckable(True)
    pin.setChecked(key in labels.pinned)
    pin.toggled.connect(lambda on: helm.mark("pinned", key, on))
    menu.addAction(translate("ui", "Rename…"), lambda: rename(parent, helm, key))
    away = menu.addAction(translate("ui", "Put away"), lambda: helm.mark("gone", key, True))
    away.setEnabled(len(tree.kin) > 1 or not present)
    found = list(naming.differing(branch, tree))
    if found:
        menu.addSection(translate("ui", "Differs from the present branch"))
        for line in found:
            menu.addAction(line).setEnabled(False)
    return menu


def rename(parent: QWidget, helm: Helm, key: int) -> None:
    """Ask for a name of a branch."""
    title, before = translate("ui", "Rename…").rstrip("…"), helm.labels.names.get(key, "")
    said, taken = QInputDialog.getText(parent, title, translate("ui", "Name of the branch"), text=before)
    if taken:
        helm.name(key, said)
