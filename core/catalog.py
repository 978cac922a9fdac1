"""The tables of what may be chosen, and the way of every choice to and from plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from core import refusals
from core.hyper import Change, Nested, hypers
from core.refusals import Refusal, brief

T = TypeVar("T")
C = TypeVar("C", bound=type)


@dataclass(frozen=True)
class Entry(Generic[T]):
    """One line of a catalogue: what it is called, its formula as LaTeX, where it comes from, where sources differ.

    Entries of one `group` are shown together, under that heading.
    """

    key: str
    kind: type[T]
    title: str
    formula: str
    source: str
    note: str = ""
    group: str = ""

    @property
    def summary(self) -> str:
        """The first sentence of the class's docstring: what it does, for a learner."""
        return " ".join((self.kind.__doc__ or "").split("\n\n")[0].split())


class Catalog(Mapping[str, Entry[T]]):
    """A family of frozen, declared classes that may stand in for each other, by key, in order of registration."""

    def __init__(self, name: str, kind: type[T]) -> None:
        self.name = name
        self.kind = kind
        self._entries: dict[str, Entry[T]] = {}
        self._keys: dict[type, str] = {}

    def __getitem__(self, key: str) -> Entry[T]:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def add(
        self, key: str, *, title: str, formula: str, source: str, note: str = "", group: str = ""
    ) -> Callable[[C], C]:
        """Class decorator: register the class under `key`, which must be new."""

        def register(kind: C) -> C:
            if key in self._entries:
                raise KeyError(f"there are two entries called {key} in the catalogue of {self.name}")
            self._entries[key] = Entry(key, kind, title, formula, source, note, group)
            self._keys[kind] = key
            return kind

        return register

    def key_of(self, value: T) -> str:
        """The key under which the class of `value` is registered."""
        return self._keys[type(value)]

    def entry_of(self, value: T) -> Entry[T]:
        """The line of the catalogue to which `value` belongs."""
        return self._entries[self._keys[type(value)]]

    def named(self, key: Any) -> Entry[T]:
        """The entry called `key`, or a `Refusal` that lists what there is."""
        if not isinstance(key, str) or key not in self._entries:
            raise Refusal(refusals.NOT_ONE_OF, subject=self.name, choices=", ".join(self), value=brief(key))
        return self._entries[key]

    def plain(self, value: T) -> dict[str, Any]:
        """`value` as JSON knows it: its key under "is", then its hyperparameters."""
        return {"is": self.key_of(value), **plain_fields(value)}

    def from_plain(self, plain: Any) -> T:
        """The object that `plain` describes: a table as written by `plain`, or a bare key for its defaults."""
        table = {"is": plain} if isinstance(plain, str) else plain
        if not isinstance(table, Mapping):
            raise Refusal(refusals.NOT_A_TABLE, subject=self.name, value=brief(plain))
        kind = self.named(table.get("is")).kind
        return from_plain_fields(kind, {name: value for name, value in table.items() if name != "is"})


def plain_fields(value: Any) -> dict[str, Any]:
    """The hyperparameters of a declared object as JSON knows them."""
    return {name: declaration.plain(getattr(value, name)) for name, declaration in hypers(type(value))}


def from_plain_fields(kind: type[T], plain: Mapping[str, Any]) -> T:
    """An object of the declared class `kind` with the settings of `plain`; what is not named keeps its default."""
    declared = dict(hypers(kind))
    for name in plain:
        if name not in declared:
            listed = ", ".join(declared) or "none"
            raise Refusal(refusals.UNKNOWN_FIELD, subject=kind.__name__, choices=listed, value=brief(name))
    settings = {
        name: declared[name].catalog.from_plain(value) if isinstance(declared[name], Nested) else value  # type: ignore[attr-defined]
        for name, value in plain.items()
    }
    return kind(**settings)


@dataclass(frozen=True)
class Difference:
    """One setting that differs between two declared objects; `path` is dotted, such as `optimizer.rate`."""

    path: str
    old: Any
    new: Any
    change: Change


def differences(old: Any, new: Any, path: str = "") -> Iterator[Difference]:
    """Every setting in which two objects of one declared class differ; another entry in a nest counts as one."""
    for name, declaration in hypers(type(old)):
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        here = f"{path}{name}"
        if isinstance(declaration, Nested) and type(before) is type(after):
            yield from differences(before, after, f"{here}.")
        else:
            yield Difference(here, before, after, declaration.change)
