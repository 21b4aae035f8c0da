"""The chart of a dossier: claims against premiums by year, all contracts together."""

from datetime import date

from fleet.renewal_dossier import DossierYear, RenewalDossier
from reports.fleet_charts import LossRatioChart, LossRatioYear
from reports.fleet_charts_words import describe_loss_ratio

_TARGET_PERMILLE = 720  # the default of fleet.pricing.parameters: the chart says that it is one
_MOST_YEARS = 5


def chart_of(dossier: RenewalDossier) -> LossRatioChart | None:
    """The chart; None without a year that has a premium."""
    if not any(one.premium_cents for one in dossier.years):
        return None
    by_year: dict[date, list[DossierYear]] = {}
    for one in dossier.years:
        by_year.setdefault(_named(one), []).append(one)
    newest = sorted(by_year, reverse=True)[:_MOST_YEARS]
    years = tuple(_year(on, by_year[on], dossier.as_at) for on in newest)
    title = dossier.title_of or dossier.unit
    return LossRatioChart("fr", title, years, _TARGET_PERMILLE)


def words_of(dossier: RenewalDossier) -> str:
    """What the chart shows, for whoever cannot see it."""
    chart = chart_of(dossier)
    return "" if chart is None else describe_loss_ratio(chart)


def _named(one: DossierYear) -> date:
    """Contracts renew on other days: together they are named by the year of their first day."""
    return date(one.starts_on.year, 1, 1)


def _year(on: date, years: list[DossierYear], as_at: date) -> LossRatioYear:
    charge = sum(one.charge_cents for one in years)
    return LossRatioYear(
        starts_on=on if len(years) > 1 else years[0].starts_on,
        premium_cents=sum(one.premium_cents for one in years),
        claims_cents=charge,
        open_cents=min(sum(one.reserved_cents for one in years), charge),
        is_running=any(one.until_on >= as_at for one in years),
        is_default=any(not one.is_premium_known or one.number_at_default_cost for one in years),
    )
