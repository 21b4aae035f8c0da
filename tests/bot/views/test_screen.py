"""Rows of buttons that a phone shows whole."""

from bot.turn import Button
from bot.views.screen import side_by_side


def labels_of(*labels: str) -> list[list[str]]:
    rows = side_by_side([Button(label, "data") for label in labels])
    return [[one.label for one in row] for row in rows]


def test_short_labels_stand_two_in_a_row() -> None:
    assert labels_of("nom", "prénom", "adresse") == [["nom", "prénom"], ["adresse"]]


def test_a_label_that_half_a_phone_does_not_show_has_a_row_of_its_own() -> None:
    wide = "Véhicule : pays d’immatriculation"
    assert labels_of("nom", wide, "adresse", "pays") == [["nom"], [wide], ["adresse", "pays"]]
    assert labels_of(wide, "nom") == [[wide], ["nom"]]
