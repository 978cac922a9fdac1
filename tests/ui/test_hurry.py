"""A turn is painted before anything else is computed."""

from PySide6.QtWidgets import QWidget

from ui.hurry import Hurry


class Desk:
    def __init__(self, seen):
        self.hurry = lambda going: seen.append(going)


class Canvas(QWidget):
    def __init__(self, seen):
        super().__init__()
        self._seen = seen

    def paintEvent(self, event):
        self._seen.append("painted")


def test_the_desk_is_released_after_the_turn_is_painted(qtbot):
    seen = []
    canvas = Canvas(seen)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    qtbot.waitUntil(lambda: "painted" in seen)
    seen.clear()
    hurry = Hurry(Desk(seen), canvas)
    hurry()
    canvas.update()
    qtbot.waitUntil(lambda: False in seen)
    assert seen == [True, "painted", False]
    hurry()
    hurry()
    canvas.update()
    qtbot.waitUntil(lambda: seen.count(False) == 2)
    assert seen[3:] == [True, True, "painted", False]
