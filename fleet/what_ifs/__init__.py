"""The twelve what-ifs of a fleet: pure functions from facts and a question to an answer."""

from fleet.what_ifs.answers import Answer, Lesson, Milestone, YearPoint
from fleet.what_ifs.asking import answer, choices
from fleet.what_ifs.questions import ALL_CONTRACTS, Choice, ChoiceKind, Question, WhatIf

__all__ = [
    "ALL_CONTRACTS",
    "Answer",
    "Choice",
    "ChoiceKind",
    "Lesson",
    "Milestone",
    "Question",
    "WhatIf",
    "YearPoint",
    "answer",
    "choices",
]
