"""The words of the charts about money, and the text that says the same without the picture."""

from typing import Final

from reports.fleet_charts import (
    CUT_AT_PERMILLE,
    BridgeBar,
    BridgeChart,
    LossRatioChart,
    LossRatioYear,
)
from reports.formats import coefficient_text, euros_text, percent_text, short_euros_text
from reports.wording import Variable, chart_words

_NOTED_WITH_A_NUMBER: Final = frozenset({"bonus", "malus", "coming-bonus", "coming-malus"})
_WHOLE: Final = 10


def fleet_text(language: str, key: str, **variables: Variable) -> str:
    """A text of the pictures of a fleet."""
    return chart_words().text(f"fleet-{key}", language, **variables)


def whole_percent(permille: int, language: str) -> str:
    """A share in whole percents, rounded half up."""
    return percent_text((permille + _WHOLE // 2) // _WHOLE * _WHOLE, language)


class BridgeWords:
    """The sentences of the premium bridge.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: BridgeChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return fleet_text(self._language, key, **variables)

    def kicker(self) -> tuple[str, str, str]:
        """Figure, unit, vehicles."""
        chart = self._chart
        vehicles = self.text("vehicles", number=chart.number_of_vehicles)
        return self.text("kicker-bridge"), chart.unit, vehicles

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        chart = self._chart
        if not chart.bars:
            return self.text("title-bridge-none")
        bonus, malus = -chart.cents_of("bonus"), chart.cents_of("malus")
        kind = {
            (True, True): "both",
            (True, False): "bonus",
            (False, True): "malus",
            (False, False): "neither",
        }[bonus > 0, malus > 0]
        amounts = {"bonus": self._amount(bonus), "malus": self._amount(malus)}
        return self.text(f"title-bridge-{kind}", **amounts)

    def _amount(self, cents: int) -> str:
        return short_euros_text(cents, self._language)

    def name(self, bar: BridgeBar) -> str:
        """What a bar is."""
        year = self._chart.year
        return self.text(f"bar-{bar.name}", year=str(year), next=str(year + 1))

    def note(self, bar: BridgeBar) -> str:
        """What stands behind a bar; empty where nothing is known."""
        if bar.name in _NOTED_WITH_A_NUMBER:
            if bar.number is None:
                return self.text(f"note-{bar.name}-plain")
            return self.text(f"note-{bar.name}", number=bar.number)
        mean = self._chart.mean_hundredths
        if bar.name == "actual" and mean is None:
            return ""
        return self.text(f"note-{bar.name}", mean=coefficient_text(mean or 0, self._language))

    def amount(self, bar: BridgeBar) -> str:
        """The figure of a bar, with its sign where it is a change."""
        return short_euros_text(bar.cents, self._language, signed=not bar.is_total)

    def source(self) -> tuple[str, str]:
        """How it is worked out, and what is a default or a projection."""
        is_default = self._chart.is_default
        second = "source-bridge-default" if is_default else "source-bridge-next"
        return self.text("source-bridge"), self.text(second)

    def empty(self) -> tuple[str, str]:
        """What to enter where nothing can be shown."""
        return self.text("empty-bridge-1"), self.text("empty-bridge-2")

    def description(self) -> str:
        """What the picture says, in words, to the cent."""
        if not self._chart.bars:
            return f"{self.title()}. {' '.join(self.empty())}."
        parts = [self._bar_said(bar) for bar in self._chart.bars]
        between = "\u202f; " if self._is_french else "; "
        return f"{self.title()}. {between.join(parts)}."

    @property
    def _is_french(self) -> bool:
        return self._language == "fr"

    def _bar_said(self, bar: BridgeBar) -> str:
        amount = euros_text(bar.cents, self._language)
        if not bar.is_total and bar.cents > 0:
            amount = f"+{amount}"
        note, name = self.note(bar), self.name(bar)
        if not note:
            return self.text("say-bar", name=name, amount=amount)
        return self.text("say-bar-note", name=name, note=note, amount=amount)


class LossRatioWords:
    """The sentences of claims against premiums.

    Args:
        chart: what they speak about.
    """

    def __init__(self, chart: LossRatioChart) -> None:
        self._chart = chart
        self._language = chart.language

    def text(self, key: str, **variables: Variable) -> str:
        """A text of this chart in its language."""
        return fleet_text(self._language, key, **variables)

    def kicker(self) -> tuple[str, str]:
        """Figure and unit."""
        return self.text("kicker-ratio"), self._chart.unit

    def share(self, permille: int) -> str:
        """A ratio in whole percents."""
        return whole_percent(permille, self._language)

    def title(self) -> str:
        """The answer, as a sentence without its full stop."""
        ratio = self._chart.three_years_permille
        if ratio is None:
            return self.text("title-ratio-none")
        low, high = self._chart.zones_permille
        place = "low" if ratio < low else "middle" if ratio < high else "high"
        years = min(3, len(self._chart.known))
        return self.text("title-ratio", share=self.share(ratio), years=years, place=place)

    def year(self, one: LossRatioYear) -> str:
        """A year, and whether it is still running."""
        year = str(one.starts_on.year)
        return self.text("ratio-running", year=year) if one.is_running else year

    def amounts(self, one: LossRatioYear) -> str:
        """Its claims and its premium."""
        if one.permille is None:
            return self.text("ratio-no-premium")
        return self.text(
            "ratio-amounts",
            claims=short_euros_text(one.claims_cents, self._language),
            premium=short_euros_text(one.premium_cents, self._language),
        )

    def target(self) -> str:
        """The mark of the target."""
        return self.text("ratio-target", share=self.share(self._chart.target_permille))

    def legend(self) -> tuple[str, str]:
        """What the two parts of a bar are."""
        return self.text("ratio-legend-closed"), self.text("ratio-legend-open")

    def source(self) -> tuple[str, str]:
        """How it is counted, and where the target comes from."""
        chart = self._chart
        has_defaults = any(one.is_default for one in chart.years)
        second = self.text(
            "source-ratio-default" if has_defaults else "source-ratio-target",
            share=self.share(chart.target_permille),
            is_default="yes" if chart.is_target_default else "no",
            cut=self.share(CUT_AT_PERMILLE),
        )
        return self.text("source-ratio"), second

    def empty(self) -> tuple[str, str]:
        """What to enter where nothing can be shown."""
        return self.text("empty-ratio-1"), self.text("empty-ratio-2")

    def description(self) -> str:
        """What the picture says, in words."""
        chart = self._chart
        if not chart.known:
            return f"{self.title()}. {' '.join(self.empty())}."
        low, high = (self.share(one) for one in chart.zones_permille)
        target = self.share(chart.target_permille)
        zones = self.text("say-zones", low=low, high=high, target=target)
        years = ". ".join(self._year_said(one) for one in chart.years)
        return f"{self.title()}. {years}. {zones}"

    def _year_said(self, one: LossRatioYear) -> str:
        year = self.year(one)
        if one.permille is None:
            return self.text("say-ratio-none", year=year)
        return self.text(
            "say-ratio-open" if one.open_cents else "say-ratio",
            year=year,
            share=self.share(one.permille),
            claims=euros_text(one.claims_cents, self._language),
            open=euros_text(one.open_cents, self._language),
            premium=euros_text(one.premium_cents, self._language),
        )


def describe_premium_bridge(chart: BridgeChart) -> str:
    """The words that say what the bridge shows."""
    return BridgeWords(chart).description()


def describe_loss_ratio(chart: LossRatioChart) -> str:
    """The words that say what the years show."""
    return LossRatioWords(chart).description()
