"""The report of a comparison: one page that anybody can open, with the settings, the figures and the pictures."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from html import escape

from core.branches import Branch, Tree, partings
from ui import numbers
from ui.i18n import LANGUAGE, translate, word
from ui.plots.changes import declaration, value_words
from ui.runs.rows import Sheet, heading
from ui.theme import THEME
from ui.timeline import naming
from ui.timeline.helm import Labels

Picture = tuple[str, bytes]  # its title, and a PNG file
MEASURES = "max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5"
LINES = "border-bottom: 1px solid; padding: .3rem .8rem; text-align"


def report(sheet: Sheet, tree: Tree, labels: Labels, pictures: Iterable[Picture], code: str) -> str:
    """The page, whole in itself: nothing is fetched when it is opened. `code` is the present recipe as a text."""
    parts = [f"<h1>{said(word('ui', 'Comparison of runs'))}</h1>", table(sheet)]
    parts += differing(tree, labels)
    for title, png in pictures:
        picture = base64.b64encode(png).decode()
        parts.append(f'<h2>{escape(title)}</h2><img style="width: 100%" alt="" src="data:image/png;base64,{picture}">')
    parts.append(f"<h2>{said(word('ui', 'To go on from here'))}</h2>")
    parts.append(f"<p>{said(word('ui', 'Paste this code into Descent Playground (Edit, Paste code):'))}</p>")
    parts.append(f'<pre style="white-space: pre-wrap; word-break: break-all">{escape(code)}</pre>')
    palette = THEME.palette
    look = f"background: {palette.surface}; color: {palette.ink}; font-family: sans-serif; {MEASURES}"
    head = f'<meta charset="utf-8"><title>{said(word("ui", "Comparison of runs"))}</title>'
    body = "\n".join(parts)
    page = f'<head>{head}</head>\n<body style="{look}">\n{body}\n</body>'
    return f'<!DOCTYPE html>\n<html lang="{LANGUAGE.code}">{page}</html>\n'


def said(text: str) -> str:
    """A text of the window in the language in force, ready for a page."""
    return escape(translate("ui", text))


def table(sheet: Sheet) -> str:
    """The table of runs: numbers at the right, words at the left."""
    lines = [row_of("th", [(text, "left") for text in sheet.headings])]
    for row in sheet.rows:
        cells = [(cell.text, "right" if isinstance(cell.value, float) else "left") for cell in row.cells]
        lines.append(row_of("td", cells))
    return f'<table style="border-collapse: collapse; width: 100%">{"".join(lines)}</table>'


def row_of(tag: str, cells: Sequence[tuple[str, str]]) -> str:
    """A row of a table."""
    written = [f'<{tag} style="{LINES}: {side}">{escape(text)}</{tag}>' for text, side in cells]
    return f"<tr>{''.join(written)}</tr>"


def differing(tree: Tree, labels: Labels) -> list[str]:
    """For every other branch of the same beginning, in what it differs from the one in use, and since which step."""
    here = tree.branch
    if here is None:
        return []
    parts = list[str]()
    for other in tree.kin:
        found = sentences(here, other) if other is not here else []
        if found:
            names = [escape(naming.name(branch, tree, labels)) for branch in (here, other)]
            title = translate("ui", "{one} and {other} differ", one=names[0], other=names[1])
            parts.append(f"<h2>{title}</h2><ul>{''.join(f'<li>{escape(each)}</li>' for each in found)}</ul>")
    return parts


def sentences(one: Branch, other: Branch) -> list[str]:
    """One sentence for each setting in which two branches differ."""
    told = word("ui", "{setting}: {one} against {other}, since step {step}")
    return [
        translate(
            "ui",
            told,
            setting=heading(each.path),
            one=value_words(each.one, declaration(each.path)),
            other=value_words(each.other, declaration(each.path)),
            step=numbers.whole(each.since),
        )
        for each in partings(one, other)
    ]
