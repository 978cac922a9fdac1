"""What the cursor reads: a small table of names and exact values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from core.examination import Check
from core.series import Series
from ui import numbers
from ui.i18n import translate
from ui.plots.trace import Curve
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


def check_words(curve: Curve, check: Check, step: int) -> str:
    """What a check says at the cursor, and where it was made if that is not at `step`."""
    asked = (check.test if curve.key.startswith("test") else check.train).samples
    said = translate("plots", curve.meaning, samples=numbers.whole(asked))
    if check.step == step:
        return said
    return translate("plots", "{what}, step {step}", what=said, step=numbers.whole(check.step))


def total(series: Sequence[Series], step: int, last: int) -> float | None:
    """The sum over `series` of their means over the `last` steps up to `step`; None where one does not reach so far."""
    if step >= min(map(len, series)):
        return None
    if last == 1:
        return sum(float(one.values[step]) for one in series)
    return sum(float(one.mean(step, step + 1, 1, last)[1][0]) for one in series)
