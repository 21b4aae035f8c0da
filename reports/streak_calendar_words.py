"""The words of the calendar of a series, each figure worked out from the data of the chart.

Pure: it knows neither matplotlib nor pixels. The picture and its plain-text equivalent take their
sentences here, so that they cannot disagree.
"""

from collections import Counter
from datetime import date

from reports.formats import initial_of_month, month_text, number_text
from reports.month_marks import MARKS, Mark
from reports.streak_calendar import StreakCalendarChart
from reports.wording import Variable, chart_words

_PREFIX = "streak-calendar-"
_MONTHS = 12
_LINES_OF_HOW = 4


class Words:
    """The sentences of one chart.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: StreakCalendarChart) -> None:
        self._chart = chart

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return chart_words().text(_PREFIX + key, self._chart.language, **variables)

    def title(self) -> str:
        """The finding, as a sentence without its full stop."""
        key = "title-paused" if self._chart.is_paused else "title"
        return self.text(key, months=self._chart.streak_months)

    def strip(self) -> tuple[tuple[str, str], ...]:
        """The figures with their captions: the series, the best one, the next milestone."""
        milestone = self._chart.next_milestone_months
        last = ("—", self.text("milestones-done"))
        return (
            (self._number(self._chart.streak_months), self.text("now")),
            (self._number(self._chart.best_months), self.text("best")),
            last if milestone is None else (self._number(milestone), self.text("milestone")),
        )

    def source(self) -> tuple[str, str]:
        """Two lines: what the streak counts, and what it never touches."""
        return self.text("source-1"), self.text("source-2")

    def month_names(self) -> tuple[str, ...]:
        """A letter for each month of a year."""
        numbers = range(1, _MONTHS + 1)
        return tuple(initial_of_month(number, self._chart.language) for number in numbers)

    def legend(self) -> tuple[tuple[Mark, str], ...]:
        """The marks that the calendar holds, with their words."""
        return tuple((one, self.text(f"mark-{one}")) for one in MARKS if one in self._chart.marks)

    def how(self) -> tuple[str, ...]:
        """What keeps a month, line by line."""
        return tuple(self.text(f"how-{line}") for line in range(1, _LINES_OF_HOW + 1))

    def _number(self, value: int) -> str:
        return number_text(value, self._chart.language)


def months_of(chart: StreakCalendarChart) -> tuple[date, ...]:
    """The first day of each month that the calendar shows."""
    first = chart.first_month_on.year * _MONTHS + chart.first_month_on.month - 1
    numbers = (divmod(first + place, _MONTHS) for place in range(len(chart.marks)))
    return tuple(date(year, index + 1, 1) for year, index in numbers)


def description(chart: StreakCalendarChart) -> str:
    """What the picture shows, in one sentence: from when to when, and how many months of each."""
    words, months, counts = Words(chart), months_of(chart), Counter(chart.marks)
    marks = [words.text(f"text-{one}", number=counts[one]) for one in MARKS if counts[one]]
    first, last = (month_text(one, chart.language) for one in (months[0], months[-1]))
    key = "text-one" if len(months) == 1 else "text"
    return words.text(key, first=first, last=last, marks=", ".join(marks))
