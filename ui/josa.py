"""Korean particles that depend on the sound before them: 은/는, 이/가, 을/를, 과/와, 으로/로, 이라/라.

A translation writes both forms, as in "{subject}은(는)"; when a value stands before them, one is chosen.
"""

from __future__ import annotations

import re

# What the sound before must end in for the first form: a consonant. The third form of "으로" also follows a final ㄹ.
_FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
}
_PATTERN = re.compile(r"(\S)([)\]\"'”’]*)(" + "|".join(re.escape(form) for form in _FORMS) + ")")

_RIEUL = 8  # the place of ㄹ among the 28 ways in which a Hangul syllable may end
# How Koreans read digits and names of Latin letters: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔, L 엘, M 엠, N 엔, R 알.
_ENDINGS = {"0": 21, "1": _RIEUL, "3": 16, "6": 1, "7": _RIEUL, "8": _RIEUL, "l": _RIEUL, "m": 16, "n": 4, "r": _RIEUL}


def settled(text: str) -> str:
    """`text` with every double particle turned into the one that fits the character before it."""
    return _PATTERN.sub(lambda found: found[1] + found[2] + _fitting(found[1], found[3]), text)


def _fitting(before: str, form: str) -> str:
    ending = _ending(before)
    first, second = _FORMS[form]
    after_consonant = ending != 0 and not (form == "(으)로" and ending == _RIEUL)
    return first if after_consonant else second


def _ending(character: str) -> int:
    """Which of the 28 endings the character has when it is read aloud; 0 is a vowel."""
    if "가" <= character <= "힣":
        return (ord(character) - ord("가")) % 28
    return _ENDINGS.get(character.lower(), 0)
