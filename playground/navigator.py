"""The part of the desk that moves through time: rewinds, branches, their names, and the recipe that goes along."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from core.datasets import Shelf
from core.grove import BUDGET
from core.mishap import Mishap, mishap, whole
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from playground.commands import Back, Begin, Budget, Keep, Load, Omit, Rewind, Switch, Use
from playground.document import Document
from playground.labels import Labels
from playground.logs import Log, Result
from playground.session import Session
from playground.trainer import Trainer

# Keys of branches out of a file begin at a multiple of this, so that none is used twice.
APART = 1000
# What a session calls its memory of past states, in megabytes, and how many it may ask for.
MEMORY, MEGABYTE, MOST_MEMORY = "past_megabytes", 1_000_000, 16_000
# How many turns of a knob are remembered, each from where it began.
MOST_TURNS = 1000


class Navigator:
    """Joins session and trainer: what is chosen goes to the run, and what was in force in the past comes back.

    `tell` passes on a sentence for the person.
    """

    def __init__(self, session: Session, trainer: Trainer, tell: Callable[[Refusal], None]) -> None:
        self._session, self._trainer, self._tell = session, trainer, tell
        self._known: Recipe | None = None  # the recipe of the run that the session has taken notice of
        self._meant: Recipe | None = None  # the recipe that the run has, or was asked to have
        self._claim: tuple[int, Result] | None = None  # what a file says its branch comes to
        self._labels = session.document.labels
        self._branches = 0
        self._turns: deque[tuple[int, int]] = deque(maxlen=MOST_TURNS)  # on which branch and at which step they began
        self.walking = False  # along a log that was opened
        session.listen(self._obey)

    def begin(self) -> None:
        """Take over the log of the document with which the program was opened, if it has one."""
        document = self._session.document
        self.walking = document.log is not None
        self._trainer.send(Budget(self.memory * MEGABYTE))
        if document.log:
            self._load(document, document.log)

    @property
    def snapshot(self) -> Snapshot:
        """The run as it stands."""
        snapshot = self._trainer.latest.get()
        assert snapshot is not None  # the trainer leaves its first one before it starts
        return snapshot

    @property
    def labels(self) -> Labels:
        """What was said about branches."""
        return self._session.document.labels

    @property
    def document(self) -> Document:
        """The session with the log of its run, as it is to be saved."""
        return replace(self._session.document, log=Log.of(self.snapshot, self.labels.gone))

    def rewind(self, step: int) -> None:
        """Go to a step of the branch in use."""
        self._trainer.send(Rewind(step))

    def back(self, steps: int = 1) -> None:
        """Go so many steps back."""
        self._trainer.send(Back(steps))

    def switch(self, key: int, step: int | None = None) -> None:
        """Go to another branch: to its end, or to a step of it."""
        self._session.settle()
        self._trainer.send(Switch(key, step))

    def omit(self, place: int) -> None:
        """Go on without leg `place` of the branch in use and those after it: where it began, or here if that is ahead.

        What that leaves out of the present settings is a choice, and can be undone like one.
        """
        snapshot = self.snapshot
        branch = snapshot.tree.branch
        if branch is None or not 0 < place < len(branch.legs):
            return
        self._choose(branch.legs[place - 1].recipe)
        self._trainer.send(Omit(branch.key, place))

    def begin_with(self, recipe: Recipe) -> None:
        """Begin again from the first weights, with this recipe."""
        self._choose(recipe)
        self._trainer.send(Begin(recipe))

    def mishap(self) -> Mishap | None:
        """What the run did not survive, if it is lost now."""
        snapshot = self.snapshot
        found, tree = mishap(snapshot), snapshot.tree
        if found is None:
            return None
        branch = tree.by_key[found.key]
        lineage = {each.key for each in tree.lineage(branch)}
        return whole(found, branch, sorted(step for key, step in self._turns if key in lineage))

    def name(self, key: int, name: str) -> None:
        """Call a branch by a name of its own."""
        self.stand()
        self._session.label(self.labels.named(key, name))

    def mark(self, which: str, key: int, on: bool) -> None:
        """Take a branch into one of the sets of its labels, such as "pinned", or out of it."""
        self.stand()
        tree, labels = self.snapshot.tree, self.labels.switched(which, key, on)
        if which == "gone" and on and key == tree.now:
            left = [each for each in tree.kin if each.key not in labels.gone]
            branch = tree.by_key[key]
            if not left:
                return
            parent = next((each for each in left if each.key == branch.parent), left[-1])
            self._trainer.send(Switch(parent.key))
        self._session.label(labels)

    @property
    def memory(self) -> int:
        """How many megabytes of past states are kept at most."""
        megabytes = self._session.document.view.get(MEMORY, 0)
        return megabytes if isinstance(megabytes, int) and 0 < megabytes <= MOST_MEMORY else BUDGET // MEGABYTE

    def allow(self, megabytes: int) -> None:
        """Keep at most so many megabytes of past states."""
        self._session.look({**self._session.document.view, MEMORY: megabytes})
        self._trainer.send(Budget(megabytes * MEGABYTE))

    def stand(self) -> None:
        """Note where the run stands, for whoever takes back what is chosen next."""
        snapshot = self.snapshot
        self._session.stand((snapshot.tree.now, snapshot.step))

    def keep_up(self) -> None:
        """Take notice of where the run is: the session's recipe follows it through time."""
        snapshot = self.snapshot
        if snapshot.obeyed != self._trainer.sent or snapshot.failure:
            return
        if snapshot.recipe is not self._known:
            self._known = self._meant = snapshot.recipe
            self._session.follow(snapshot.recipe)
        if self._claim and snapshot.tree.now == self._claim[0] and snapshot.target is None:
            self._judge(snapshot, self._claim[1])

    def parted(self) -> bool:
        """Whether a branch has begun since this was asked last."""
        before, self._branches = self._branches, max((each.key for each in self.snapshot.tree.branches), default=0)
        return self._branches > before

    def _judge(self, snapshot: Snapshot, promised: Result) -> None:
        if snapshot.step >= promised.step:
            self._claim = None
        if snapshot.step == promised.step:
            self._tell(promised.verdict(Result.of(snapshot)))

    def _obey(self, document: Document) -> None:
        """Let the run do what the session has become."""
        if document.labels.pinned != self._labels.pinned:
            self._trainer.send(Keep(document.labels.pinned))
        self._labels, self.walking = document.labels, document.log is not None
        if document.log:
            return self._load(document, document.log)
        snapshot = self.snapshot
        key, step = document.place or (0, 0)
        if self._session.returning and key != snapshot.tree.now and key in snapshot.tree.by_key:
            self._trainer.send(Switch(key, step))
        elif self._session.beginning:
            return self._send(Begin(document.recipe))
        elif document.recipe is self._meant:
            return None
        if not self._session.turning:
            self._turns.append((snapshot.tree.now, snapshot.step))
        return self._send(Use(document.recipe))

    def _send(self, command: Use | Begin) -> None:
        self._meant = command.recipe
        self._trainer.send(command)

    def _choose(self, recipe: Recipe) -> None:
        """Choose a recipe of which the run hears in another way."""
        self.stand()
        self._session.settle()
        self._meant = recipe
        self._session.use(recipe)

    def _load(self, document: Document, log: Log) -> None:
        """Take over the log of a file, under keys that nothing else has."""
        newest = max((branch.key for branch in self.snapshot.tree.branches), default=0)
        shift = APART * (newest // APART + 1)
        self._session.unlog(document.labels.moved(shift))
        self._labels = self.labels
        branches = tuple(branch.moved(shift) for branch in log.branches)
        self._trainer.send(Load(branches, log.now + shift, log.step))
        self._trainer.send(Keep(self._labels.pinned))
        self._claim = (log.now + shift, log.result) if log.result else None
        self._meant = document.recipe
        if next(branch for branch in log.branches if branch.key == log.now).recipe(log.step) != document.recipe:
            self._trainer.send(Use(document.recipe))  # it was saved before the run had taken notice of a last choice


def employed(document: Document, shelf: Shelf, tell: Callable[[Refusal], None]) -> Trainer:
    """A trainer for the recipe of a document; where that is refused, for the defaults, and it is told why."""
    try:
        return Trainer(document.recipe, shelf)
    except Refusal as refusal:
        tell(refusal)
        return Trainer(Recipe(), shelf)
