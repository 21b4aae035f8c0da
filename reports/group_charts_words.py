"""The words of the charts of a unit, and the text that says the same without the picture."""

from datetime import date

from reports.formats import (
    coefficient_text,
    initial_of_month,
    month_text,
    number_text,
    share_text,
)
from reports.group_charts import (
    CoefficientDistributionChart,
    DistributionBand,
    MonthOfReports,
    ReportsByMonthChart,
)
from reports.wording import Variable, chart_words

_MONTHS_IN_WORDS = 12
_REST = "rest"
MOST_TYPES = 6


def _text(language: str, key: str, **variables: Variable) -> str:
    return chart_words().text(f"group-{key}", language, **variables)


def period_text(language: str, since: date, until: date) -> str:
    """Months as a period: `oct. 2025 – sept. 2026`, or one month alone."""
    first, last = month_text(since, language), month_text(until, language)
    return last if first == last else _text(language, "period", first=first, last=last)


def mean_text(language: str, hundredths: int, *, is_at_most: bool) -> str:
    """A mean, or the bound under which it lies: `0,83`, `≤ 0,55`."""
    value = coefficient_text(hundredths, language)
    return _text(language, "at-most", value=value) if is_at_most else value


def band_text(language: str, low: int, high: int) -> str:
    """Two coefficients as a band: `0,50 à 0,69`."""
    bounds = {"low": coefficient_text(low, language), "high": coefficient_text(high, language)}
    return _text(language, "band", **bounds)


class DistributionWords:
    """The sentences of the distribution of coefficients.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: CoefficientDistributionChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return _text(self._language, key, **variables)

    def mean(self) -> str:
        """The mean; a dash where there is none."""
        mean = self._chart.mean_hundredths
        if mean is None:
            return "–"
        return mean_text(self._language, mean, is_at_most=self._chart.is_at_most)

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        if self._chart.mean_hundredths is None:
            return self.text("title-no-mean")
        return self.below() or self.text(
            "title-mean", mean=self.mean(), number=self._chart.number_of_people
        )

    def below(self) -> str:
        """The share below 1.00; empty where no band ends there."""
        below, people = self._chart.number_below_one, self._chart.number_in_bands
        if below is None or not people:
            return ""
        return self.text("title-below", share=share_text(below, people, self._language))

    def strip(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Three figures with their captions: mean, people, last month of the mean."""
        chart = self._chart
        until = "–" if chart.until is None else month_text(chart.until, self._language)
        people = self.number(chart.number_of_people) if chart.number_of_people else "–"
        return (
            (self.mean(), self.text("mean")),
            (people, self.text("people", number=chart.number_of_people)),
            (until, self.text("until")),
        )

    def number(self, number: int) -> str:
        """A number of people."""
        return number_text(number, self._language)

    def band(self, band: DistributionBand) -> str:
        """The label of a band."""
        return band_text(self._language, band.low, band.high)

    def heading(self) -> str:
        """What the bars are, or why there are none."""
        chart = self._chart
        if chart.bands_since is None or chart.bands_until is None:
            return self.text("no-bands")
        period = period_text(self._language, chart.bands_since, chart.bands_until)
        return self.text("bands", period=period)

    def _bands_said(self) -> str:
        """What is listed by band; a period that was just named is not said again."""
        chart = self._chart
        if chart.bands_since is None or chart.bands_until is None:
            return self.text("no-bands")
        if (chart.bands_since, chart.bands_until) == (chart.since, chart.until):
            return self.text("bands-same")
        period = period_text(self._language, chart.bands_since, chart.bands_until)
        return self.text("bands-other", period=period)

    def source(self) -> tuple[str, str]:
        """Two lines: which figure it is, and the floor."""
        return self.text("source-coefficient"), self.text("source-floor")

    def description(self) -> str:
        """What the picture says, in words."""
        chart = self._chart
        parts = [self.text("label-coefficient")]
        if chart.mean_hundredths is None or chart.since is None or chart.until is None:
            parts.append(self.text("no-mean"))
        else:
            parts.append(
                self.text(
                    "mean-sentence",
                    mean=self.mean(),
                    number=chart.number_of_people,
                    period=period_text(self._language, chart.since, chart.until),
                )
            )
        bands = " · ".join(
            self.text("band-number", band=self.band(one), number=one.number) for one in chart.bands
        )
        parts.append(f"{self._bands_said()} {bands}." if bands else self.heading())
        if below := self.below():
            parts.append(f"{below}.")
        return " ".join(parts)


