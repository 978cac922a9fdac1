"""Leads through the lessons: carries out what a step offers, opens its room, points, and remembers the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from core.hyper import Change
from core.lessons import Lesson, Step
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from ui.desk import Desk
from ui.i18n import LANGUAGE
from ui.lessons.ring import Ring
from ui.rooms import NETWORK
from ui.rooms import keys as room_keys
from ui.targets import Targets
from ui.theme import THEME

if TYPE_CHECKING:
    from ui.lessons.panel import LessonPanel
    from ui.window import Window

_GLANCE = 4000  # milliseconds that a ring stays when no lesson asked for it
SHARE = 0.6  # of the window that the rooms would like to keep
LEAST = 0.9  # of the width it likes that the panel keeps for them
_RATE = 8.0  # looks per second at how the run is doing


class Guide(QObject):
    """The lessons of a window. The panel is made when it is first opened."""

    def __init__(self, window: Window, desk: Desk, look_up: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._desk, self._look_up = window, desk, look_up
        self._targets = Targets(window)
        self._first, self._since = Recipe(), 0  # the recipe when a step was opened, and the first run that counts
        self._scale = THEME.scale
        self.panel: LessonPanel | None = None
        self.rings: list[Ring] = []

    def isVisible(self) -> bool:
        """Whether the panel is open: then the clock serves the guide."""
        return self.panel is not None and self.panel.isVisible()

    def toggle(self) -> None:
        """Open the panel where one was, or close it."""
        if self.isVisible():
            self.close()
            return
        panel = self._made()
        panel.show()
        self.give_room(panel)
        if panel.lesson is None:
            key, place = self._desk.bookmark()
            if key in self.lessons:
                self.open(key, place)
                return
        self._show(panel)

    def close(self) -> None:
        """Close the panel; the page is remembered."""
        self._point(())
        if self.panel is not None:
            self.panel.hide()

    @property
    def lessons(self) -> dict[str, Lesson]:
        """Every lesson by its key."""
        return {lesson.key: lesson for lesson in self._desk.lessons()}

    def open(self, key: str, place: int = 0) -> None:
        """Open a lesson at one of its steps."""
        panel, lesson = self._made(), self.lessons[key]
        if panel.isHidden():
            panel.show()
            self.give_room(panel)
        place = min(max(place, 0), len(lesson.steps) - 1)
        names = {term.key: term.names[LANGUAGE.code] for term in self._desk.terms()}
        panel.show_step(lesson, place, names)
        self._desk.mark_page(key, place)
        self._first, self._since = self._desk.recipe(), 0
        self._prepare(lesson.steps[place])

    def turn(self, place: int) -> None:
        """Go to another step of the lesson; beyond the last one is the list."""
        lesson = self._made().lesson
        if lesson is None or place < 0:
            return
        if place >= len(lesson.steps):
            self.leave()
        else:
            self.open(lesson.key, place)

    def leave(self) -> None:
        """Go back to the list of the lessons."""
        panel = self._made()
        self._point(())
        panel.show_contents()
        self._desk.mark_page("", 0)

    def carry_out(self) -> None:
        """Do what the step offers: settings, study, pace, and the keys of the transport."""
        panel, desk = self._made(), self._desk
        step = panel.step
        if step is None:
            return
        try:
            recipe = step.recipe(desk.recipe())
        except Refusal as refusal:
            self._window.banner.tell(refusal)
            return
        desk.settle()
        anew = "reset" in step.deeds or desk.recipe().change_to(recipe) is Change.RESTART
        self._since = desk.snapshot().run + anew
        if recipe != desk.recipe():
            desk.use(recipe)
        if step.speed is not None:
            desk.limit(step.speed)
        if step.study:
            self._study(step.room, step.study)
        for deed in step.deeds:
            getattr(desk, deed)()  # one of `DEEDS`, which the reader of lessons has checked
        desk.settle()
        self._window.show_recipe()
        self._first = recipe
        panel.page.finish_deed()
        QTimer.singleShot(0, self, lambda: self._point(step.point))
        panel.next.setFocus()

    def display(self, frame: Snapshot) -> None:
        """Follow the run; called by the clock. The last looks at a run that is to begin anew do not count."""
        if self.panel is not None and frame.run >= self._since:
            self.panel.page.display(frame, self._first)

    def show_place(self, name: str) -> None:
        """Bring a widget before the eye, with a ring around it for a while."""
        key = name.partition(":")[2].partition("/")[0]
        if name.startswith("room:") and key in room_keys():
            self._window.enter(key)
            return
        self._point((name,))
        QTimer.singleShot(_GLANCE, self, lambda: self.isVisible() or self._point(()))

    def _prepare(self, step: Step) -> None:
        """Go where the step wants to be; a room that would give the answer of a sketch away waits until it is shown."""
        if step.sketch is not None and step.room not in ("", NETWORK) and not step.before:
            self._point(())
            if self._window.rooms.key == step.room:
                self._window.enter(NETWORK)
        else:
            self._go(step, step.before or step.page)

    def _go(self, step: Step, settings: Mapping[str, Any]) -> None:
        if step.room in room_keys():
            self._window.enter(step.room)
            if settings:
                self._study(step.room, settings)
        self._point(step.point)

    def _study(self, room: str, settings: Mapping[str, Any]) -> None:
        """Choose these settings of a lab, beside those it has."""
        desk = self._desk
        chosen = {**(desk.study(room) or {}), **settings}
        if chosen != desk.study(room):
            desk.turn_study(room, chosen)
            self._window.rooms.follow()

    def _point(self, names: tuple[str, ...]) -> None:
        """Put a ring around everything that is named, as far as it is there."""
        found = [target for target in map(self._targets.reveal, names) if target is not None]
        while len(self.rings) < len(found):
            self.rings.append(Ring(self._window))
        for number, ring in enumerate(self.rings):
            ring.show_around(found[number] if number < len(found) else None)

    def _made(self) -> LessonPanel:
        if self.panel is None:
            from ui.lessons.panel import LessonPanel

            self.panel = panel = LessonPanel(self._desk.lessons())
            self._window.body.addWidget(panel)
            self._window.body.setStretchFactor(1, 0)
            panel.hide()
            panel.lesson_wanted.connect(self.open)
            panel.turned.connect(self.turn)
            panel.deed_wanted.connect(self.carry_out)
            panel.contents_wanted.connect(self.leave)
            panel.left.connect(self.close)
            panel.page.revealed.connect(self._reveal)
            panel.page.term_wanted.connect(self._look_up)
            LANGUAGE.changed.connect(self._say_again)
            THEME.changed.connect(self._rescale)
            self._window.clock.add(self, _RATE)
        return self.panel

    def _reveal(self) -> None:
        """The truth of a sketch is wanted: its room is opened, and if a run has to show it, the run begins."""
        step = self._made().step
        if step is not None:
            self._go(step, step.page)
            if step.active:
                self.carry_out()
        self.display(self._desk.snapshot())

    def _say_again(self) -> None:
        panel = self.panel
        if panel is not None and panel.lesson is not None:
            names = {term.key: term.names[LANGUAGE.code] for term in self._desk.terms()}
            panel.page.show_step(panel.lesson.steps[panel.place], names)

    def _rescale(self) -> None:
        """Keep the panel as wide as its text reads well when the letters have another size."""
        if self.panel is not None and self._scale != THEME.scale:
            self._scale = THEME.scale
            self.give_room(self.panel)

    def give_room(self, panel: LessonPanel) -> None:
        """Let the panel be as wide as its text reads well, at the cost of the rooms."""
        body, rooms = self._window.body, self._window.network.minimumSizeHint().width()
        whole, wanted = sum(body.sizes()), panel.wanted_width()
        kept = max(whole - wanted, min(max(rooms, round(SHARE * whole)), whole - round(LEAST * wanted)))
        body.setSizes([kept, whole - kept])

    def _show(self, panel: LessonPanel) -> None:
        first = next(iter(panel.contents.lines.values()), None)
        if panel.lesson is not None:
            panel.next.setFocus()
            self._point(panel.step.point if panel.step else ())
        elif first is not None:
            first.setFocus()
