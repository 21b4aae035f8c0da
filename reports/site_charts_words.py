"""The words of the charts about groups of people, and the text that says the same without them."""

from datetime import date
from textwrap import shorten
from typing import Final

from reports.fleet_charts_words import fleet_text
from reports.formats import coefficient_text, initial_of_month, month_text, number_text
from reports.group_charts_words import DistributionWords
from reports.site_charts import (
    MONTHS,
    FrequencyChart,
    FrequencyPoint,
    IncidentsChart,
    IncidentsRow,
    MeanCoefficientChart,
    Rate,
    SiteComparisonChart,
    SiteRate,
)
from reports.wording import Variable, chart_words

_QUARTER: Final = 3
_MORE_THAN_AN_AVERAGE_MONTH: Final = 2
_SITES_SAID: Final = 8
_LONGEST_NAME: Final = 30


def rate_text(tenths: int, language: str) -> str:
    """A frequency with its one decimal, always: `12,0`."""
    whole = number_text(tenths // 10, language)
    return f"{whole}{',' if language == 'fr' else '.'}{tenths % 10}"


class MeanWords(DistributionWords):
    """The sentences of the mean coefficient: those of its distribution, and the weighted mean.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: MeanCoefficientChart) -> None:
        super().__init__(chart.distribution)
        self._mean = chart

    def weighted(self) -> str:
        """The mean weighted by premiums; a dash where it is not shown."""
        value = self._mean.weighted_hundredths
        return "–" if value is None else coefficient_text(value, self._mean.language)

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        plain, weighted = self._mean.distribution.mean_hundredths, self._mean.weighted_hundredths
        if plain is None or weighted is None:
            return super().title()
        apart = (weighted > plain) - (weighted < plain)
        kind = {0: "alike", 1: "heavier", -1: "lighter"}[apart]
        texts = {"mean": self.mean(), "weighted": self.weighted()}
        return fleet_text(self._mean.language, f"title-mean-{kind}", **texts)

    def strip(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Three figures with their captions: plain mean, weighted mean, people."""
        language, number = self._mean.language, self._mean.distribution.number_of_people
        return (
            (self.mean(), fleet_text(language, "mean-plain")),
            (self.weighted(), fleet_text(language, "mean-weighted")),
            (self.number(number) if number else "–", fleet_text(language, "mean-people")),
        )

    def description(self) -> str:
        """What the picture says, in words."""
        language, value = self._mean.language, self._mean.weighted_hundredths
        if value is None:
            said = fleet_text(language, "say-no-weighted")
        else:
            said = fleet_text(language, "say-weighted", weighted=self.weighted())
        return f"{super().description()} {said}"


class _Words:
    """What the words of the other charts share: a language, and months."""

    def __init__(self, language: str) -> None:
        self._language = language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return fleet_text(self._language, key, **variables)

    def rate(self, tenths: int) -> str:
        """A frequency."""
        return rate_text(tenths, self._language)

    def month(self, first_on: date) -> str:
        """A month with its year."""
        return month_text(first_on, self._language)

    def number(self, number: int) -> str:
        """A count."""
        return number_text(number, self._language)

    def empty(self) -> tuple[str, str]:
        """When there will be something to show."""
        return self.text("empty-months-1"), self.text("empty-months-2")


class IncidentsWords(_Words):
    """The sentences of incidents by month and site.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: IncidentsChart) -> None:
        super().__init__(chart.language)
        self._chart = chart

    def event(self) -> str:
        """The type that is shown, as a heading; empty for all of them."""
        event = self._chart.event
        return chart_words().text("word-event", self._language, event=event) if event else ""

    def kicker(self) -> tuple[str, str]:
        """Figure and unit."""
        key = "kicker-type" if self._chart.event else "kicker-incidents"
        return self.text(key, event=self.event()), self._chart.unit

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        chart = self._chart
        if chart.event:
            key = "title-type" if chart.is_known else "title-type-none"
            return self.text(key, event=self.event(), number=self.number(chart.total))
        if not chart.is_known:
            return self.text("title-incidents-none")
        months = sum(one is not None for one in chart.totals)
        peak = self._peak()
        if peak is None:
            return self.text("title-incidents", number=chart.total, months=months)
        return self.text(
            "title-incidents-peak", number=chart.total, months=months, month=self.month(peak)
        )

    def _peak(self) -> date | None:
        """The month with the most, where it alone stands out from the mean of the months."""
        counted = [
            (count, day)
            for count, day in zip(self._chart.totals, self._chart.periods, strict=True)
            if count is not None
        ]
        most = max(count for count, _ in counted)
        days = [day for count, day in counted if count == most]
        stands_out = most * len(counted) >= _MORE_THAN_AN_AVERAGE_MONTH * self._chart.total
        return days[0] if most and len(days) == 1 and stands_out else None

    def name(self, row: IncidentsRow) -> str:
        """The name of a site, or of the rest."""
        return row.name or self.text("rest")

    def period(self, first_on: date) -> str:
        """A month, or a quarter where there is a type."""
        if not self._chart.event:
            return self.month(first_on)
        quarter = (first_on.month - 1) // _QUARTER + 1
        return self.text("quarter", quarter=str(quarter), year=str(first_on.year))

    def axis(self, first_on: date) -> str:
        """The mark of a period under the bars."""
        if self._chart.event:
            return self.period(first_on)
        return initial_of_month(first_on.month, self._language)

    def source(self) -> tuple[str, str]:
        """How it is counted, and the floor."""
        key = "source-type" if self._chart.event else "source-incidents"
        return self.text(key), self.text("source-floor")

    def description(self) -> str:
        """What the picture says, in words: each site, and each period of the unit."""
        chart = self._chart
        if not chart.is_known:
            return f"{self.title()}."
        rows = ", ".join(
            self.text("say-incidents-row", name=self.name(row), number=self.number(row.total))
            for row in chart.rows
            if any(one is not None for one in row.counts)
        )
        periods = " · ".join(
            self.text("say-period", period=self.period(day), number=self.number(count))
            for count, day in zip(chart.totals, chart.periods, strict=True)
            if count is not None
        )
        key = "say-quarters" if chart.event else "say-periods"
        sites = f" {self.text('say-incidents', rows=rows)}" if len(chart.rows) > 1 else ""
        return f"{self.title()}.{sites} {self.text(key, periods=periods)}"


class SiteWords(_Words):
    """The sentences of the comparison of sites.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: SiteComparisonChart) -> None:
        super().__init__(chart.language)
        self._chart = chart

    def kicker(self) -> tuple[str, str]:
        """Figure and unit."""
        return self.text("kicker-sites"), self._chart.unit

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        sites = self._chart.sites
        if self._chart.mean is None or not any(one.rate for one in sites):
            return self.text("title-sites-none")
        if all(one.standing == "unknown" for one in sites):
            return self.text("title-sites-few")
        above = sum(one.standing == "above" for one in sites)
        below = sum(one.standing == "below" for one in sites)
        if not above and not below:
            return self.text("title-sites-alike")
        return self.text("title-sites-apart", above=above, below=below)

    def name(self, site: SiteRate) -> str:
        """The name of a site, or of the rest."""
        return site.name or self.text("rest")

    def standing(self, site: SiteRate) -> str:
        """Where a site stands; never a rank that its data do not carry."""
        if site.rate is None:
            return self.text("sites-hidden")
        if site.standing == "unknown":
            return self.text("sites-unknown")
        return self.text(f"standing-{site.standing}")

    def mean(self) -> str:
        """The mark of the mean."""
        mean = self._chart.mean
        return "" if mean is None else self.text("sites-mean", rate=self.rate(mean.tenths))

    def heading(self) -> str:
        """What is shown, of which months."""
        first, last = self.month(self._chart.since), self.month(self._chart.until)
        period = last if first == last else self.text("period", first=first, last=last)
        return self.text("sites-legend", period=period)

    def source(self) -> tuple[str, str]:
        """What a line is, and the floor or how many sites are left out."""
        left_out = self._chart.number_left_out
        second = self.text("sites-left-out", number=left_out) if left_out else ""
        return self.text("source-sites"), second or self.text("source-floor")

    def description(self) -> str:
        """What the picture says, in words; the sites that stand apart come first."""
        chart = self._chart
        if chart.mean is None or not chart.sites:
            return f"{self.title()}. {' '.join(self.empty())}"
        ordered = sorted(chart.sites, key=lambda one: one.standing not in {"above", "below"})
        said = [self._site_said(one) for one in ordered[:_SITES_SAID]]
        if len(ordered) > _SITES_SAID:
            said.append("…")
        mean = self.text("say-mean", rate=self.rate(chart.mean.tenths))
        semicolon = "\N{NARROW NO-BREAK SPACE}; " if self._language == "fr" else "; "
        return f"{self.title()}. {mean} {self.heading()}. {semicolon.join(said)}."

    def _site_said(self, site: SiteRate) -> str:
        rate = site.rate
        name = shorten(self.name(site), _LONGEST_NAME, placeholder="…")
        texts = {"name": name, "standing": self.standing(site)}
        if rate is None:
            return self.text("say-site-none", **texts)
        low, high = self.rate(rate.low_tenths), self.rate(rate.high_tenths)
        return self.text("say-site", rate=self.rate(rate.tenths), low=low, high=high, **texts)


