"""The rooms of the window: the network, the stage of surfaces, and one per lab; each is made when it is entered."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.clock import FrameClock
from ui.desk import Desk
from ui.frame import scrolling
from ui.i18n import word
from ui.labs.lab import Lab

NETWORK, STAGE, LAB = "network", "stage", "lab"


@dataclass(frozen=True)
class Room:
    """A room by its key: what it is called, what one learns in it, and where its class is found.

    `follows` names the pages on which one watches the running network, or says whether one does on all of them.
    """

    key: str
    title: str
    question: str
    place: str = ""  # module:class
    group: str = LAB
    keys: tuple[str, ...] = ()
    follows: bool | tuple[str, ...] = False


ROOMS: tuple[Room, ...] = (
    Room(
        NETWORK,
        word("labs", "Network"),
        word("labs", "What does a network do while it learns?"),
        "",
        STAGE,
        follows=True,
    ),
    Room(
        "surface",
        word("labs", "Surface"),
        word("labs", "Who finds the way down, and why?"),
        "ui.surfaces.room:SurfaceRoom",
        STAGE,
        ("Ctrl+F2",),
    ),
    Room(
        "race",
        word("labs", "Race"),
        word("labs", "Which recipe learns fastest?"),
        "ui.race.room:RaceRoom",
        STAGE,
        ("Ctrl+F3",),
    ),
    Room("scores", word("labs", "Scores"), word("labs", "What do losses make of scores?"), "ui.labs.scores:ScoresLab"),
    Room(
        "pixels",
        word("labs", "Four pixels"),
        word("labs", "How do pixels become scores?"),
        "ui.labs.pixels:PixelsLab",
    ),
    Room(
        "planes",
        word("labs", "Three planes"),
        word("labs", "How do three rows of weights divide the plane?"),
        "ui.labs.planes:PlanesLab",
    ),
    Room("error", word("labs", "Error"), word("labs", "How wrong is an answer?"), "ui.labs.error:ErrorLab"),
    Room(
        "fits",
        word("labs", "Choice of loss"),
        word("labs", "Which errors does a loss care about?"),
        "ui.labs.fits:FitsLab",
    ),
    Room(
        "brackets",
        word("labs", "Brackets"),
        word("labs", "What does a line of code do, from the inside out?"),
        "ui.labs.brackets:BracketsLab",
    ),
    Room(
        "derivative",
        word("labs", "Derivative"),
        word("labs", "How steep is it, and how small may h be?"),
        "ui.labs.derivative:DerivativeLab",
    ),
    Room(
        "gradient",
        word("labs", "Gradient"),
        word("labs", "Which way does every weight have to go?"),
        "ui.labs.gradient:GradientLab",
        follows=("weight", "check", "cost"),
    ),
    Room(
        "penalty",
        word("labs", "Penalty"),
        word("labs", "What do weights cost?"),
        "ui.labs.penalty:PenaltyLab",
        follows=("network",),
    ),
    Room(
        "gradient_noise",
        word("labs", "Gradient noise"),
        word("labs", "How wrong is the gradient of a mini-batch?"),
        "ui.labs.gradient_noise:GradientNoiseLab",
        follows=True,
    ),
    Room("ladder", word("labs", "Search ladder"), word("labs", "How does one get down?"), "ui.labs.ladder:LadderLab"),
    Room(
        "momentum",
        word("labs", "Momentum"),
        word("labs", "When does the heavy ball arrive, swing, or fly off?"),
        "ui.labs.damping:DampingLab",
    ),
    Room(
        "neuron",
        word("labs", "Neuron"),
        word("labs", "What does one unit do?"),
        "ui.labs.neuron:NeuronLab",
        follows=("network",),
    ),
    Room(
        "digits",
        word("labs", "Digits"),
        word("labs", "What does it see in a digit?"),
        "ui.labs.digits:DigitsLab",
        follows=True,
    ),
    Room("flow", word("labs", "Flow"), word("labs", "What happens in one step?"), "ui.labs.flow:FlowLab", follows=True),
    Room(
        "tuning",
        word("labs", "Tuning"),
        word("labs", "Which settings, and how does one find them?"),
        "ui.labs.tuning:TuningLab",
    ),
    Room(
        "mistakes",
        word("labs", "Mistakes"),
        word("labs", "What is wrong with this program?"),
        "ui.labs.mistakes:MistakesLab",
    ),
)


class Rooms(QStackedWidget):
    """The room in front and those behind it. `entered` carries the key of the room that came to the front.

    `following` says whether one watches the running network in it: after a room was entered, a page turned.
    """

    entered = Signal(str)
    following = Signal(bool)
    told = Signal(object)

    def __init__(self, desk: Desk, clock: FrameClock, network: QWidget) -> None:
        super().__init__()
        self._desk, self._clock = desk, clock
        self._made: dict[str, QWidget] = {NETWORK: network}
        self._frames: dict[str, QWidget] = {NETWORK: scrolling(network)}
        self.addWidget(self._frames[NETWORK])
        self.key = NETWORK
        self._told: bool | None = True

    def __getitem__(self, key: str) -> QWidget:
        """The room called `key`; it is made if nobody was in it before."""
        if key not in self._made:
            self._made[key] = self._furnished(room(key))
            self._frames[key] = scrolling(self._made[key])
            self.addWidget(self._frames[key])
        return self._made[key]

    @property
    def made(self) -> dict[str, QWidget]:
        """The rooms that somebody has been in."""
        return self._made

    def _furnished(self, entry: Room) -> Lab:
        module, _, name = entry.place.partition(":")
        lab: Lab = getattr(importlib.import_module(module), name)(self._desk)
        lab.name(entry.title, entry.question)
        lab.turned.connect(lambda _: self._desk.turn_study(entry.key, lab.plain()))
        lab.settled.connect(self._desk.settle)
        lab.told.connect(self.told)
        lab.wanted.connect(self.enter)
        lab.restore(self._desk.study(entry.key))
        lab.show_study(lab.study)
        lab.attend(self._clock)
        return lab

    def enter(self, key: str) -> None:
        """Bring the room called `key` to the front."""
        if self[key] and key != self.key:
            self.key = key
            self.setCurrentWidget(self._frames[key])
            self.entered.emit(key)
            self._told = None
            self._tell()

    def follow(self) -> None:
        """Let every room show what is chosen now."""
        for key, widget in self._made.items():
            if isinstance(widget, Lab):
                widget.restore(self._desk.study(key))
        self._tell()

    def _tell(self) -> None:
        if self.follows != self._told:
            self._told = self.follows
            self.following.emit(self._told)

    @property
    def follows(self) -> bool:
        """Whether one watches the running network on the page that is in front."""
        pages = room(self.key).follows
        study = getattr(self._made[self.key], "study", None)
        return pages if isinstance(pages, bool) else getattr(study, "page", "") in pages


def of(group: str) -> Sequence[Room]:
    """The rooms of a group, in the order of the table."""
    return [entry for entry in ROOMS if entry.group == group]


def room(key: str) -> Room:
    """The line of the table for `key`. Raises `KeyError`."""
    return next(entry for entry in ROOMS if entry.key == key) if key in keys() else {}[key]


def keys() -> set[str]:
    """The key of every room."""
    return {entry.key for entry in ROOMS}
