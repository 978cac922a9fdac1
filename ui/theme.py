"""How everything looks: two palettes, one type scale, one grid of eight pixels, one accent colour.

No other module of the window names a colour, a font size or a margin; it asks `THEME`. The style sheet that puts these
choices on Qt's own widgets is in `sheet.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from ui.sheet import roles, sheet

GRID = 8  # pixels; every margin and gap is a multiple of half of it
RADIUS = 6  # corners of fields and buttons
CARD_RADIUS = 10  # corners of the surfaces that carry plots and panels
LINE = 1.0  # a curve; width 2 with antialiasing costs twelve times as much to paint
BOLD_LINE = 2.0  # the one curve that matters, and only where it is short

# Pixels at scale 1: unlike points, they do not depend on the resolution that a screen claims.
TYPE: dict[str, int] = {"small": 13, "body": 15, "heading": 16, "title": 20, "numeral": 30}
SCALES: tuple[float, ...] = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)

# The first family that has a letter draws it. The first of all holds powers, indices and operators only: fonts with
# Hangul lack half of them, and 10⁻²⁰ would be torn between two fonts. The next ones carry Hangul and Latin alike.
FAMILIES: tuple[str, ...] = (
    "Descent Signs", "Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic",
    "NanumBarunGothic", "NanumSquare", "NanumGothic", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans",
)  # fmt: skip


@dataclass(frozen=True)
class Palette:
    """Every colour of one look, as `#rrggbb`. Lanes, classes and the two signs are safe for colour-blind eyes."""

    name: str
    ground: str  # behind everything
    surface: str  # panels and plots
    raised: str  # fields and buttons
    pressed: str  # under the pointer
    line: str  # the rare rule between two things
    grid: str  # behind curves
    ink: str  # text
    muted: str  # text of second rank
    faint: str  # what is switched off
    accent: str  # what can be turned, and where the focus is
    accent_soft: str  # behind what is chosen
    on_accent: str  # text on the accent
    negative: str  # numbers below zero, the first of two classes
    positive: str  # numbers above zero, the second of two classes
    warning: str  # a change that restarts, a value that cannot be taken
    warning_soft: str  # behind a warning
    failure: str  # what went wrong
    lanes: tuple[str, ...]  # curves and runs, told apart at a glance
    classes: tuple[str, ...]  # ten classes of points

    @property
    def dark(self) -> bool:
        """Whether ink is lighter than the ground."""
        return QColor(self.ground).lightnessF() < 0.5

    def colour(self, role: str, opacity: float = 1.0) -> QColor:
        """The colour called `role`, such as "accent", with the given opacity."""
        colour = QColor(getattr(self, role))
        colour.setAlphaF(opacity)
        return colour

    def class_colours(self, count: int) -> tuple[str, ...]:
        """One colour per class: the pair of signs for two, else the ten, from the start again after the tenth."""
        if count <= 2:
            return (self.negative, self.positive)[:count]
        return tuple(self.classes[k % len(self.classes)] for k in range(count))


LIGHT = Palette(
    name="light",
    ground="#f3f4f7", surface="#ffffff", raised="#eef0f4", pressed="#e1e4ea", line="#e3e6eb", grid="#e9ebef",
    ink="#171a21", muted="#565e6c", faint="#8b93a1",
    accent="#3d4fd6", accent_soft="#e6e9fc", on_accent="#ffffff",
    negative="#c75a0a", positive="#1a6fb3",
    warning="#8f5600", warning_soft="#fdf1db", failure="#b3261e",
    lanes=(
        "#1a6fb3", "#c75a0a", "#12a08c", "#a873f2", "#8c1022", "#1c2fa6", "#5d1f5c", "#8b5575",
    ),
    classes=(
        "#1a6fb3", "#c75a0a", "#12a08c", "#a873f2", "#64014d", "#b7a232", "#2e1496", "#ff7bce", "#8e486b", "#544a00",
    ),
)  # fmt: skip

DARK = Palette(
    name="dark",
    ground="#111318", surface="#191c22", raised="#252932", pressed="#323743", line="#2a2e37", grid="#272b34",
    ink="#eceef3", muted="#a6adbb", faint="#6d7583",
    accent="#8ea0ff", accent_soft="#2b3158", on_accent="#0f1222",
    negative="#ff9d47", positive="#58b0f5",
    warning="#f1ba4f", warning_soft="#3a2f18", failure="#ff7d74",
    lanes=(
        "#58b0f5", "#ff9d47", "#5fe6bd", "#a564e4", "#f1ef3e", "#d6c7fe", "#e35413", "#2f9488",
    ),
    classes=(
        "#58b0f5", "#ff9d47", "#5fe6bd", "#a564e4", "#f5e63c", "#e0501e", "#bd99ad", "#677392", "#119764", "#c8f9ff",
    ),
)  # fmt: skip

_DARK = Qt.ColorScheme.Dark
PALETTES: dict[str, Palette] = {"light": LIGHT, "dark": DARK}


@lru_cache(maxsize=1024)
def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` of the way from `one` to `other`."""
    a, b = QColor(one), QColor(other)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    red, green, blue = (round(x + (y - x) * share) for x, y in pairs)
    return f"#{red:02x}{green:02x}{blue:02x}"


