"""Names for the people, sites and vehicles of the demo company: all invented."""

from typing import NamedTuple

COMPANY_NAME = "Transports Bellerive"
PRIVACY_CONTACT = "donnees@bellerive.example"

FIRST_NAMES = (
    "Adèle", "Amadou", "Anaïs", "Antoine", "Aya", "Baptiste", "Bérénice", "Bilal", "Camille",
    "Chloé", "Cyril", "Dalila", "David", "Diego", "Élodie", "Émeric", "Fanny", "Farid", "Florian",
    "Gaëlle", "Giulia", "Hélène", "Hugo", "Ibrahim", "Idriss", "Jeanne", "João", "Jonas", "Karim",
    "Khadija", "Laure", "Léon", "Linh", "Loïc", "Lucie", "Maël", "Maïwenn", "Malik", "Manon",
    "Mariam", "Mathis", "Nadia", "Naël", "Ngoc", "Océane", "Oscar", "Pauline", "Quentin", "Rachid",
    "Romane", "Sacha", "Salomé", "Sékou", "Simon", "Sofia", "Thibault", "Tiago", "Valentin",
    "Wassim", "Yann", "Yasmine", "Zoé",
)  # fmt: skip

LAST_NAMES = (
    "Abella", "Aubertin", "Bakayoko", "Barreau", "Belkacem", "Berthier", "Bonnaire", "Caradec",
    "Carvalho", "Chastel", "Cissé", "Corbeau", "Dang", "Delcourt", "Diarra", "Dumesnil",
    "Escoffier", "Fabiani", "Ferreira", "Fournel", "Gallois", "Garrigue", "Ghezali", "Guillerm",
    "Haddad", "Hennequin", "Husson", "Jaouen", "Joubert", "Kerbrat", "Konaté", "Lacombe",
    "Laforêt", "Lavigne", "Le Goff", "Lemaître", "Lestrade", "Mansouri", "Marchetti", "Mercadier",
    "Meyssonnier", "Monfort", "N’Diaye", "Nogaret", "Ouali", "Pelletier", "Pham", "Pontier",
    "Quéméneur", "Ravel", "Ribeiro", "Rousselin", "Sabatier", "Sauvage", "Tessier", "Thévenin",
    "Touré", "Vasseur", "Verdier", "Weber", "Zanetti", "Zidouni",
)  # fmt: skip


class Model(NamedTuple):
    """A vehicle of the catalogue.

    Attributes:
        reference_premium_euros: Yearly tariff premium before the coefficient, invented.
    """

    name: str
    reference_premium_euros: int


VANS = (
    Model("Renault Master", 940),
    Model("Peugeot Boxer", 925),
    Model("Citroën Jumpy", 860),
    Model("Renault Trafic", 880),
)
LIGHT_VANS = (
    Model("Renault Kangoo E-Tech", 690),
    Model("Citroën Berlingo", 670),
    Model("Peugeot Partner", 665),
)
CARS = (
    Model("Renault Mégane E-Tech", 610),
    Model("Peugeot 308", 580),
    Model("Citroën C4", 545),
    Model("Dacia Jogger", 495),
)

INSURERS = ("Assurances du Ponant", "Mutuelle des Trois Rivières", "Garantie Saint-Clair")
