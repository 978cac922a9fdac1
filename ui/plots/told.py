"""What is said above a map of the loss: whose it is, and how far it can be trusted to show the way."""

from __future__ import annotations

from core.portions import ALL, DRAWN, SAMPLE
from core.survey import TRAIN, Survey
from ui import numbers
from ui.i18n import translate, word


def told(survey: Survey) -> list[str]:
    """The sentences, the most telling first."""
    said = [_whose(survey)]
    if len(survey.steps) > 1:
        holds = word("plots", "the map holds {share} of the way")
        said.append(translate("plots", holds, share=numbers.percent(survey.shadow.share, 0)))
    if not survey.speaks.all():
        said.append(translate("plots", "pale where it misleads"))
    if survey.downhill is not None:
        holds = word("plots", "it holds {share} of the gradient")
        faint = word("plots", "arrow faint: {share} of the gradient")
        share = numbers.percent(survey.held, 0)
        if survey.leads:
            said.append(translate("plots", holds, share=share))
        else:
            said.insert(1, translate("plots", faint, share=share))
    if survey.middle != survey.step:
        middle = word("plots", "in the centre step {step}")
        said.append(translate("plots", middle, step=numbers.whole(survey.middle)))
    return said


def proved(survey: Survey) -> str:
    """That the mean over all portions is the full surface, and how well; nothing where no portion is shown."""
    if survey.gap is None:
        return ""
    batches = word("plots", "Mean over all {count} mini-batches = surface of all samples (difference {gap})")
    single = word("plots", "Mean over all {count} samples = surface of all samples (difference {gap})")
    mean = single if survey.request.portion == SAMPLE else batches
    gap = numbers.percent(survey.gap.largest, 1) if survey.gap.largest > 1e-3 else numbers.number(survey.gap.largest, 1)
    return translate("plots", mean, count=numbers.whole(survey.gap.pieces), gap=gap)


def _whose(survey: Survey) -> str:
    """At which step, and over which samples."""
    request, count = survey.request, numbers.whole(survey.samples)
    train = request.part == TRAIN or request.portion == DRAWN
    whose = word("plots", "{count} training samples") if train else word("plots", "{count} test samples")
    if request.portion == SAMPLE:
        whose = word("plots", "one training sample") if train else word("plots", "one test sample")
    elif request.portion != ALL:
        whose = word("plots", "a mini-batch of {count}")
    step = translate("plots", "step {step}", step=numbers.whole(survey.step))
    return f"{step} · {translate('plots', whose, count=count)}"