def dress(widget: QWidget, role: str, state: str = "") -> QWidget:
    """Give `widget` the look that the style sheet knows under `role` and `state`; the widget itself is the answer."""
    if (widget.property("role") or "", widget.property("state") or "") == (role, state):
        return widget
    widget.setProperty("role", role)
    widget.setProperty("state", state)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().polish(widget)
    return widget


class Theme(QObject):
    """The look in force. `changed` is emitted after palette or scale have changed and Qt's widgets wear them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.palette: Palette = LIGHT
        self.scale = 1.0
        self.choice = "system"
        self._app: QApplication | None = None
        self._fitted: WeakKeyDictionary[Any, dict[str, tuple[float, ...]]] = WeakKeyDictionary()

    def attach(self, app: QApplication, choice: str = "system", scale: float = 1.0) -> None:
        """Dress `app`, and follow the system from light to dark and back as long as nothing else is chosen."""
        if app is not self._app:  # once: widgets would outlive the style that another one replaces
            self._app = app
            app.setStyle("Fusion")
            app.styleHints().colorSchemeChanged.connect(self._follow)
        self.scale = nearest(scale)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Wear "light", "dark", or whatever the "system" wears."""
        self.choice = choice
        scheme = {"light": Qt.ColorScheme.Light, "dark": _DARK}.get(choice, Qt.ColorScheme.Unknown)
        if self._app is not None and hasattr(self._app.styleHints(), "setColorScheme"):
            self._app.styleHints().setColorScheme(scheme)  # so that the frame of the window goes along
        self._apply()

    def enlarge(self, steps: int = 1) -> None:
        """Make everything larger by one step of the scale, or smaller by a negative number of steps."""
        place = SCALES.index(self.scale) + steps
        self.scale = SCALES[min(max(place, 0), len(SCALES) - 1)]
        self._apply()

    def resize(self, scale: float) -> None:
        """Take the step of the scale that is nearest to `scale`."""
        self.scale = nearest(scale)
        self._apply()

    def px(self, pixels: float) -> int:
        """A length of the design, in pixels at the present scale."""
        return round(pixels * self.scale)

    def gap(self, steps: float = 1.0) -> int:
        """So many steps of the grid, in pixels at the present scale."""
        return self.px(GRID * steps)

    def size(self, role: str) -> int:
        """How large the letters of a step of the type scale are, in pixels at the present scale."""
        return self.px(TYPE[role])

    def fit(self, setter: Callable[..., Any], *lengths: float) -> None:
        """Call `setter`, a method of a widget or layout, with lengths of the design, now and after every change."""
        owner: Any = setter.__self__  # type: ignore[attr-defined]
        self._fitted.setdefault(owner, {})[setter.__name__] = lengths
        setter(*map(self.px, lengths))

    def font(self, role: str = "body", bold: bool = False) -> QFont:
        """The font of a step of the type scale; its digits are all equally wide."""
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(self.size(role))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if hasattr(QFont, "Tag"):
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def code_font(self) -> QFont:
        """The font of program code: every letter is equally wide."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setFamilies(["JetBrains Mono", "Cascadia Mono", "Menlo", "D2Coding", "DejaVu Sans Mono", font.family()])
        font.setPixelSize(self.size("small"))
        return font

    def _follow(self) -> None:
        if self.choice == "system":
            self._apply()

    def _words(self) -> dict[str, str]:
        """What the style sheet calls by name: the colours of the palette, and lengths at the present scale."""
        colours = {name: value for name, value in vars(self.palette).items() if isinstance(value, str)}
        colours["accent_hover"] = mixed(self.palette.accent, self.palette.ink, 0.15)
        lengths = dict(TYPE) | {"quarter": GRID / 4, "half": GRID / 2, "gap": GRID, "wide": GRID * 1.5}
        lengths |= {"room": GRID * 3.5, "row": GRID * 3.5, "slider": GRID * 3, "line_height": GRID * 2.5}
        lengths |= {"radius": RADIUS, "card": CARD_RADIUS, "bar": 10, "bar_radius": 3}
        lengths |= {"groove": 4, "groove_radius": 2, "handle": 14, "handle_rise": 7}
        # A circle: half the handle with its border of 2 pixels. Qt draws a square when the radius is larger than that.
        circle = {"handle_radius": str((self.px(14) + 4) // 2)}
        return colours | circle | {name: str(self.px(length)) for name, length in lengths.items()}

    def _apply(self) -> None:
        if self._app is None:
            return
        self.palette = PALETTES.get(self.choice, DARK if self._app.styleHints().colorScheme() is _DARK else LIGHT)
        self._app.setFont(self.font())
        self._app.setPalette(roles(self.palette))
        self._app.setStyleSheet(sheet(self._words()))
        for owner, fitted in list(self._fitted.items()):
            if shiboken6.isValid(owner):
                for setter, lengths in fitted.items():
                    getattr(owner, setter)(*map(self.px, lengths))
        self.changed.emit()


def nearest(scale: float) -> float:
    """The step of the scale nearest to `scale`."""
    return min(SCALES, key=lambda step: abs(step - scale))


THEME = Theme()
