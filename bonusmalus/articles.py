"""The articles that the code applies, named as Légifrance names them.

The annex to article A121-1 of the Code des assurances has fourteen articles. A test holds that
each of them is cited by a rule of this package, or is listed here as having nothing to compute.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Article(StrEnum):
    """Where a rule or a number stands."""

    ART_1 = "annexe A121-1, art. 1"
    ART_2 = "annexe A121-1, art. 2"
    ART_3 = "annexe A121-1, art. 3"
    ART_4 = "annexe A121-1, art. 4"
    ART_5 = "annexe A121-1, art. 5"
    ART_6 = "annexe A121-1, art. 6"
    ART_7 = "annexe A121-1, art. 7"
    ART_8 = "annexe A121-1, art. 8"
    ART_9 = "annexe A121-1, art. 9"
    ART_10 = "annexe A121-1, art. 10"
    ART_11 = "annexe A121-1, art. 11"
    ART_12 = "annexe A121-1, art. 12"
    ART_13 = "annexe A121-1, art. 13"
    ART_14 = "annexe A121-1, art. 14"
    A121_1 = "art. A121-1"
    NOVICE = "art. A121-1-1"
    AGGRAVATION = "art. A121-1-2"
    DEROGATION = "art. A121-2"


NUMBER_OF_ANNEX_ARTICLES = 14

# An article with nothing to compute says so here, by its number, with the reason. Today all
# fourteen are applied somewhere.
WITHOUT_EFFECT: Mapping[int, str] = MappingProxyType({})
