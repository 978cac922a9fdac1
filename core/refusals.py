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
UNDONE = "This could not be worked out because of a mistake in the program: {value}"
MISDRAWN = "Something could not be shown because of a mistake in the program; the run goes on. {value}"
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
NOT_POINTS = (
    "{subject} must be a list of at most {most} points as x y class, such as 1.5 -2 0; 3 4 1, with "
    "coordinates from -{reach} to {reach} and classes from 0 to {last}, got {value}."
)
NO_POINTS = "Place at least one point in one of the {value} classes."
TABLE_ENCODING = (
    "{subject} is not text in UTF-8, see row {row}, character {place}. Save it as CSV in UTF-8 and open it again."
)
TABLE_EMPTY = "{subject} holds no row of data."
TABLE_SHORT = "{subject} holds a single row of data; there must be one to learn from and one to test on."
TABLE_ONE_COLUMN = "{subject} has only one column. Separate the columns by commas, semicolons or tabs."
TABLE_WIDE = "{subject} has {value} columns, but at most {most} are read. Leave columns out."
TABLE_LONG = "{subject} has more rows than the {most} that are read with so many columns. Leave rows or columns out."
TABLE_RAGGED = (
    "{subject}, row {row}: there are {value} cells, but the first row has {wanted}. Columns were cut at each "
    "{delimiter}; for numbers with decimal commas use semicolons between columns."
)
TABLE_LONG_CELL = "{subject}, row {row}: a cell is longer than {most} characters. Is a quotation mark missing?"
TABLE_NO_COLUMN = "{subject} has no column called {value}; it has {choices}."
TABLE_NO_NUMBERS = "{subject} has no column of numbers beside {column}, so there is nothing to learn from."
CELL_TEXT = "{subject}, row {row}, column {column}: {value} is not a number. Correct it, or leave the column out."
CELL_COMMA = (
    "{subject}, row {row}, column {column}: {value} has a comma. Write a decimal point and no commas between "
    "thousands, or choose the comma as decimal sign."
)
CELL_EMPTY = (
    "{subject}, row {row}, column {column}: there is no value, only {value}. Fill it in, delete the row, or "
    "leave the column out."
)
ONE_CLASS = (
    "{subject}, column {column}: every row says {value}, so there is nothing to tell apart. Choose another target."
)
MANY_CLASSES = (
    "{subject}, column {column}: {value} different values are too many for classes, of which there may be "
    "{most}. Choose another target, or numbers as task."
)
NOT_IDX = "{subject} is not an IDX file of images or labels in unsigned bytes."
IDX_LENGTH = "{subject} must be {wanted} bytes long, as its header says, but it has {value}."
NOT_CIFAR = (
    "{subject} is not a batch of CIFAR-10: its {value} bytes are not a whole number of records of {record} bytes."
)
CIFAR_LABEL = "{subject} is not a batch of CIFAR-10: record {row} has the label {value}, and labels go from 0 to 9."
PICTURES_LARGE = "{subject} holds more than {most} bytes of images."
PICTURES_UNEQUAL = "{subject} does not hold one label for each image."
PICTURES_EMPTY = "{subject} must hold images for training and for testing."
LOG_MISFIT = "The log cannot be followed beyond step {step}: its parameters do not fit the recipe of that step."
PICTURES_CLASSES = "{subject} must hold between 2 and {most} classes, got {value}."

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
    UNDONE,
    MISDRAWN,
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
    NOT_POINTS,
    NO_POINTS,
    TABLE_ENCODING,
    TABLE_EMPTY,
    TABLE_SHORT,
    TABLE_ONE_COLUMN,
    TABLE_WIDE,
    TABLE_LONG,
    TABLE_RAGGED,
    TABLE_LONG_CELL,
    TABLE_NO_COLUMN,
    TABLE_NO_NUMBERS,
    CELL_TEXT,
    CELL_COMMA,
    CELL_EMPTY,
    ONE_CLASS,
    MANY_CLASSES,
    NOT_IDX,
    IDX_LENGTH,
    NOT_CIFAR,
    CIFAR_LABEL,
    PICTURES_LARGE,
    PICTURES_UNEQUAL,
    PICTURES_EMPTY,
    PICTURES_CLASSES,
    LOG_MISFIT,
)


def brief(value: object, most: int = 60) -> str:
    """`value` as it may appear in a sentence: its `repr`, cut to `most` characters."""
    try:
        text = repr(value)
    except ValueError:  # Python writes no integer of more than 4,300 digits
        text = f"something of type {type(value).__name__} that is too long to write"
    return text if len(text) <= most else text[: most - 3] + "..."
