"""What the cursor reads: a small table of names and exact values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ui.theme import THEME


@dataclass(frozen=True)
class Reading:
    """One line: the colour of what is read, such as #1a6fb3, its name, and the value."""

    colour: str | None
    name: str
    value: str


def table(heading: str, readings: Sequence[Reading], news: Sequence[str] = ()) -> str:
    """A heading, one row for each reading, and below them what else there is to say, as HTML."""
    palette = THEME.palette
    # The heading stands over the table, not in it: a cell across columns would stretch the first of them.
    title = f"<b>{escape(heading)}</b>" if heading else ""
    rows: list[str] = []
    for reading in readings:
        mark = f'<font color="{reading.colour}">●</font>&nbsp;' if reading.colour else ""
        rows.append(
            f'<tr><td>{mark}</td><td><font color="{palette.muted}">{escape(reading.name)}</font>&nbsp;&nbsp;</td>'
            f'<td align="right">{escape(reading.value)}</td></tr>'
        )
    tail = "".join(f'<br><font color="{palette.accent}">{escape(line)}</font>' for line in news)
    return f"{title}<table cellspacing=0 cellpadding=0>{''.join(rows)}</table>{tail.removeprefix('<br>')}"
