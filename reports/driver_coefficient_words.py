"""The words of a driver coefficient chart, each figure worked out from the data of the chart.

Pure: it knows neither matplotlib nor pixels. The picture and its plain-text equivalent take their
sentences here, so that they cannot disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from reports.driver_coefficient import FLOOR_HUNDREDTHS, ChartClaim, DriverCoefficientChart
from reports.formats import (
    coefficient_text,
    date_text,
    factor_text,
    month_text,
    percent_text,
)
from reports.wording import Variable, chart_words

DESCRIPTION_LIMIT = 900
_NAME_LIMIT = 80
_CLAIMS_IN_WORDS = 4
_NO_EFFECT = 1000
_PREFIX = "driver-coefficient-"


@dataclass(frozen=True, slots=True)
class Titled:
    """What the title says: a text key and the figures that it names.

    Args:
        key: which sentence, without its prefix.
        target_hundredths: the value that the sentence ends on.
        reached_on: the renewal from which that value holds.
        years: the number of renewals until then.
    """

    key: str
    target_hundredths: int
    reached_on: date
    years: int


def titled(chart: DriverCoefficientChart) -> Titled:
    """Choose the sentence that answers "where am I going?".

    A worsening is said before anything else, and is never a goal.
    """
    rise = _first_rise(chart)
    if rise is not None:
        return _titled_rise(chart, rise)
    values = [value for _, value in chart.without_claim]
    last, now = values[-1], chart.now_hundredths
    if last == now:
        key = "title-floor" if now == FLOOR_HUNDREDTHS else "title-stable"
        return _reaching(chart, key, len(values) - 1)
    if chart.is_first_year:
        return _reaching(chart, "title-first-year", 0)
    if any(claim.counts_on for claim in chart.claims):  # at the ceiling: no claim-free years
        return _reaching(chart, "title-next", 0)
    key = "title-to-floor" if last == FLOOR_HUNDREDTHS else "title-descending"
    return _reaching(chart, key, values.index(last))


def _first_rise(chart: DriverCoefficientChart) -> int | None:
    """The first coming renewal whose value is above the one before it."""
    values = [chart.now_hundredths, *(value for _, value in chart.without_claim)]
    return next((at for at, (one, two) in enumerate(pairwise(values)) if two > one), None)


def _titled_rise(chart: DriverCoefficientChart, rise: int) -> Titled:
    values = [value for _, value in chart.without_claim]
    ends_lower = values[-1] < chart.now_hundredths
    if rise == 0 and ends_lower and values[1:] == sorted(values[1:], reverse=True):
        return _reaching(chart, "title-after-claim", values.index(values[-1]))
    return _reaching(chart, "title-then-rising" if rise else "title-rising", rise)


def _reaching(chart: DriverCoefficientChart, key: str, index: int) -> Titled:
    reached_on, value = chart.without_claim[index]
    return Titled(key, value, reached_on, index + 1)


class Words:
    """The sentences of one chart.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: DriverCoefficientChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return chart_words().text(_PREFIX + key, self._language, **variables)

    def value(self, hundredths: int) -> str:
        """A coefficient in the language of the chart."""
        return coefficient_text(hundredths, self._language)

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        found = titled(self._chart)
        next_on, next_value = self._chart.without_claim[0]
        return self.text(
            found.key,
            target=self.value(found.target_hundredths),
            year=str(found.reached_on.year),
            years=found.years,
            reached=date_text(found.reached_on, self._language),
            next=self.value(next_value),
            date=date_text(next_on, self._language),
            **self._cause(found.reached_on),
        )

    def _cause(self, counts_on: date) -> dict[str, Variable]:
        """How many decided claims a coming renewal feels, and the month of the latest."""
        felt = sorted(one.occurred_on for one in self._chart.claims if one.counts_on == counts_on)
        month = month_text(felt[-1], self._language) if felt else ""
        return {"number": len(felt), "month": month}

    def strip(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Three figures with their captions: now, effect or since when, next renewal."""
        next_on, next_value = self._chart.without_claim[0]
        next_caption = self.text("next", date=date_text(next_on, self._language))
        return (
            (self.value(self._chart.now_hundredths), self.text("now")),
            self._middle(),
            (self.value(next_value), next_caption),
        )

    def _middle(self) -> tuple[str, str]:
        effect = self._chart.premium_effect_permille
        if effect is None:
            return month_text(self._chart.in_force_since, self._language), self.text("since")
        caption = self.text(f"effect-{self._chart.figure}")
        return percent_text(effect, self._language, signed=True), caption

    def claim(self, claim: ChartClaim) -> tuple[str, str]:
        """Share, and month with effect, of a claim: two short lines."""
        share = self.text(f"claim-{claim.liability}")
        effect = self._effect(claim)
        if claim.is_contested:
            effect = self.text("claim-contested", effect=effect)
        return share, effect

    def _effect(self, claim: ChartClaim) -> str:
        month = month_text(claim.occurred_on, self._language)
        if claim.liability == "undetermined":
            return self.text("claim-pending", month=month)
        if claim.factor_permille == _NO_EFFECT:
            return self.text("claim-no-effect", month=month)
        factor = factor_text(claim.factor_permille, self._language)
        return self.text("claim-effect", month=month, factor=factor)

    def rules(self) -> tuple[tuple[str, str], ...]:
        """The rule of the coefficient as figures with captions, for a first year without a line."""
        full = 200 if self._chart.reduction_permille == 70 else 250  # noqa: PLR2004  # art. 5: 20 % where art. 4 says 7 %
        return (
            (self._percent(-self._chart.reduction_permille), self.text("rule-reduction")),
            (self._percent(full), self.text("rule-full")),
            (self._percent(full // 2), self.text("rule-partial")),
            (self.value(FLOOR_HUNDREDTHS), self.text("rule-floor")),
        )

    def source(self) -> tuple[str, str]:
        """Two lines: the rule with its article."""
        reduction = self._percent(-self._chart.reduction_permille)
        return self.text("source-1", reduction=reduction), self.text("source-2")

    def _percent(self, permille: int) -> str:
        return percent_text(permille, self._language, signed=True)

    def finding(self) -> str:
        """First sentence of the plain text: which chart, of whom, what it shows."""
        return self.text(
            "text-finding-first-year" if self._chart.is_first_year else "text-finding",
            name=_elided(self._chart.name),
            label=self.text(f"label-{self._chart.figure}"),
            asof=date_text(self._chart.as_of, self._language),
            finding=self.title(),
        )

    def present(self) -> str:
        """Second sentence: the coefficient in force, since when, with its effect."""
        now = self.value(self._chart.now_hundredths)
        since = date_text(self._chart.in_force_since, self._language)
        if self._chart.premium_effect_permille is None:
            return self.text("text-now", now=now, since=since)
        effect, premium = self._middle()
        return self.text("text-now-effect", now=now, since=since, effect=effect, premium=premium)

    def coming(self) -> str:
        """Third sentence: the next renewal, and the first one that would feel a claim of today."""
        felt = self._felt()
        if not self._chart.with_claim or felt == 0:
            return self._projected("text-next", 0)
        if felt is None:
            return self._valued("text-next-same", 0)
        return f"{self._valued('text-next-alone', 0)} {self._projected('text-felt', felt)}"

    def horizon(self) -> str:
        """Fourth sentence: the last renewal of the projection, unless it was just named."""
        last = len(self._chart.without_claim) - 1
        if last in {0, self._felt()}:
            return ""
        if self._chart.with_claim and self._felt() is None:
            return self._valued("text-last-same", last)
        return self._projected("text-last", last)

    def _felt(self) -> int | None:
        """The first coming renewal at which one more claim would make a difference."""
        both = zip(self._chart.without_claim, self._chart.with_claim, strict=False)
        return next((at for at, (one, other) in enumerate(both) if one != other), None)

    def _projected(self, key: str, index: int) -> str:
        if not self._chart.with_claim:
            return self._valued(key, index)
        with_one = self.value(self._chart.with_claim[index][1])
        return self._valued(f"{key}-both", index, **{"with": with_one})

    def _valued(self, key: str, index: int, **more: Variable) -> str:
        day, without = self._chart.without_claim[index]
        on, value = date_text(day, self._language), self.value(without)
        return self.text(key, date=on, year=str(day.year), without=value, **more)

    def claims(self) -> str:
        """Fifth sentence: the claims, the latest four by name."""
        marked = sorted(self._chart.claims, key=lambda claim: claim.occurred_on)
        if not marked:
            return self.text("text-no-claim")
        named = self._listed([self._claim_in_words(one) for one in marked[-_CLAIMS_IN_WORDS:]])
        key = "text-claims" if len(marked) <= _CLAIMS_IN_WORDS else "text-claims-last"
        return self.text(key, number=len(marked), claims=named)

    def _listed(self, items: list[str]) -> str:
        """Items one after the other, with the separator of the language."""
        listed = items[0]
        for item in items[1:]:
            listed = self.text("text-list", first=listed, second=item)
        return listed

    def _claim_in_words(self, claim: ChartClaim) -> str:
        month = month_text(claim.occurred_on, self._language)
        if claim.liability == "undetermined":
            effect = self.text("text-pending")
        elif claim.factor_permille == _NO_EFFECT:
            effect = self.text("text-no-effect")
        else:
            effect = factor_text(claim.factor_permille, self._language)
        words = self.text(f"text-claim-{claim.liability}", month=month, effect=effect)
        return self.text("text-contested", claim=words) if claim.is_contested else words


_SENTENCES: tuple[Callable[[Words], str], ...] = (
    Words.finding,
    Words.present,
    Words.coming,
    Words.horizon,
    Words.claims,
    lambda words: words.text("text-source"),
)


def description(chart: DriverCoefficientChart) -> str:
    """The plain-text equivalent of the picture: which chart, whose, its finding, the figures."""
    words = Words(chart)
    return " ".join(filter(None, (sentence(words) for sentence in _SENTENCES)))


def _elided(name: str) -> str:
    return name if len(name) <= _NAME_LIMIT else name[: _NAME_LIMIT - 1].rstrip() + "…"
