"""What a word of the field means, in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LANGUAGES: tuple[str, ...] = ("en", "ko")


@dataclass(frozen=True)
class Term:
    """One word: what it is called in English and in Korean, what it means in both, and the ids it belongs to.

    `also` holds other names, abbreviations and spellings by which somebody may look for it.
    """

    key: str
    names: dict[str, str]
    meanings: dict[str, str]
    also: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()

    def found_by(self, wanted: str) -> bool:
        """Whether every word of `wanted` occurs in its names or meanings, in whichever language."""
        whole = " ".join((self.key, *self.names.values(), *self.meanings.values(), *self.also)).casefold()
        return all(word in whole for word in wanted.casefold().split())

    def rank(self, wanted: str) -> int:
        """How well `wanted` names this word: 0 is exactly, 1 is how a name begins, 2 is within one, 3 elsewhere."""
        asked = wanted.casefold().strip()
        names = [name.casefold() for name in (self.key, *self.names.values(), *self.also)]
        tests = (lambda name: name == asked, lambda name: name.startswith(asked), lambda name: asked in name)
        return next((place for place, test in enumerate(tests) if any(map(test, names))), len(tests))


def looked_up(terms: Iterable[Term], wanted: str) -> Sequence[Term]:
    """The terms that match `wanted`, best first; all of them in their order when nothing is wanted."""
    found = [term for term in terms if term.found_by(wanted)]
    return sorted(found, key=lambda term: term.rank(wanted)) if wanted.strip() else found