class FrequencyWords(_Words):
    """The sentences of the frequency over rolling twelve months.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: FrequencyChart) -> None:
        super().__init__(chart.language)
        self._chart = chart

    @property
    def last(self) -> FrequencyPoint | None:
        """The newest point with a rate."""
        return self._chart.known[-1] if self._chart.known else None

    def kicker(self) -> tuple[str, str]:
        """Figure and unit."""
        return self.text("kicker-frequency"), self._chart.unit

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        last = self.last
        if last is None or last.rate is None:
            return self.text("title-frequency-none")
        form = 1 if last.rate.tenths < 2 * 10 and self._language == "fr" else 2
        form = 1 if last.rate.tenths == 1 * 10 else form
        return self.text("title-frequency", rate=self.rate(last.rate.tenths), number=form)

    def source(self) -> tuple[str, str]:
        """What a point is, and the floor."""
        return self.text("source-frequency"), self.text("source-floor")

    def description(self) -> str:
        """What the picture says, in words: the newest twelve months, and those a year before."""
        last = self.last
        if last is None or last.rate is None:
            return f"{self.title()}. {' '.join(self.empty())}"
        parts = [f"{self.title()}.", self._said(last, last.rate)]
        before = self._year_before(last)
        if before is not None:
            parts.append(self.text("say-frequency-before", rate=self.rate(before.tenths)))
        return " ".join(parts)

    def _said(self, point: FrequencyPoint, rate: Rate) -> str:
        return self.text(
            "say-frequency",
            month=self.month(point.month_on),
            rate=self.rate(rate.tenths),
            low=self.rate(rate.low_tenths),
            high=self.rate(rate.high_tenths),
            number=point.number_of_claims,
        )

    def _year_before(self, last: FrequencyPoint) -> Rate | None:
        months = last.month_on.year * MONTHS + last.month_on.month - MONTHS
        return next(
            (
                one.rate
                for one in self._chart.points
                if one.month_on.year * MONTHS + one.month_on.month == months
            ),
            None,
        )


def describe_mean_coefficient(chart: MeanCoefficientChart) -> str:
    """The words that say what the means and the distribution show."""
    return MeanWords(chart).description()


def describe_incidents(chart: IncidentsChart) -> str:
    """The words that say what the months and sites show."""
    return IncidentsWords(chart).description()


def describe_site_comparison(chart: SiteComparisonChart) -> str:
    """The words that say what the comparison shows."""
    return SiteWords(chart).description()


def describe_frequency(chart: FrequencyChart) -> str:
    """The words that say what the frequency shows."""
    return FrequencyWords(chart).description()
