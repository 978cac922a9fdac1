"""Templates: what each class of a linear model, or each hidden unit, looks for, as a picture of its weights."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from core.snapshot import Snapshot
from ui.i18n import say, translate, word
from ui.labs.digits_gate import Gate, pictured
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.plots.weights import WeightsView

LINEAR = "mnist-softmax"


class TemplatesLeaf(Leaf):
    """The pictures of weights with what they mean beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.view, self.said, self.begin = WeightsView(), wrapped("body"), QPushButton()
        say(self.begin.setText, "labs", word("labs", "Begin: a linear model on the digits"))
        self.begin.clicked.connect(lambda: self.gate.begun.emit(LINEAR))
        pictures, panel = Panel(), Panel(word("labs", "What do they say?"))
        pictures.rows.addWidget(self.view, 1)
        panel.rows.addWidget(self.said)
        panel.rows.addStretch(1)
        panel.rows.addWidget(self.begin)
        words = word("labs", "The running network has never seen digits, so it has no templates of them.")
        self.gate = Gate(side_by_side((pictures, 3), (panel, 1)), words, LINEAR)
        self.rows.addWidget(self.gate, 1)
        self.targets = {"templates": self.view, "begin_linear": self.begin, "begin_templates": self.gate.button}

    def display(self, frame: Snapshot) -> None:
        self.gate.open(pictured(frame))
        if not self.gate.opened:
            return
        linear = not frame.objective.model.widths
        self.begin.setVisible(not linear)
        if linear:
            said = translate(
                "labs",
                "One picture for each class. Its score is the sum over all pixels of weight times ink: blue ink"
                " counts for the class, orange ink against it. A single picture must serve every way of writing"
                " the digit.",
            )
        else:
            said = translate(
                "labs",
                "These are what the hidden units look for. Classes have templates of their own only in a model"
                " without hidden units.",
            )
        self.said.setText(said)
        self.view.display(frame)