class MonthsWords:
    """The sentences of twelve months of reports.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: ReportsByMonthChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return _text(self._language, key, **variables)

    def _of(self, key: str) -> str:
        return f"{key}-{self._chart.shows}"

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        chart = self._chart
        if not chart.known:
            return self.text("title-no-month")
        number = chart.number_of_incidents
        if chart.shows == "delays" and number:
            return self.text(self._of("title"), share=self._prompt_share())
        return self.text("title-incidents", number=number, months=len(chart.known))

    def _prompt_share(self) -> str:
        chart = self._chart
        return share_text(chart.number_of_others, chart.number_of_incidents, self._language)

    def strip(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Three figures with their captions: incidents, the last month, the other figure."""
        chart = self._chart
        last = chart.months[-1]
        latest = "–" if last.incidents is None else self._number(last.incidents)
        if not chart.known:
            return (
                ("–", self.text("incidents-year")),
                ("–", self.text("last-month", month=self.month(last))),
                ("–", self.text(self._of("other-year"))),
            )
        return (
            (self._number(chart.number_of_incidents), self.text("incidents-year")),
            (latest, self.text("last-month", month=self.month(last))),
            (self._number(chart.number_of_others), self.text(self._of("other-year"))),
        )

    def _number(self, number: int) -> str:
        return number_text(number, self._language)

    def month(self, one: MonthOfReports) -> str:
        """A month with its year."""
        return month_text(one.first_on, self._language)

    def initial(self, one: MonthOfReports) -> str:
        """The first letter of a month, for an axis."""
        return initial_of_month(one.first_on.month, self._language)

    def legend(self) -> tuple[str, str]:
        """What the two kinds of bars are."""
        return self.text(self._of("legend-full")), self.text(self._of("legend-hollow"))

    def types_heading(self) -> str:
        """Of which months the types are, or that there are none yet."""
        chart = self._chart
        if chart.types_since is None or chart.types_until is None:
            return self.text("types-none")
        period = period_text(self._language, chart.types_since, chart.types_until)
        return self.text("types", period=period)

    def types(self) -> tuple[tuple[str, str], ...]:
        """Figures with their types, the largest first; what has no room stands together at the end.

        What was published together is the last of them.
        """
        named = [one for one in self._chart.types if one.event != _REST]
        named.sort(key=lambda one: (-one.number, one.event))
        is_whole = len(named) == len(self._chart.types) <= MOST_TYPES
        shown = named[: MOST_TYPES if is_whole else MOST_TYPES - 1]
        rest = sum(one.number for one in self._chart.types) - sum(one.number for one in shown)
        counts = [(one.number, self._type(one.event)) for one in shown]
        counts += [(rest, self.text("types-rest"))] if rest else []
        return tuple((self._number(number), name) for number, name in counts)

    def _type(self, event: str) -> str:
        return chart_words().text("word-event-short", self._language, event=event)

    def source(self) -> tuple[str, str]:
        """Two lines: how it is counted, and the floor."""
        return self.text("source-months"), self.text("source-floor")

    def description(self) -> str:
        """What the picture says, in words: the totals, and each month that is shown."""
        chart = self._chart
        if not chart.known:
            return self.text("title-no-month") + "."
        months = " · ".join(
            self.text(
                self._of("month-number"),
                month=self.month(one),
                incidents=one.incidents or 0,
                other=one.other or 0,
            )
            for one in chart.known[-_MONTHS_IN_WORDS:]
        )
        heading = self.text(self._of("months"))
        return f"{self.title()}. {heading} {months}.{self._types_in_words()}"

    def _types_in_words(self) -> str:
        types = [self.text("type-number", type=name, number=text) for text, name in self.types()]
        return f" {self.types_heading()} {', '.join(types)}." if types else ""


def describe_coefficient_distribution(chart: CoefficientDistributionChart) -> str:
    """The words that say what the distribution shows."""
    return DistributionWords(chart).description()


def describe_reports_by_month(chart: ReportsByMonthChart) -> str:
    """The words that say what the twelve months show."""
    return MonthsWords(chart).description()
