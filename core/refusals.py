"""What core says when it cannot accept something: one sentence with subject, rule and value."""

from __future__ import annotations

from typing import Any


class Refusal(ValueError):
    """A value from outside was not accepted; `str()` is an English sentence made of `template` and `values`.

    The two are kept apart so that a window can translate the template and fill the same values in.
    """

    def __init__(self, template: str, **values: Any) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values

    def __format__(self, spec: str) -> str:
        """The sentence without its full stop, for use as the reason in another sentence."""
        return format(str(self).rstrip("."), spec)


# Every template that may reach a person. Translations are looked up by these very strings.
RANGE = "{subject} must be in [{low}, {high}], got {value}."
NOT_A_NUMBER = "{subject} must be a finite number, got {value}."
NOT_WHOLE = "{subject} must be a whole number, got {value}."
NOT_A_SWITCH = "{subject} must be true or false, got {value}."
NOT_ONE_OF = "{subject} must be one of {choices}, got {value}."
NOT_A_LIST = "{subject} must be a list of at most {most} whole numbers from {low} to {high}, got {value}."
NOT_WORDS = "{subject} must be a list of at most {most} words out of {choices}, got {value}."
UNKNOWN_FIELD = "{subject} has no setting called {value}; it has {choices}."
NOT_A_TABLE = "{subject} must be a table of settings, got {value}."
TASK_MISMATCH = "{subject} needs {needed} data, but {value} is {task} data."
BROKEN = "Training stopped because of a mistake in the program: {value}"
BLIND = "The loss surface cannot be shown because of a mistake in the program: {value}"
NO_SURFACE = "There is no loss surface around weights that are no longer finite numbers."
NOT_A_LINE = "{subject} must be a line of at most {most} characters, got {value}."
NOT_A_FORMULA = (
    "{subject} must be a formula, but at character {place} something is missing, too much or not allowed "
    "(a product needs its *), got {value}."
)
FORMULA_TOO_LONG = "{subject} must be a formula of at most {most} characters, nested at most {depth} deep, got {value}."
FORMULA_SIGN = "{subject} must be a formula, which cannot hold the sign {sign} at character {place}, got {value}."
FORMULA_NUMBER = "{subject} must be a formula of finite numbers, but see character {place}, got {value}."
FORMULA_NAME = (
    "{subject} must be a formula made of {choices}, but {name} at character {place} is none of them, got {value}."
)
FORMULA_EXPONENT = (
    "{subject} must be a formula with exponents from -{most} to {most}, but see character {place}, got {value}."
)
FORMULA_ARGUMENTS = (
    "{subject} must be a formula that gives {name} {count} argument(s), but see character {place}, got {value}."
)

TEMPLATES: tuple[str, ...] = (
    RANGE,
    NOT_A_NUMBER,
    NOT_WHOLE,
    NOT_A_SWITCH,
    NOT_ONE_OF,
    NOT_A_LIST,
    NOT_WORDS,
    UNKNOWN_FIELD,
    NOT_A_TABLE,
    TASK_MISMATCH,
    BROKEN,
    BLIND,
    NO_SURFACE,
    NOT_A_LINE,
    NOT_A_FORMULA,
    FORMULA_TOO_LONG,
    FORMULA_SIGN,
    FORMULA_NUMBER,
    FORMULA_NAME,
    FORMULA_EXPONENT,
    FORMULA_ARGUMENTS,
)


def brief(value: object, most: int = 60) -> str:
    """`value` as it may appear in a sentence: its `repr`, cut to `most` characters."""
    try:
        text = repr(value)
    except ValueError:  # Python writes no integer of more than 4,300 digits
        text = f"something of type {type(value).__name__} that is too long to write"
    return text if len(text) <= most else text[: most - 3] + "..."
