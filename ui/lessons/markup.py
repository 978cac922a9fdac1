"""The little Markdown of the lessons as rich text: paragraphs, lists, notes, code, formulas, words to look up.

Formulas become pictures whose base line is that of the text, named `formula:n` in the order in which they occur.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QByteArray, QPointF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import formulas
from ui.theme import THEME

TERM = "term:"
_NOMINAL = 32  # pixels for which the outlines of formulas are computed
_SCALE = 1.12  # letters of a formula beside those of the text: their indices must be read too
_LEADING = 128  # per cent of the height of a line
_INLINE = re.compile(
    r"\$(?P<latex>[^$]+)\$|`(?P<code>[^`]+)`|\*\*(?P<strong>.+?)\*\*|\*(?P<soft>[^*]+)\*"
    r"|\[\[(?P<term>[a-z0-9-]+)(?:\|(?P<shown>[^\]]+))?\]\]"
)
_LIST = re.compile(r"(?:[-*]|\d+\.) +")


@dataclass(frozen=True)
class Sheet:
    """Rich text, and the formulas in it in the order of their names."""

    html: str
    formulas: tuple[tuple[str, bool], ...]  # LaTeX, and whether it stands on a line of its own


class _Writer:
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.formulas: list[tuple[str, bool]] = []

    def formula(self, latex: str, displayed: bool) -> str:
        self.formulas.append((latex, displayed))
        return f'<img src="formula:{len(self.formulas) - 1}" style="vertical-align:middle"/>'

    def line(self, text: str) -> str:
        """A run of text with what is marked in it."""
        pieces, end = list[str](), 0
        for found in _INLINE.finditer(text):
            pieces += [escape(text[end : found.start()], quote=False), self._marked(found)]
            end = found.end()
        return "".join((*pieces, escape(text[end:], quote=False)))

    def _marked(self, found: re.Match[str]) -> str:
        kind, palette = str(found.lastgroup), THEME.palette
        if kind == "latex":
            return self.formula(found["latex"], False)
        if kind == "code":
            return f'<span style="font-family:monospace;background:{palette.raised}">{escape(found["code"])}</span>'
        if kind in ("term", "shown"):
            shown = found["shown"] or self.names.get(found["term"], found["term"])
            style = f"color:{palette.accent};text-decoration:none"
            return f'<a href="{TERM}{found["term"]}" style="{style}">{escape(shown)}</a>'
        return f"<b>{self.line(found['strong'])}</b>" if kind == "strong" else f"<i>{self.line(found['soft'])}</i>"

    def block(self, block: str) -> str:
        """A paragraph, a heading, a list, a note or a formula on its own."""
        gap, rows = THEME.gap(1.25), block.split("\n")
        if block.startswith("$$") and block.endswith("$$"):
            body = self.formula(" ".join(block[2:-2].split()), True)
            return f'<p align="center" style="margin:{gap}px 0">{body}</p>'
        if block.startswith("# "):
            return f'<p style="margin:0 0 {gap}px 0;font-weight:600">{self.line(block[2:])}</p>'
        if block.startswith(">"):
            text = self.line(" ".join(row.lstrip("> ").strip() for row in rows))
            return _note(text)
        if _LIST.match(block):
            return self._list(rows, gap)
        return f'<p style="margin:0 0 {gap}px 0;line-height:{_LEADING}%">{self.line(" ".join(rows))}</p>'

    def _list(self, rows: list[str], gap: int) -> str:
        items = list[str]()
        for row in rows:
            if _LIST.match(row):
                items.append(_LIST.sub("", row, count=1))
            else:
                items[-1] += " " + row.strip()
        kind = "ol" if rows[0][0].isdigit() else "ul"
        listed = "".join(
            f'<li style="margin:0 0 {gap // 3}px 0;line-height:{_LEADING}%">{self.line(item)}</li>' for item in items
        )
        return f'<{kind} style="margin:0 0 {gap}px 0;-qt-list-indent:1">{listed}</{kind}>'


def _note(text: str) -> str:
    """A quiet box: something to know beside the way."""
    shape = f'width="100%" cellspacing="0" cellpadding="{THEME.gap(1.25)}" bgcolor="{THEME.palette.accent_soft}"'
    style = f"margin:{THEME.gap(0.5)}px 0 {THEME.gap(1.5)}px 0"
    return f'<table {shape} style="{style}"><tr><td><p style="line-height:{_LEADING}%">{text}</p></td></tr></table>'


def written(text: str, names: dict[str, str]) -> Sheet:
    """`text` as rich text; `names` says how a word to look up is called when the text does not say so itself."""
    writer = _Writer(names)
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text.strip())]
    html = "".join(writer.block(block) for block in blocks if block)
    return Sheet(html, tuple(writer.formulas))


def picture(latex: str, displayed: bool, room: float, ratio: float) -> QPixmap:
    """A formula, at most `room` pixels wide, that stands on the base line of the text when it is centred on it."""
    size = THEME.size("body") * (_SCALE * 1.08 if displayed else _SCALE)
    whole = formulas.extent(latex, size)
    if whole.width() > room:
        size *= room / whole.width()
        whole = formulas.extent(latex, size)
    above, below = _around(latex, size, whole)
    drawn = formulas.picture(latex, round(size, 2), THEME.palette.ink, ratio)
    canvas = QPixmap(round(whole.width() * ratio) + 1, round((whole.height() + above + below) * ratio) + 1)
    canvas.fill(Qt.GlobalColor.transparent)
    canvas.setDevicePixelRatio(ratio)
    painter = QPainter(canvas)
    painter.drawPixmap(QPointF(0.0, round(above * ratio) / ratio), drawn)
    painter.end()
    return canvas


def _around(latex: str, size: float, whole: QSizeF) -> tuple[float, float]:
    """What is missing above and below: Qt lays a picture's centre half the height of an x above the base line."""
    svg = formulas.outlines(latex)
    if not svg:
        return 0.0, 0.0
    rise = -QSvgRenderer(QByteArray(svg)).viewBoxF().y() * size / _NOMINAL
    excess = whole.height() - rise - (rise - QFontMetricsF(THEME.font()).xHeight() / 2)
    return max(excess, 0.0), max(-excess, 0.0)
