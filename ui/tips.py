"""What a tooltip teaches: meaning, symbol, range, default, formula, and what a change asks for."""

from __future__ import annotations

from html import escape
from typing import Any

from core.catalog import Entry
from core.hyper import Change, Choice, Hyper, Nested, Real, Sizes, Switch, Whole, hypers
from ui.formulas import extent, letters, markup, parts
from ui.i18n import capitalised, translate, word
from ui.numbers import number
from ui.theme import THEME

_LINE = 40  # characters of a typed text that still count as a few letters
_WIDTH = 320  # pixels of a formula from which it is broken into its pieces

ASKS: dict[Change, str] = {
    Change.NEXT_STEP: word("ui", "The very next step obeys it; nothing is lost."),
    Change.NEW_MEMORY: word("ui", "The optimizer begins with fresh memory; the weights stay."),
    Change.RESTART: word("ui", "Changing this begins the run again from its first weights."),
}


def of_setting(declaration: Hyper, formula: str = "") -> str:
    """The tooltip of a hyperparameter, as rich text."""
    title = f"<b>{escape(capitalised(translate('core', declaration.label)))}</b>"
    if declaration.symbol:
        title += "&nbsp;&nbsp;" + _formula(declaration.symbol)
    said = [title, escape(translate("core", declaration.help))]
    if facts(declaration):
        said.append(_quiet("<br>".join(facts(declaration))))
    if formula:
        said.append(_formula(formula))
    if declaration.change in ASKS:
        said.append(_quiet(escape(translate("ui", ASKS[declaration.change]))))
    return _paragraphs(said)


def of_entry(entry: Entry[Any]) -> str:
    """The tooltip of an entry of a catalogue: summary, formula, where sources differ, where it comes from."""
    said = [f"<b>{escape(translate('core', entry.title))}</b>", escape(translate("core", entry.summary))]
    said += [_formula(entry.formula)] if entry.formula else []
    said += [_quiet(escape(translate("core", entry.note)))] if entry.note else []
    said += [_quiet(escape(entry.source))] if entry.source else []
    return _paragraphs(said)


def facts(declaration: Hyper) -> list[str]:
    """Range and default of a hyperparameter, as rich text, as far as there is something to say."""
    return [fact for fact in (_range(declaration), _default(declaration)) if fact]


def _range(declaration: Hyper) -> str:
    unit = f" {translate('core', declaration.unit)}" if declaration.unit else ""
    if isinstance(declaration, Real | Whole):
        low, high = number(declaration.low), number(declaration.high)
        return translate("ui", "Range: {low} to {high}", low=low, high=high + unit)
    if isinstance(declaration, Sizes):
        most, low, high = declaration.most, declaration.low, declaration.high
        return translate("ui", "Up to {most} layers of {low} to {high} units", most=most, low=low, high=high)
    if isinstance(declaration, Choice):
        return " / ".join(escape(translate("core", text)) for text in declaration.choices.values())
    return ""


def _default(declaration: Hyper) -> str:
    text = shown(declaration, declaration.default)
    return translate("ui", "Default: {value}", value=text) if text else ""


def shown(declaration: Hyper, value: Any) -> str:
    """A value of a declared setting in a few letters; empty where there is nothing to say."""
    if isinstance(declaration, Real | Whole):
        return number(value)
    if isinstance(declaration, Switch):
        return translate("ui", "on") if value else translate("ui", "off")
    if isinstance(declaration, Choice):
        return translate("core", declaration.choices[value])
    if isinstance(declaration, Sizes):
        return "–".join(map(str, value)) or translate("ui", "none")
    return value if isinstance(value, str) and len(value) <= _LINE else ""


def _formula(latex: str) -> str:
    size = THEME.size("body") * 1.2
    pieces = (latex,) if extent(latex, size).width() <= THEME.px(_WIDTH) else parts(latex)
    return "</p><p>".join(markup(piece, size, THEME.palette.ink) for piece in pieces)


def _quiet(text: str) -> str:
    return f'<span style="color:{THEME.palette.muted}">{text}</span>'


def _paragraphs(said: list[str]) -> str:
    return "".join(f'<p style="margin:4px 0">{part}</p>' for part in said)


def stated(declaration: Hyper, value: Any) -> str:
    """A setting in a few words: its symbol or name with its value, or only what was chosen; empty for what is off."""
    if isinstance(declaration, Nested):
        return translate("core", declaration.catalog.entry_of(value).title)
    if isinstance(declaration, Switch):
        return translate("core", declaration.label) if value else ""
    text = shown(declaration, value)
    if isinstance(declaration, Choice) or not text:
        return text
    return f"{letters(declaration.symbol) or translate('core', declaration.label)} {text}"


def gist(declared: Any) -> str:
    """The settings of a declared object in one line, such as "η 0.1 · β 0.9"; without those that rest at zero."""
    settings = ((declaration, getattr(declared, name)) for name, declaration in hypers(type(declared)))
    told = (stated(declaration, value) for declaration, value in settings if value or value != declaration.default)
    return " · ".join(words for words in told if words)
