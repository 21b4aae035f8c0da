"""The words of the chart of a driver's month, each figure worked out from the data of the chart.

Pure: it knows neither matplotlib nor pixels. The picture and its plain-text equivalent take their
sentences here, so that they cannot disagree.
"""

from collections import Counter

from reports.driver_coefficient import FLOOR_HUNDREDTHS
from reports.driver_month import DriverMonthChart
from reports.formats import coefficient_text
from reports.month_marks import MARKS, Mark
from reports.wording import Variable, chart_words

_PREFIX = "driver-month-"


class Words:
    """The sentences of one chart.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: DriverMonthChart) -> None:
        self._chart = chart

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return chart_words().text(_PREFIX + key, self._chart.language, **variables)

    def value(self, hundredths: int) -> str:
        """A coefficient in the language of the chart."""
        return coefficient_text(hundredths, self._chart.language)

    def title(self) -> str:
        """The finding, as a sentence without its full stop."""
        now, following = self._chart.now_hundredths, self._chart.next_hundredths
        if now is None or following is None:
            return self.text("title-streak", months=self._chart.streak_months)
        if following != now:
            return self.text("title-moving", now=self.value(now), next=self.value(following))
        key = "title-floor" if now == FLOOR_HUNDREDTHS else "title-stable"
        return self.text(key, now=self.value(now))

    def kicker(self) -> str:
        """The label of the title: of the streak, where there is no coefficient yet."""
        return self.text("kicker" if self._chart.past else "kicker-streak")

    def strip(self) -> tuple[tuple[str, str], ...]:
        """The figures with their captions: now, next renewal, streak, which says its own label."""
        now, following = self._chart.now_hundredths, self._chart.next_hundredths
        months = self.text("months", number=self._chart.streak_months)
        if now is None or following is None:
            return ((months, self.text("streak")),)
        return (
            (self.value(now), self.text("now")),
            (self.value(following), self.text("next")),
            (months, self.text("recognition")),
        )

    def source(self) -> tuple[str, str]:
        """Two lines: under which condition, and what the streak counts."""
        return self.text("source-1"), self.text("source-2")

    def oldest(self) -> str:
        """How far back the first period lies; empty where it is the present one."""
        number = len(self._chart.past) - 1
        return self.text("ago", number=number) if number > 0 else ""

    def first_month(self) -> str:
        """How far back the first month of the strip lies."""
        return self.text("months-ago", number=len(self._chart.marks) - 1)

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        """The marks that the strip holds, with their words."""
        return tuple((one, self.text(f"mark-{one}")) for one in MARKS if one in self._chart.marks)

    def goal(self) -> str:
        """What comes next for the streak."""
        if self._chart.is_paused:
            return self.text("paused")
        if self._chart.next_milestone_months is None:
            return self.text("milestones-done")
        return self.text("milestone", months=self._chart.next_milestone_months)


def description(chart: DriverMonthChart) -> str:
    """What the picture shows, in a sentence or two."""
    words = Words(chart)
    return " ".join(part for part in (_way(chart, words), _months(chart, words)) if part)


def _way(chart: DriverMonthChart, words: Words) -> str:
    if not chart.past:
        return words.text("text-no-record")
    if len(chart.past) == 1:
        return words.text("text-first", now=words.value(chart.past[0]))
    first, last = words.value(chart.past[0]), words.value(chart.past[-1])
    return words.text("text-way", first=first, last=last, number=len(chart.past) - 1)


def _months(chart: DriverMonthChart, words: Words) -> str:
    if not chart.marks:
        return ""
    counts = Counter(chart.marks)
    marks = [words.text(f"text-{one}", number=counts[one]) for one in MARKS if counts[one]]
    return words.text("text-months", number=len(chart.marks), marks=", ".join(marks))
