"""What the program says when it cannot accept a file, a session or an argument: templates of core's `Refusal`."""

from __future__ import annotations

UNREADABLE = "{subject} cannot be read: {reason}."
UNWRITABLE = "{subject} cannot be written: {reason}."
NOT_A_FILE = "{subject} is not an ordinary file."
TOO_LARGE = "{subject} must not be larger than {most} bytes."
NOT_TEXT = "{subject} is not text in UTF-8."
NOT_JSON = "{subject} is not JSON: {reason}."
TOO_DEEP = "{subject} is nested too deeply."
TWICE = "{subject} names {value} twice."
NOT_A_SESSION = "{subject} is not a session of Descent Playground."
NEWER = "{subject} was made by a newer program: its version is {value}, and this program knows versions up to {most}."
VERSION = "The version of {subject} must be a whole number from 1 to {most}, got {value}."
NOT_A_LINE = "{subject} must be one line of at most {most} characters, got {value}."
NOT_SIMPLE = "{subject} must be a word, a number or a short list of them, got {value}."
TOO_MANY = "{subject} must hold at most {most} settings, got {value}."
NOT_IDX = "{subject} must be an IDX file of {shape} unsigned bytes."
NOT_THE_COUNT = "{subject} must hold exactly the {count} bytes its header promises."
NOT_PUBLISHED = "{subject} is not the published file: its SHA-256 is {value}."
NOT_CACHED = "The data is not cached: {reason}."
NOT_KEPT = "The session is not being saved by itself: {reason}."
RESTORED = "The last session was cut short; here it is again."
NOT_RESTORED = "The session of a program that was cut short cannot be restored: {reason}."
NO_ROOM = "too many windows are open"
NO_DATA = "The data cannot be loaded: {reason}."
NOT_SET = "{value} is not of the form setting=value."
NO_WINDOW = "The window cannot be opened: {reason}."
NO_DISPLAY = "there is no display; `playground train` works without one"
UNPACKS_LARGE = "{subject} must not unpack to more than {most} bytes."
TABLE_UNPACKS = "{subject} unpacks to more than {most} bytes. Unpack it and leave rows or columns out."
NOT_ARRAYS = "{subject} must be an NPZ archive of arrays, but it holds none."
NOT_NUMBERS = "{subject} must hold arrays of numbers or words, unlike {value}."
UNEQUAL_ARRAYS = "{subject} must hold arrays with one length, a row for each sample, got {value}."
NO_PICTURES = (
    "{subject} must hold images and labels for training and for testing: "
    "IDX files named as those of MNIST, or the batches of CIFAR-10 in the binary version."
)
UNEQUAL_PICTURES = "{subject} must hold images of one size for training and for testing."
NOT_A_TEXT = "{subject} must begin a text of at most {most} characters, got {value}."
NOT_AS_IT_SHOULD = "{subject}: {key} is missing or not of the form it should have, got {value}."

NOT_A_LOG = "{subject} is not what the log of a session holds, got {value}."
REPRODUCED = "Reproduced: after {step} steps every bit is as the file promises."
NEARLY_REPRODUCED = "Reproduced up to rounding: after {step} steps the losses are as the file promises."
NOT_REPRODUCED = "Not reproduced: after {step} steps the test loss is {value}, and the file promises {promised}."
NOT_A_CODE = "{subject} is not a code of Descent Playground, or a part of it is missing."
NO_EXTRA = "{subject} needs packages that are not installed: pip install descent-playground[{value}]"
NO_SCHEDULER = "There is no Dask scheduler at {subject}: {reason}."
OTHER_SWEEP = "{subject} belongs to another sweep. Choose another folder, or the settings of that one."
NOT_A_SWEEP = "{subject} is not the ledger of a sweep of Descent Playground, or it is damaged."
NOT_AN_AXIS = "{value} is not of the form setting=low..high, setting=low..high:count or setting=value,value."

# Every template above may reach a person. Translations are looked up by these very strings.
TEMPLATES: tuple[str, ...] = (
    UNREADABLE,
    UNWRITABLE,
    NOT_A_FILE,
    TOO_LARGE,
    NOT_TEXT,
    NOT_JSON,
    TOO_DEEP,
    TWICE,
    NOT_A_SESSION,
    NEWER,
    VERSION,
    NOT_A_LINE,
    NOT_SIMPLE,
    TOO_MANY,
    NOT_IDX,
    NOT_THE_COUNT,
    NOT_PUBLISHED,
    NOT_CACHED,
    NOT_KEPT,
    RESTORED,
    NOT_RESTORED,
    NO_ROOM,
    NO_DATA,
    NOT_SET,
    NO_WINDOW,
    NO_DISPLAY,
    UNPACKS_LARGE,
    TABLE_UNPACKS,
    NOT_ARRAYS,
    NOT_NUMBERS,
    UNEQUAL_ARRAYS,
    NO_PICTURES,
    UNEQUAL_PICTURES,
    NOT_A_TEXT,
    NOT_AS_IT_SHOULD,
    NOT_A_LOG,
    REPRODUCED,
    NEARLY_REPRODUCED,
    NOT_REPRODUCED,
    NOT_A_CODE,
    NO_EXTRA,
    NO_SCHEDULER,
    OTHER_SWEEP,
    NOT_A_SWEEP,
    NOT_AN_AXIS,
)
