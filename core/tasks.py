"""The two kinds of question a model can be asked."""

from __future__ import annotations

from enum import StrEnum


class Task(StrEnum):
    """Which class (classification), or how much (regression)."""

    CLASSIFICATION = "classification"
    REGRESSION = "regression"
