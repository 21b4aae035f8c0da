"""To which site a unit belongs."""

import pytest

from fleet.people import UnitKind
from fleet.ports import Work
from fleet.sites import site_of
from tests.support.small_company import SmallCompany


@pytest.mark.usefixtures("company")
def test_a_team_belongs_to_the_site_above_it(work: Work) -> None:
    lyon = work.units.by_code("LYO")
    assert lyon is not None
    team = work.units.add("LYO-T1", "Équipe 1", UnitKind.TEAM, lyon.id)

    assert site_of(work, team.id) == lyon
    assert site_of(work, lyon.id) == lyon


def test_a_unit_that_is_part_of_no_site_stands_for_itself(
    work: Work, company: SmallCompany
) -> None:
    root = work.units.get(work.people.lineage_of(company.hr)[0])
    team = work.units.add("T-9", "Équipe 9", UnitKind.TEAM, root.id)

    assert site_of(work, root.id) == root
    assert site_of(work, team.id) == team
