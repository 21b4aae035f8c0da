"""The words of a yearly statement in one language, and its figures as that language writes them."""

from datetime import date, timedelta
from decimal import Decimal

from bonusmalus.articles import Article
from bonusmalus.coefficient import CEILING, FLOOR, Coefficient
from bonusmalus.history import Step
from bonusmalus.periods import Period
from reports.formats import (
    coefficient_text,
    date_text,
    euros_text,
    factor_text,
    long_date_text,
    number_text,
)
from reports.wording import document_words

_KEPT_PERMILLE = 1000
_TWO_DECIMALS = Decimal("0.01")
_CAP_HUNDREDTHS = 100


class Speech:
    """What the content of a statement is written with."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, **variables: str | int) -> str:
        """The text of a key of this document."""
        return document_words().text(f"yearly-{key}", self.language, **variables)

    def word(self, key: str, **variables: str) -> str:
        """A word that the chat uses as well."""
        return document_words().text(f"word-{key}", self.language, **variables)

    def value(self, coefficient: Coefficient) -> str:
        """A coefficient with its two decimals."""
        return coefficient_text(coefficient.hundredths, self.language)

    def day(self, on: date) -> str:
        """A day with its whole month."""
        return long_date_text(on, self.language)

    def short_day(self, on: date) -> str:
        """A day with its short month, for tables."""
        return date_text(on, self.language)

    def euros(self, cents: int) -> str:
        """An amount."""
        return euros_text(cents, self.language)

    def days_of(self, period: Period) -> str:
        """The first and the last day of a period."""
        last_on = period.ends_before - timedelta(days=1)
        return self.say("period", first=self.day(period.starts_on), last=self.day(last_on))

    def factor(self, permille: int) -> str:
        """What something multiplies the coefficient by: `× 1,25`."""
        return factor_text(permille, self.language)

    def article(self, named: Article) -> str:
        """Where a rule stands."""
        number = named.name.removeprefix("ART_")
        return self.say("article", number=number) if number.isdigit() else named.value

    def reason(self, step: Step) -> str:
        """Why a step was made."""
        claim = self.short_day(step.claim.occurred_on) if step.claim else ""
        return self.say(
            "rule",
            rule=step.rule.value,
            claim=claim,
            floor=self.value(FLOOR),
            ceiling=self.value(CEILING),
            cap=coefficient_text(_CAP_HUNDREDTHS, self.language),
        )

    def sum_of(self, step: Step) -> str:
        """`0,95 × 1,25 = 1,1875, arrêté à 1,18`: nothing is hidden between factor and result."""
        before, after = self.value(step.before), self.value(step.after)
        if step.factor_permille == _KEPT_PERMILLE:
            return after if before == after else self.say("set", before=before, after=after)
        product, factor = self._product(step), self.factor(step.factor_permille)
        if product == after:
            return f"{before} {factor} = {after}"
        return self.say("rounded", before=before, factor=factor, product=product, after=after)

    def _product(self, step: Step) -> str:
        value = Decimal(step.exact_product).scaleb(-5).normalize()
        if value == value.quantize(_TWO_DECIMALS):
            return coefficient_text(int(value * 100), self.language)
        return number_text(value, self.language)
