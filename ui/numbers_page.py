"""Does this program compute what the books print? Every reference with its check mark, computed while one looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtGui import QTextCursor, QTextTable

from core import reference
from core.reference import Outcome, Reference, checked
from core.references import REFERENCES, grouped
from ui import numbers
from ui.combo import Offer
from ui.i18n import translate
from ui.page import Page, heading, quiet
from ui.theme import THEME

GOOD, BAD = "✓", "✗"
WIDTHS = (46, 24, 26, 4)  # of the columns, in per cent


class NumbersPage(Page):
    """A table of references: what, printed, computed now, and whether they agree."""

    def __init__(self, references: Sequence[Reference] = REFERENCES) -> None:
        super().__init__([Offer(source, source) for source in grouped()])
        self._references = references
        self.outcomes: dict[Reference, Outcome] = {}

    def pieces(self) -> Iterator[None]:
        self.outcomes = {}
        shown = [each for each in self._references if self._asked(each)]
        groups = {each.source: [other for other in shown if other.source == each.source] for each in shown}
        self.leaf.setHtml("".join(_group(source, members) for source, members in groups.items()))
        tables = self.leaf.document().rootFrame().childFrames()
        self._count(shown)
        yield
        for table, members in zip(tables, groups.values(), strict=True):
            assert isinstance(table, QTextTable)
            for row, each in enumerate(members, 1):
                if each.compute:
                    self.outcomes[each] = checked(each)
                    self._show(table, row, each)
                    self._count(shown)
                    yield

    def _asked(self, each: Reference) -> bool:
        texts = (translate("core", text) for text in (each.source, each.what, each.note))
        return self.in_chapter(each.source) and self.wanted(*texts, each.printed, each.misprint, each.command)

    def _show(self, table: QTextTable, row: int, each: Reference) -> None:
        outcome = self.outcomes[each]
        mark, colour = (GOOD, THEME.palette.accent) if outcome.agrees else (BAD, THEME.palette.failure)
        said = [escape(listed(outcome.values, each.printed))]
        if outcome.mistaken:
            said.append(quiet(listed(outcome.mistaken, each.misprint)))
        _fill(table, row, 2, "<br>".join(said))
        _fill(table, row, 3, f'<b style="color:{colour}">{mark}</b>')

    def _count(self, shown: Sequence[Reference]) -> None:
        agreeing = sum(outcome.agrees for outcome in self.outcomes.values())
        whole = sum(each.compute is not None for each in shown)
        self.status.setText(translate("ui", "{agreeing} of {count} agree", agreeing=agreeing, count=whole))

    def plain(self) -> str:
        """The table with tabs between its columns, as spreadsheets read it."""
        rows = [["source", "what", "printed", "computed", "agrees", "note"]]
        for each, outcome in self.outcomes.items():
            values = " ".join(map(repr, outcome.values))
            said = (translate("core", text) for text in (each.source, each.what, each.note))
            source, what, note = said
            rows.append([source, what, each.printed, values, GOOD if outcome.agrees else BAD, note])
        return "\n".join("\t".join(row) for row in rows)


def listed(values: Sequence[float], printed: str) -> str:
    """Computed numbers with up to three digits more than are printed, so that one sees how they round to it."""
    shown = [reference.significant(number) for number in reference.numbers(printed)]
    shown += [6] * (len(values) - len(shown))
    digits = [max(count, min(count + 3, 16)) for count in shown]
    return ",  ".join(numbers.number(value, count) for value, count in zip(values, digits, strict=False))


def as_printed(printed: str) -> str:
    """Printed numbers as they are shown everywhere else, with the digits they have."""
    return ",  ".join(
        numbers.number(float(number), reference.significant(number)) for number in reference.numbers(printed)
    )


def _group(source: str, members: Sequence[Reference]) -> str:
    titles = (translate("ui", "What"), translate("ui", "Printed"), translate("ui", "Computed now"), "")
    head = "".join(f'<td width="{width}%">{quiet(title)}</td>' for title, width in zip(titles, WIDTHS, strict=True))
    body = "".join(_row(each) for each in members)
    return (
        f'<p style="margin-top:{THEME.gap(3)}px">{heading(translate("core", source))}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="{THEME.gap(0.75)}">'
        f"<tr>{head}</tr>{body}</table>"
    )


def _row(each: Reference) -> str:
    what = escape(translate("core", each.what)) + (f"<br>{quiet(translate('core', each.note))}" if each.note else "")
    printed = escape(as_printed(each.printed))
    if each.misprint:
        printed += f"<br><s>{quiet(as_printed(each.misprint))}</s>"
    later = "" if each.compute else f"{quiet(translate('ui', 'Takes minutes:'))}<br><code>{escape(each.command)}</code>"
    return "<tr>" + "".join(f'<td valign="top">{cell}</td>' for cell in (what, printed, later, "")) + "</tr>"


def _fill(table: QTextTable, row: int, column: int, html: str) -> None:
    cell = table.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertHtml(html)
