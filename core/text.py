"""A setting that is a line of text: the place of a file, the name of a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core import refusals
from core.hyper import Hyper
from core.refusals import Refusal, brief


@dataclass(frozen=True)
class Text(Hyper):
    """One line of at most `most` characters, which may be empty."""

    most: int = 1000

    def checked(self, value: Any, subject: str) -> str:
        line = isinstance(value, str) and (value.isprintable() or not value)
        if not line or len(value) > self.most:
            raise Refusal(refusals.NOT_A_LINE, subject=subject, most=self.most, value=brief(value))
        return value.strip()
