"""The words of the charts of what-ifs, and the text that says the same without the picture."""

from reports.formats import (
    MINUS,
    NO_BREAK_SPACE,
    coefficient_text,
    month_text,
    number_text,
    percent_text,
    short_euros_text,
    spread_text,
)
from reports.what_if_charts import ComparedYear, ComparisonChart, RenewalFanChart
from reports.wording import Variable, chart_words

_CENTS = 100
_TEN_MILLION = 1_000_000_000
_PERCENT = 100
_PERMILLE_OF_A_PERCENT = 10


def _text(language: str, key: str, **variables: Variable) -> str:
    return chart_words().text(f"whatifchart-{key}", language, **variables)


def whole_euros_text(cents: int, language: str) -> str:
    """An amount to the euro, rounded once half up: `64 931 €`, `€64,931`."""
    figure = number_text(_rounded(abs(cents), _CENTS), language)
    amount = f"{figure}{NO_BREAK_SPACE}€" if language == "fr" else f"€{figure}"
    return f"{MINUS}{amount}" if cents < 0 and figure != "0" else amount


def _rounded(value: int, step: int) -> int:
    return (2 * value + step) // (2 * step)


def head_text(cents: int, language: str) -> str:
    """An amount at the head of a picture: to the euro, in millions where that is too long."""
    if abs(cents) < _TEN_MILLION:
        return whole_euros_text(cents, language)
    return short_euros_text(cents, language)


def change_permille(before: int, after: int) -> int:
    """By how much a value changes, rounded half away from zero to the percent, in permille."""
    if not before:
        return 0
    percent = _rounded(abs(after - before) * _PERCENT, before)
    return percent * _PERMILLE_OF_A_PERCENT * (1 if after >= before else -1)


class ComparisonWords:
    """The sentences of a comparison.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: ComparisonChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return _text(self._language, key, **variables)

    def kicker(self) -> str:
        """What is asked."""
        return self.text("kicker", subject=self._chart.subject)

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        chart, told = self._chart, self._chart.told
        change = change_permille(told.before, told.after)
        if chart.measure == "hundredths":
            value = self.value(told.after)
            return self.text("title-coefficient", value=value, year=self.year(told))
        if told.before == told.after:
            return self.text("title-same", year=self.year(told))
        if not told.before:
            return self.text("title-value", value=self.value(told.after), year=self.year(told))
        if not change:
            return self.text("title-hardly", year=self.year(told))
        way = "title-lower" if change < 0 else "title-higher"
        return self.text(way, change=self._percent(abs(change)), year=self.year(told))

    def _percent(self, permille: int, *, signed: bool = False) -> str:
        return percent_text(permille, self._language, signed=signed)

    def strip(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Three figures with their captions: without, with, the difference of the last year."""
        told = self._chart.told
        before, after = self.legend()
        return (
            (self.whole(told.after), after),
            (self.whole(told.before), before),
            (self.difference(told), self.text("difference", year=self.year(told))),
        )

    def whole(self, value: int) -> str:
        """A value in full."""
        if self._chart.measure == "hundredths":
            return coefficient_text(value, self._language)
        return head_text(value, self._language)

    def value(self, value: int) -> str:
        """A value above a bar."""
        if self._chart.measure == "hundredths":
            return coefficient_text(value, self._language)
        return short_euros_text(value, self._language)

    def difference(self, year: ComparedYear) -> str:
        """What changes: percents of a premium, points of a coefficient."""
        if self._chart.measure == "cents" and not year.before:
            return short_euros_text(year.after, self._language, signed=True)
        if self._chart.measure == "cents":
            change = change_permille(year.before, year.after)
            if not change and year.before != year.after:
                return "≈" + NO_BREAK_SPACE + self._percent(0)
            return self._percent(change, signed=True)
        apart = year.after - year.before
        sign = MINUS if apart < 0 else "+" if apart else ""
        return sign + coefficient_text(abs(apart), self._language)

    def own_difference(self, year: ComparedYear) -> str:
        """By how much that which the company bears itself changes; empty where it bears nothing."""
        if not year.own_before:
            return ""
        change = self._percent(change_permille(year.own_before, year.own_after), signed=True)
        return self.text("own-change", change=change)

    def premium_difference(self, year: ComparedYear) -> str:
        """The change of the premium, beside that of the company's own costs."""
        return self.text("premium-change", change=self.difference(year))

    def year(self, year: ComparedYear) -> str:
        """The year of a value."""
        return str(year.on.year)

    def legend(self) -> tuple[str, str]:
        """What the hollow bars and the full bars are."""
        subject = self._chart.subject
        return self.text("before", subject=subject), self.text("after", subject=subject)

    def source(self) -> tuple[str, str]:
        """Two lines: what it is, and whether values by default went into it."""
        chart = self._chart
        second = "source-defaults" if chart.has_defaults else "source-entered"
        if chart.measure == "hundredths":
            return self.text("source-coefficient"), self.text("source-clause")
        if chart.subject.startswith("scenario"):
            second = "source-example"
        return self.text("source-premium"), self.text(second)

    def description(self) -> str:
        """What the picture says, in words: the finding, and each year."""
        before, after = self.legend()
        heading = self.text("years", before=before, after=after)
        shown = " · ".join(
            self.text(
                "year-values",
                year=self.year(one),
                before=self.whole(one.before),
                after=self.whole(one.after),
            )
            for one in self._chart.years
        )
        said = [f"{self.title()}.", f"{heading} {shown}.", self._own_said(), *self.source()]
        return " ".join(one for one in said if one)

    def _own_said(self) -> str:
        """What the company bears itself, in the year told or the first that has any; else empty."""
        years = [self._chart.told, *self._chart.years]
        bearing = next((one for one in years if one.own_before or one.own_after), None)
        if bearing is None:
            return ""
        return self.text(
            "own-years",
            year=self.year(bearing),
            before=self.whole(bearing.own_before),
            after=self.whole(bearing.own_after),
        )


