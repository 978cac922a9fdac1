"""Everything there is to choose from: formula, meaning, source, where sources differ, settings with their ranges."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from core.catalog import Catalog, Entry
from core.directions import DIRECTIONS
from core.hyper import Hyper, Nested, hypers
from core.recipe import Recipe
from core.surfaces import SURFACES
from ui import tips
from ui.combo import Offer
from ui.formulas import extent, letters, markup, parts
from ui.i18n import capitalised, translate
from ui.page import Page, heading, quiet
from ui.theme import THEME

_WIDTH = 640  # pixels of a formula from which it is broken into its pieces
_WIDTHS = (22, 22, 44, 12)  # of the columns of a setting, in per cent


def catalogues() -> list[Catalog[Any]]:
    """Every catalogue from which a recipe or a view chooses, once, in the order in which a recipe names them."""
    return list({catalog.name: catalog for catalog in (*_within(Recipe), SURFACES, DIRECTIONS)}.values())


def _within(kind: type) -> Iterator[Catalog[Any]]:
    for _, declaration in hypers(kind):
        if isinstance(declaration, Nested):
            yield declaration.catalog
            for entry in declaration.catalog.values():
                yield from _within(entry.kind)


class CataloguePage(Page):
    """Entry below entry, catalogue by catalogue."""

    def __init__(self) -> None:
        super().__init__([Offer(catalog.name, catalog.name) for catalog in catalogues()])

    def pieces(self) -> Iterator[None]:
        count = 0
        for catalog in catalogues():
            entries = [entry for entry in catalog.values() if self._asked(catalog, entry)]
            if entries:
                self.append(heading(capitalised(translate("core", catalog.name))), 4)
            for entry in entries:
                self.append(_entry(entry), 2)
                count += 1
                self.status.setText(translate("ui", "{count} entries", count=count))
                yield
        self.status.setText(translate("ui", "{count} entries", count=count))

    def _asked(self, catalog: Catalog[Any], entry: Entry[Any]) -> bool:
        texts = (catalog.name, entry.title, entry.summary, entry.note, entry.group)
        words = [translate("core", text) for text in texts]
        settings = [translate("core", declaration.label) for _, declaration in hypers(entry.kind)]
        return self.in_chapter(catalog.name) and self.wanted(*words, *settings, entry.key, entry.title, entry.source)

    def plain(self) -> str:
        """The text of the page."""
        return self.leaf.toPlainText().replace("\ufffc", "")


def _entry(entry: Entry[Any]) -> str:
    said = [f"<b>{escape(capitalised(translate('core', entry.title)))}</b> &nbsp; {quiet(entry.key)}"]
    said += [escape(translate("core", entry.summary))]
    said += [_formula(line) for line in _lines(entry.formula)]
    said += [escape(translate("core", entry.note))] if entry.note else []
    said += [quiet(translate("ui", "Source: {source}", source=entry.source))] if entry.source else []
    return "".join(f'<p style="margin:{THEME.gap(0.5)}px 0">{part}</p>' for part in said) + _settings(entry.kind)


def _lines(latex: str) -> tuple[str, ...]:
    """A formula, or its pieces where it is too wide for a line."""
    if not latex:
        return ()
    return (latex,) if extent(latex, THEME.size("body") * 1.2).width() <= THEME.px(_WIDTH) else parts(latex)


def _formula(latex: str) -> str:
    return markup(latex, THEME.size("body") * 1.2, THEME.palette.ink)


def _settings(kind: type) -> str:
    rows = [_setting(name, declaration) for name, declaration in hypers(kind)]
    shape = f'width="100%" cellspacing="0" cellpadding="{THEME.gap(0.5)}"'
    return f"<table {shape}>{''.join(rows)}</table>" if rows else ""


def _setting(name: str, declaration: Hyper) -> str:
    label = escape(capitalised(translate("core", declaration.label)))
    if declaration.symbol:
        label += f" {escape(letters(declaration.symbol))}"
    cells = (label, "<br>".join(tips.facts(declaration)), escape(translate("core", declaration.help)))
    shown = zip(_WIDTHS, (*cells, quiet(name)), strict=True)
    return "<tr>" + "".join(f'<td width="{width}%" valign="top">{cell}</td>' for width, cell in shown) + "</tr>"
