"""What charts and file of a unit are made of: what was published, in the reader's language."""

from io import BytesIO

from openpyxl import load_workbook

from bot.group_pictures import DISTRIBUTION, INCIDENTS, READ_BY, WORKBOOK, picture_of
from bot.group_pictures import read_workbook_file as read_file
from reports.group_charts import CoefficientDistributionChart, ReportsByMonthChart
from reports.group_workbook import write_group_workbook
from tests.support.conversation import PARIS, conversation
from tests.support.golden_stats import LYON, OCTOBER, with_figures


def test_a_picture_is_read_when_it_is_sent() -> None:
    work = with_figures(conversation()).store.work

    distribution = READ_BY[DISTRIBUTION](work, picture_of(DISTRIBUTION, LYON, OCTOBER, "fr"), PARIS)
    months = READ_BY[INCIDENTS](work, picture_of(INCIDENTS, LYON, OCTOBER, "en"), PARIS)

    assert isinstance(distribution, CoefficientDistributionChart)
    assert (distribution.mean_hundredths, distribution.number_of_people) == (73, 19)
    assert isinstance(months, ReportsByMonthChart)
    assert months.language == "en"
    assert months.number_of_incidents == 20


def test_the_file_has_a_name_without_a_person_and_explains_itself() -> None:
    work = with_figures(conversation()).store.work

    file = read_file(work, picture_of(WORKBOOK, LYON, OCTOBER, "fr"))

    assert file.label.name == "chiffres-lyo-2026-10.xlsx"
    book = load_workbook(BytesIO(write_group_workbook(file.workbook)))
    assert book.sheetnames == ["Mois", "Coefficients internes", "Types", "Lire ce fichier"]
    notes = [row[0].value for row in book["Lire ce fichier"].iter_rows()]
    assert any("moins de cinq personnes" in str(note) for note in notes)


def test_the_file_says_the_figures_of_the_chart() -> None:
    work = with_figures(conversation()).store.work

    file = read_file(work, picture_of(WORKBOOK, LYON, OCTOBER, "fr"))
    page = load_workbook(BytesIO(write_group_workbook(file.workbook)))["Mois"]

    incidents = [row[1].value for row in page.iter_rows(min_row=2)]
    assert sum(int(str(one)) for one in incidents) == 20
