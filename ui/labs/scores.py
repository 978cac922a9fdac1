"""The lab of scores: three images, three scores each, and what four losses make of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from core.studies.scores import CLASSES, CURVE, ENTROPY, LEAST, LOSSES, MOST, PAGES, SOFTMAX, WEIGHED, ScoresStudy
from ui import numbers
from ui.desk import Desk
from ui.forms import Form
from ui.i18n import LANGUAGE, capitalised, translate, word
from ui.labs import score_words
from ui.labs.bars import Bar, Bars, Rule
from ui.labs.lab import Lab
from ui.labs.leaves import Leaves, Panel, Segments, column, firm, side_by_side, wrapped
from ui.labs.quest import Quests
from ui.labs.score_curve import ROLES, LossCurve
from ui.labs.score_quests import HINGE_QUESTS, SOFTMAX_QUESTS
from ui.labs.tiles import LossTile, Tile, roles
from ui.labs.worked import Worked
from ui.plots.calm import rounded_up
from ui.theme import THEME

IMAGES: dict[str, str] = {name: name for name in CLASSES}
MARGIN = "margin"
RANGES = ((LEAST / 2, 8.0), (LEAST, MOST), (2 * LEAST, 2 * MOST), (4 * LEAST, 4 * MOST))


class ScoreBars(Bars):
    """The scores of the image in hand, the line below which rivals cost nothing, and what those above it cost."""

    def __init__(self, lab: Lab) -> None:
        super().__init__(*RANGES[0], 0.1)
        self.name(word("labs", "Scores"))
        self.dragged.connect(lambda place, value: lab.turn(lab.study.with_score(place, value)))
        self.settled.connect(lab.settle)
        self.released.connect(lambda: self.fit(RANGES))

    def show_study(self, study: ScoresStudy) -> None:
        """Show the scores."""
        bars, owed = [], study.violations
        plain = study.page == SOFTMAX
        for place, score in enumerate(study.scores):
            name = translate("core", CLASSES[place])
            right = place == study.right
            span = (study.line, study.line + float(owed[place])) if owed[place] > 0 and not plain else None
            bars.append(Bar(f"✓ {name}" if right else name, float(score), f"lane {place}", span=span))
        line = translate("labs", "right − Δ = {line}", line=numbers.number(study.line))
        self.show_bars(bars, [] if plain else [Rule(study.line, line, "ink")])
        self.fit(RANGES)


class ScoresLab(Lab):
    """Drag a score, and see what each loss makes of it."""

    kind = ScoresStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.leaves = Leaves(PAGES)
        self.leaves.chosen.connect(lambda key: self.turn(replace(self.study, page=key)))
        self.bars = {page: ScoreBars(self) for page in (WEIGHED, CURVE, SOFTMAX)}
        self.images = {page: self._images() for page in PAGES}
        self.tiles = {key: self._tile(key) for key in LOSSES}
        self.written = {WEIGHED: self._worked(), CURVE: self._worked(), SOFTMAX: self._worked("title")}
        self.curve, self.form = LossCurve(), firm(Form(("margin", "include", "mean", "scale")))
        self.sized = firm(Form(("scale",)))
        self.powers, self.shares = Bars(0.0, 200.0, 0.1), Bars(0.0, 1.0, 0.01)
        self.hinge_quests, self.softmax_quests = Quests(HINGE_QUESTS), Quests(SOFTMAX_QUESTS)
        self.says = wrapped()
        self._connect()
        pages = {WEIGHED: self._weighed(), CURVE: self._curved(), SOFTMAX: self._softmax()}
        for key, page in pages.items():
            self.leaves.add(key, page)
        self.body.addWidget(self.leaves, 1)
        self._name_targets()
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _images(self) -> Segments:
        images = Segments(IMAGES, "image")
        images.chosen.connect(lambda key: self.turn(replace(self.study, image=key)))
        return images

    def _tile(self, key: str) -> LossTile:
        tile = LossTile()
        tile.clicked.connect(lambda: self.turn(replace(self.study, loss=key)))
        return tile

    def _worked(self, role: str = "heading") -> Worked:
        worked = Worked(role)
        worked.dragged.connect(self._scrub)
        worked.settled.connect(self.settle)
        return worked

    def _scrub(self, key: str, value: float) -> None:
        if key == MARGIN:
            self.turn(replace(self.study, margin=min(max(value, 0.1), 10.0)))
        else:
            self.turn(self.study.with_score(CLASSES.index(key), value))

    def _connect(self) -> None:
        for form in (self.form, self.sized):
            form.turned.connect(self.turn)
            form.settled.connect(self.settle)
        for quests in (self.hinge_quests, self.softmax_quests):
            quests.turned.connect(self.turn)
        self.curve.dragged.connect(lambda score: self.turn(self.study.with_score(self.study.right, score)))
        self.curve.settled.connect(self.settle)
        turns: list[tuple[Bars, str, Callable[[int, float], ScoresStudy]]] = [
            (self.powers, word("labs", "Exponentials"), lambda place, power: self.study.with_power(place, power)),
            (self.shares, word("labs", "Probabilities"), lambda place, p: self.study.with_probability(place, p)),
        ]
        for bars, words, turned in turns:
            bars.name(words)
            bars.dragged.connect(lambda place, value, turned=turned: self.turn(turned(place, value)))
            bars.settled.connect(self.settle)

    def _weighed(self) -> QWidget:
        scores, grid, written, settings = Panel(word("labs", "Scores of the image")), QWidget(), Panel(), Panel()
        scores.rows.addWidget(self.images[WEIGHED])
        scores.rows.addWidget(self.bars[WEIGHED], 1)
        tiles = QGridLayout(grid)
        tiles.setContentsMargins(0, 0, 0, 0)
        THEME.fit(tiles.setSpacing, 8)
        for place, tile in enumerate(self.tiles.values()):
            tiles.addWidget(tile, place // 2, place % 2)
        written.rows.addWidget(self.written[WEIGHED])
        settings.rows.addWidget(self.form)
        THEME.fit(settings.setFixedWidth, 304)
        upper, lower = side_by_side((scores, 4), (grid, 6)), side_by_side((settings, 0), (written, 1))
        return column(upper, lower, self.hinge_quests, stretch=0)

    def _curved(self) -> QWidget:
        scores, picture = Panel(word("labs", "Scores of the image")), Panel()
        scores.rows.addWidget(self.images[CURVE])
        scores.rows.addWidget(self.bars[CURVE], 1)
        picture.rows.addWidget(self.curve)
        written = Panel()
        written.rows.addWidget(self.written[CURVE])
        return column(side_by_side((scores, 4), (picture, 9)), written, stretch=0)

    def _softmax(self) -> QWidget:
        stages = []
        for title, bars in (
            (word("labs", "1. Scores s"), self.bars[SOFTMAX]),
            (word("labs", "2. Make them positive: eˢ"), self.powers),
            (word("labs", "3. Make them sum to 1: p"), self.shares),
        ):
            panel = Panel(title)
            panel.rows.addWidget(bars, 1)
            stages.append((panel, 1))
        written, settings = Panel(), Panel()
        written.rows.addWidget(self.written[SOFTMAX])
        settings.rows.addWidget(self.images[SOFTMAX])
        settings.rows.addWidget(self.sized)
        settings.rows.addWidget(self.says)
        settings.rows.addStretch(1)
        THEME.fit(settings.setFixedWidth, 424)
        lower = side_by_side((settings, 0), (written, 1))
        return column(side_by_side(*stages), lower, self.softmax_quests, stretch=0)

    def _name_targets(self) -> None:
        self.targets |= {
            "pages": self.leaves.tabs,
            "bars": self.bars[WEIGHED],
            "image": self.images[WEIGHED],
            "formula": self.written[WEIGHED],
            "settings": self.form,
            "questions": self.hinge_quests,
            "curve": self.curve,
            "curve_bars": self.bars[CURVE],
            "softmax_bars": self.bars[SOFTMAX],
            "powers": self.powers,
            "probabilities": self.shares,
            "softmax": self.written[SOFTMAX],
            "softmax_questions": self.softmax_quests,
        } | {f"tile_{key}": tile for key, tile in self.tiles.items()}

    def _again(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: ScoresStudy) -> None:
        self.leaves.show_key(study.page)
        self.bars[study.page].show_study(study)
        values = study.values(study.loss if study.page != SOFTMAX else ENTROPY)
        tails = {image: numbers.number(float(value)) for image, value in zip(CLASSES, values, strict=True)}
        self.images[study.page].show_key(study.image, tails)
        {WEIGHED: self._show_weighed, CURVE: self._show_curve, SOFTMAX: self._show_softmax}[study.page](study)

    def _show_weighed(self, study: ScoresStudy) -> None:
        self.form.show_declared(study)
        self.written[WEIGHED].show_lines(score_words.lines(study))
        slopes = {key: tuple(map(float, study.slopes(key))) for key in LOSSES}
        largest = max(abs(slope) for each in slopes.values() for slope in each)
        heading = translate("labs", "slopes, all on one scale")
        for key, tile in self.tiles.items():
            name, notes = capitalised(translate("core", LOSSES[key])), self._notes(study, key)
            shown = Tile(name, ROLES[key], study.value(key), slopes[key], tuple(roles(3)), heading, largest, notes)
            tile.show_tile(shown, key == study.loss)
        self.hinge_quests.show_study(study)

    @staticmethod
    def _notes(study: ScoresStudy, key: str) -> tuple[str, ...]:
        mean = numbers.number(study.mean_value(key))
        three, ten = (numbers.number(study.at_rest(key, classes)) for classes in (3, 10))
        return (
            translate("labs", "mean of the three images: {mean}", mean=mean),
            translate("labs", "all scores 0, three classes: loss {three}", three=three),
            translate("labs", "all scores 0, ten classes: loss {ten}", ten=ten),
        )

    def _show_curve(self, study: ScoresStudy) -> None:
        self.curve.display(study)
        self.written[CURVE].show_lines(score_words.lines(study))

    def _show_softmax(self, study: ScoresStudy) -> None:
        names = [translate("core", name) for name in CLASSES]
        top = max(float(study.powers.max()) * 1.1, 8.0)
        self.powers.fit([(0.0, rounded_up(top))])
        self.powers.step = 10.0 ** round(math.log10(top) - 2)
        powers = zip(names, study.powers, strict=True)
        self.powers.show_bars([Bar(n, float(e), f"lane {k}") for k, (n, e) in enumerate(powers)])
        shares = zip(names, study.probabilities, study.target, strict=True)
        self.shares.show_bars(
            [Bar(n, float(p), f"lane {k}", aim=1.0 if t else None) for k, (n, p, t) in enumerate(shares)]
        )
        self.written[SOFTMAX].show_lines(score_words.softmax(study))
        self.sized.show_declared(study)
        total = numbers.number(float(study.powers.sum()))
        self.says.setText(translate("labs", "Sum of eˢ: {total}. The ring is what p ought to be.", total=total))
        self.softmax_quests.show_study(study)
