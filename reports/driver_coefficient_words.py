"""The words of a driver coefficient chart, each figure worked out from the data of the chart.

Pure: it knows neither matplotlib nor pixels. The picture and its plain-text equivalent take their
sentences here, so that they cannot disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass

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
        year: the year in which that value is reached.
        years: the number of renewals until then.
    """

    key: str
    target_hundredths: int
    year: int
    years: int


def titled(chart: DriverCoefficientChart) -> Titled:
    """Choose the sentence that answers "where am I going?"."""
    values = [value for _, value in chart.without_claim]
    first, last, now = values[0], values[-1], chart.now_hundredths
    reached = values.index(last)
    figures = (last, chart.without_claim[reached][0].year, reached + 1)
    if chart.is_first_year:
        return Titled("title-first-year", first, chart.next_renewal_on.year, 1)
    if now == first == last:
        key = "title-floor" if now == FLOOR_HUNDREDTHS else "title-stable"
        return Titled(key, last, chart.without_claim[-1][0].year, len(values))
    if first > now:
        key = "title-after-claim" if last < first else "title-rising"
        return Titled(key, *figures)
    return Titled("title-to-floor" if last == FLOOR_HUNDREDTHS else "title-descending", *figures)


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
            year=str(found.year),
            years=found.years,
            next=self.value(next_value),
            date=date_text(next_on, self._language),
        )

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
        month = month_text(claim.occurred_on, self._language)
        share = self.text(f"claim-{claim.liability}")
        if claim.liability == "undetermined":
            return share, self.text("claim-pending", month=month)
        if claim.factor_permille == _NO_EFFECT:
            return share, self.text("claim-no-effect", month=month)
        factor = factor_text(claim.factor_permille, self._language)
        return share, self.text("claim-effect", month=month, factor=factor)

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
        """Third sentence: the next renewal, without and with a claim."""
        return self._projected("text-next", 0)

    def horizon(self) -> str:
        """Fourth sentence: the last renewal of the projection, where it is not the next one."""
        return self._projected("text-last", -1) if len(self._chart.without_claim) > 1 else ""

    def _projected(self, key: str, index: int) -> str:
        day, without = self._chart.without_claim[index]
        variables: dict[str, Variable] = {
            "date": date_text(day, self._language),
            "year": str(day.year),
            "without": self.value(without),
        }
        if not self._chart.with_claim:
            return self.text(key, **variables)
        with_one = self.value(self._chart.with_claim[index][1])
        return self.text(f"{key}-both", **{**variables, "with": with_one})

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
        return self.text(f"text-claim-{claim.liability}", month=month, effect=effect)


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
