"""Formulas: LaTeX typeset once as outlines, then painted sharp at any size, colour and resolution.

The typesetter is loaded with the first formula that is painted, not with the window: it takes as long as a bare window.
"""

from __future__ import annotations

import base64
import importlib
import math
import re
import sys
import warnings
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import THEME

_PATIENCE = 50  # milliseconds from the first sight of a formula until the typesetter is loaded
_NOMINAL = 32  # pixels for which outlines are computed; they carry two decimals
_GAP = re.compile(r",?\s*\\q?quad\s*")


@lru_cache(maxsize=512)
def outlines(latex: str) -> bytes:
    """The formula as SVG at the nominal size; empty where it cannot be typeset."""
    try:
        return _ziamath().Latex(latex, size=_NOMINAL).svg().encode()
    except Exception:  # the typesetter has no exception of its own; the source is then shown as it stands
        return b""


@lru_cache(maxsize=1)
def _ziamath() -> Any:
    """The typesetter, which takes its time to load."""
    with warnings.catch_warnings():
        # WORKAROUND ziafont reads its font in a way that Python has deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        module: Any = importlib.import_module("ziamath")
    # WORKAROUND Qt's SVG has no <symbol>: glyphs are written out as paths.
    module.config.svg2 = False
    return module


def extent(latex: str, size: float) -> QSizeF:
    """Width and height of a formula whose letters are `size` pixels large."""
    svg = outlines(latex)
    if not svg:
        metrics = QFontMetricsF(THEME.font("small"))
        return QSizeF(metrics.horizontalAdvance(latex), metrics.height())
    return _whole(svg) * (size / _NOMINAL)


@lru_cache(maxsize=512)
def _whole(svg: bytes) -> QSizeF:
    """How large outlines are at the nominal size; reading them takes longer than painting their picture."""
    return QSvgRenderer(QByteArray(svg)).viewBoxF().size()


@lru_cache(maxsize=512)
def picture(latex: str, size: float, colour: str, ratio: float = 1.0) -> QPixmap:
    """The formula as a picture in the given colour, for a screen with `ratio` dots per pixel."""
    whole = extent(latex, size)
    pixmap = QPixmap(QSize(max(round(whole.width() * ratio), 1), max(round(whole.height() * ratio), 1)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg = outlines(latex)
    if svg:
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(pixmap.rect()))
    else:
        painter.scale(ratio, ratio)
        painter.setFont(THEME.font("small"))
        painter.drawText(QRectF(QPointF(0, 0), whole), latex)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(colour))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def markup(latex: str, size: float, colour: str) -> str:
    """The formula as an image inside rich text, such as a tooltip."""
    ratio = 2.0
    pixmap, data = picture(latex, size, colour, ratio), QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    width, height = round(pixmap.width() / ratio), round(pixmap.height() / ratio)
    encoded = base64.b64encode(data.data()).decode()
    return (
        f'<img src="data:image/png;base64,{encoded}" width="{width}" height="{height}" style="vertical-align:middle"/>'
    )


_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eta": "η", "theta": "θ", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω",
    "Delta": "Δ", "varepsilon": "ε", "varphi": "φ", "infty": "∞",
}  # fmt: skip
_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def letters(latex: str) -> str:
    """A symbol such as `\\beta_1` in plain letters, β₁, for places where a picture would be too much."""
    text = re.sub(r"\\([a-zA-Z]+)", lambda found: _GREEK.get(found[1], found[1]), latex)
    return re.sub(r"_\{?(\d+)\}?", lambda found: found[1].translate(_LOW), text).replace("{", "").replace("}", "")


def parts(latex: str) -> tuple[str, ...]:
    """The pieces of a formula between its wide gaps; a gap inside braces or brackets does not part anything."""
    pieces, start = list[str](), 0
    for gap in _GAP.finditer(latex):
        if _closed(latex[start : gap.start()]):
            pieces.append(latex[start : gap.start()].strip())
            start = gap.end()
    return tuple(piece for piece in (*pieces, latex[start:].strip()) if piece)


def _closed(latex: str) -> bool:
    """Whether everything that is opened in `latex` is closed in it."""
    return all(
        len(re.findall(opening, latex)) == len(re.findall(closing, latex))
        for opening, closing in (("{", "}"), (r"\\begin", r"\\end"), (r"\\left(?![a-z])", r"\\right(?![a-z])"))
    )


class Typesetter(QObject):
    """Says when formulas can be typeset without a wait. The first one that is wanted lets it load a moment later."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked = False

    @property
    def loaded(self) -> bool:
        """Whether formulas cost no more than their painting."""
        return "ziamath" in sys.modules

    def ask(self) -> bool:
        """Whether it is loaded; if not, it will be, once what is on its way to the screen has got there."""
        if not self.loaded and not self._asked:
            self._asked = True
            QTimer.singleShot(_PATIENCE, self._load)
        return self.loaded

    def _load(self) -> None:
        outlines("x")
        self.ready.emit()


TYPESETTER = Typesetter()


class FormulaLabel(QWidget):
    """Shows one formula: on one line where there is room, else piece below piece, and smaller only if it must.

    The first labels of a new window stay empty until it stands on the screen.
    """

    def __init__(self, latex: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.latex, self._role = latex, role
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        THEME.changed.connect(self.updateGeometry)
        TYPESETTER.ready.connect(self.updateGeometry)
        TYPESETTER.ready.connect(self.update)
        self.show_formula(latex)

    def show_formula(self, latex: str) -> None:
        """Show this formula from now on."""
        self.latex = latex
        self.setAccessibleName(latex)
        self.updateGeometry()
        self.update()

    def lines(self, width: float) -> tuple[str, ...]:
        """The formula as it is broken for a label of `width` pixels."""
        whole = extent(self.latex, self._size)
        return (self.latex,) if whole.width() <= width else parts(self.latex)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not TYPESETTER.loaded:
            return round(2 * self._size)
        heights = [extent(line, self._fitting(line, width)).height() for line in self.lines(width)]
        return math.ceil(sum(heights) + THEME.gap(0.5) * (len(heights) - 1))

    def sizeHint(self) -> QSize:
        width = math.ceil(extent(self.latex, self._size).width()) if TYPESETTER.loaded else THEME.gap(12)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not TYPESETTER.ask():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0.0
        for line in self.lines(self.width()):
            size = self._fitting(line, self.width())
            painter.drawPixmap(QPointF(0, top), picture(line, size, THEME.palette.ink, self.devicePixelRatioF()))
            top += extent(line, size).height() + THEME.gap(0.5)
        painter.end()

    @property
    def _size(self) -> float:
        # Formulas are set a little larger than words: their indices must be read too.
        return THEME.size(self._role) * 1.2

    def _fitting(self, line: str, width: float) -> float:
        natural = extent(line, self._size).width()
        return self._size if natural <= width else self._size * width / natural