class FanWords:
    """The sentences of the range of a renewal.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: RenewalFanChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return _text(self._language, key, **variables)

    def thousands(self, cents: int) -> str:
        """An amount beside the curve."""
        return short_euros_text(cents, self._language)

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        last = self._chart.ahead[-1]
        year = str(last.on.year)
        low, high = self.thousands(last.low_cents), self.thousands(last.high_cents)
        if low == high:
            return self.text("fan-title-flat", value=low, year=year)
        return self.text("fan-title", low=low, high=high, year=year)

    def strip(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Three figures with their captions: middle, low, high of the last renewal shown."""
        last = self._chart.ahead[-1]
        values = (last.middle_cents, last.low_cents, last.high_cents)
        keys = ("fan-middle", "fan-low", "fan-high")
        first, second, third = (
            (head_text(cents, self._language), self.text(key))
            for cents, key in zip(values, keys, strict=True)
        )
        return first, second, third

    def source(self, axis_from_cents: int) -> tuple[str, str]:
        """Two lines: draws and period; where the axis begins, and values by default."""
        chart = self._chart
        first = self.text(
            "fan-source",
            draws=number_text(chart.number_of_draws, self._language),
            since=month_text(chart.since, self._language),
            until=month_text(chart.until, self._language),
        )
        axis = self.text("fan-axis", value=self.thousands(axis_from_cents))
        known = self.text("fan-defaults" if chart.has_defaults else "fan-net")
        return first, f"{axis} {known}" if axis_from_cents else known

    def description(self) -> str:
        """What the picture says, in words: past years, the range, how it was made."""
        chart = self._chart
        past = " · ".join(
            self.text(
                "fan-year",
                year=str(one.on.year),
                value=whole_euros_text(one.cents, self._language),
            )
            for one in chart.past
        )
        ahead = " ".join(
            self.text(
                "fan-range",
                spread=spread_text(one.low_cents, one.middle_cents, one.high_cents),
                year=str(one.on.year),
                low=whole_euros_text(one.low_cents, self._language),
                middle=whole_euros_text(one.middle_cents, self._language),
                high=whole_euros_text(one.high_cents, self._language),
            )
            for one in chart.ahead
        )
        first, second = self.source(0)
        return f"{self.title()}. {self.text('fan-past', years=past)} {ahead} {first} {second}"


def describe_comparison(chart: ComparisonChart) -> str:
    """The words that say what a comparison shows."""
    return ComparisonWords(chart).description()


def describe_renewal_fan(chart: RenewalFanChart) -> str:
    """The words that say what the fan shows."""
    return FanWords(chart).description()
