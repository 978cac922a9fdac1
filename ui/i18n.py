"""The words on screen, in the language that is chosen; English is the source text.

A text is bound rather than set: `say(button.setText, "ui", "Play")` says it again whenever the language changes, for as
long as the button lives. Words of `core` are looked up by the very string, under the context "core".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFontDatabase

from core.refusals import Refusal
from ui.josa import settled

ENGLISH = "en"


def word(context: str, text: str) -> str:
    """`text` itself: marks a text that is said later, so that it is found for translation."""
    return text


NO_LETTERS = word("core", "This machine has no font with the letters of {language}, so the window stays in English.")

# Signs that a language needs before it can be shown at all.
_LETTERS: dict[str, QFontDatabase.WritingSystem] = {"ko": QFontDatabase.WritingSystem.Korean}


@dataclass(frozen=True)
class _Saying:
    """A text that was said, ready to be said again."""

    context: str
    text: str
    values: Mapping[str, Any]


class Language(QObject):
    """The language in force. `changed` is emitted after every bound text has been said again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code = ENGLISH
        self._app: QCoreApplication | None = None
        self._files: dict[str, Path] = {}
        self._translators: list[QTranslator] = []
        self._said: WeakKeyDictionary[Any, dict[str, _Saying]] = WeakKeyDictionary()

    @property
    def codes(self) -> tuple[str, ...]:
        """What may be chosen: English, and every language that a file was given for."""
        return (ENGLISH, *self._files)

    def attach(self, app: QCoreApplication, files: Mapping[str, Path], code: str = "system") -> Refusal | None:
        """Let `app` speak the languages of `files`, compiled translations by code, beginning with `code`."""
        self._app, self._files = app, dict(files)
        # Numbers keep their decimal point whatever the language.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        system = QLocale.system().name().split("_")[0]
        return self.choose(system if code == "system" else code)

    def choose(self, code: str) -> Refusal | None:
        """Speak `code`, or English where it is unknown; the answer says why a known language cannot be shown."""
        code = code if code in self._files else ENGLISH
        refusal = None
        if code in _LETTERS and not QFontDatabase.families(_LETTERS[code]):
            refusal, code = Refusal(NO_LETTERS, language=native_name(code)), ENGLISH
        self._install(code)
        self.code = code
        for owner, sayings in list(self._said.items()):
            if shiboken6.isValid(owner):
                for setter, saying in sayings.items():
                    getattr(owner, setter)(translate(saying.context, saying.text, **saying.values))
        self.changed.emit()
        return refusal

    def bind(self, setter: Callable[[str], Any], saying: _Saying) -> None:
        """Say it now, and again at every change of language until its owner is gone."""
        owner: Any = setter.__self__  # type: ignore[attr-defined]
        self._said.setdefault(owner, {})[setter.__name__] = saying
        setter(translate(saying.context, saying.text, **saying.values))

    def _install(self, code: str) -> None:
        app = self._app
        if app is None:
            return
        for translator in self._translators:
            app.removeTranslator(translator)
        self._translators = []
        if code == ENGLISH:
            return
        qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{code}.qm"
        for path in (qt, str(self._files[code])):
            translator = QTranslator(self)
            if translator.load(path):
                app.installTranslator(translator)
                self._translators.append(translator)


LANGUAGE = Language()


def translate(context: str, text: str, **values: Any) -> str:
    """`text` in the language in force, with `values` in place of its {names}."""
    said = QCoreApplication.translate(context, text) if text else ""
    said = said.format(**values) if values else said
    return settled(said) if LANGUAGE.code == "ko" else said


def say(setter: Callable[[str], Any], context: str, text: str, **values: Any) -> None:
    """Call `setter`, a method of some widget, with the text in the language in force, now and after every change."""
    LANGUAGE.bind(setter, _Saying(context, text, values))


def sentence(refusal: Refusal) -> str:
    """What a refusal says, in the language in force; words among its values are translated too."""
    values = {name: _value(value) for name, value in refusal.values.items()}
    return capitalised(translate("core", refusal.template, **values))


def capitalised(text: str) -> str:
    """`text` with a capital first letter, unless its first word is a name such as `data.csv` or `Adam.rate`."""
    name = "." in text.split(" ")[0].rstrip(".")
    return text if name else text[:1].upper() + text[1:]


def _value(value: Any) -> Any:
    if isinstance(value, Refusal):
        return sentence(value).rstrip(".")
    return " / ".join(translate("core", part) for part in value.split(" / ")) if isinstance(value, str) else value


def native_name(code: str) -> str:
    """What a language calls itself: "English", "한국어"."""
    return "English" if code == ENGLISH else QLocale(code).nativeLanguageName()
