"""Every article of the annex is applied by a rule, or declared without effect."""

import ast
from pathlib import Path

from bonusmalus.articles import NUMBER_OF_ANNEX_ARTICLES, WITHOUT_EFFECT, Article

LAW = Path(__file__).parents[2] / "bonusmalus"
MODULES = sorted(path for path in LAW.glob("*.py") if path.name != "articles.py")


def cited() -> set[str]:
    """Names of the members of ``Article`` that the code of the law uses."""
    return {
        node.attr
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Article"
    }


def test_every_article_of_the_annex_is_cited_by_code_or_declared_without_effect() -> None:
    expected = {f"ART_{number}" for number in range(1, NUMBER_OF_ANNEX_ARTICLES + 1)}
    declared = {f"ART_{number}" for number in WITHOUT_EFFECT}
    assert expected - cited() - declared == set()


def test_no_article_is_both_applied_and_declared_without_effect() -> None:
    assert {f"ART_{number}" for number in WITHOUT_EFFECT} & cited() == set()


def test_every_article_that_has_a_name_is_used() -> None:
    assert {article.name for article in Article} - cited() == set()


def test_every_public_function_of_the_law_cites_its_source_where_it_applies_an_article() -> None:
    lacking = [
        f"{path.name}: {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and "Article." in ast.unparse(node)
        and " art. " not in (ast.get_docstring(node) or "").replace("(art. ", " art. ")
    ]
    assert lacking == []
