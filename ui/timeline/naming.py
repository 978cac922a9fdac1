"""What branches are called and which colour they wear."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QColor

from core.branches import Branch, Tree, partings
from core.catalog import Difference, differences
from core.hyper import Change
from ui import numbers
from ui.i18n import translate
from ui.plots.changes import change_words
from ui.theme import THEME
from ui.timeline.helm import Labels

# The lanes of the palette in the order in which branches wear them: those last that curves wear already.
LANES = (5, 4, 6, 7, 2, 3, 1, 0)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(tree: Tree, key: int) -> str:
    """The letter of a branch: A for the first one that is known, after Z comes A2."""
    place = [branch.key for branch in tree.branches].index(key)
    again = place // len(LETTERS)
    return LETTERS[place % len(LETTERS)] + (str(again + 1) if again else "")


def colour(tree: Tree, key: int) -> QColor:
    """The colour of a branch."""
    place = [branch.key for branch in tree.branches].index(key)
    return QColor(THEME.palette.lanes[LANES[place % len(LANES)]])


def change(branch: Branch, tree: Tree) -> str:
    """What made a branch of it, in words: a change in the past of another one, or what began anew with it."""
    parent = tree.by_key.get(branch.parent or 0)
    if parent is not None:
        found = differences(parent.recipe(branch.fork), branch.recipe(branch.fork))
        return ", ".join(change_words(each) for each in found)
    before = [each for each in tree.branches if each.key < branch.key]
    if not before:
        return ""
    words = [change_words(each) for each in differences(before[-1].legs[-1].recipe, branch.legs[0].recipe)]
    return ", ".join(words[:2]) or translate("ui", "from the start again")


def name(branch: Branch, tree: Tree, labels: Labels) -> str:
    """What a branch is called: its letter, and its own name or what made a branch of it."""
    said = labels.names.get(branch.key) or change(branch, tree)
    return f"{letter(tree, branch.key)}  {said}".rstrip()


def differing(branch: Branch, tree: Tree) -> Iterator[str]:
    """A line for every setting in which a branch differs from the one in use, and since which step."""
    present = tree.branch
    if present is None or present.key == branch.key:
        return
    for each in partings(present, branch):
        words = change_words(Difference(each.path, each.one, each.other, Change.NOTHING))
        yield translate("ui", "{what}, since step {step}", what=words, step=numbers.whole(each.since))
