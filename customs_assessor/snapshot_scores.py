"""What scoring is given of a filled form: one input per scored item, or per instance of one in a repeat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling, QuestionState
from customs_assessor.forms.levels import level_of
from customs_assessor.forms.model import Form, ScoredItem
from customs_assessor.scoring.gaps import score
from customs_assessor.scoring.model import DomainInput, ItemInput, Scores, View

Views = Callable[[QuestionState], tuple[View, ...]]
"""Returns the heads of a question's answer."""


@dataclass(frozen=True)
class Target:
    """The target that counts for an item or an instance of one, and whether heads differ about it."""

    level: Fraction
    disputed: bool = False


def scored_in_order(form: Form) -> list[ScoredItem]:
    """Return the scored items in the order of their questions."""
    order = {question.name: position for position, question in enumerate(form.questions())}
    return sorted(form.scoring.items, key=lambda scored: order.get(scored.item, len(order)))


def scores_of(
    form: Form,
    states: Iterable[QuestionState],
    views: Views,
    targets: Mapping[ItemKey, Target],
    asks: Callable[[str, str], bool],
) -> Scores:
    """Return the scores of a filled form; each of n instances of an item weighs w / n (scoring.md).

    Args:
        form: the form.
        states: of its questions.
        views: the heads of a question's answer.
        targets: other than the form's own, by item and instance.
        asks: whether items of a domain and depth are in scope.
    """
    found: dict[str, list[QuestionState]] = {}
    for state in states:
        found.setdefault(state.key.name, []).append(state)
    return score(
        [DomainInput(domain.name, domain.weight) for domain in form.scoring.domains],
        [
            given
            for scored in scored_in_order(form)
            for given in _inputs(scored, found, views, targets, asks(scored.domain, scored.depth))
        ],
    )


def _inputs(
    scored: ScoredItem,
    found: Mapping[str, list[QuestionState]],
    views: Views,
    targets: Mapping[ItemKey, Target],
    in_scope: bool,
) -> Iterable[ItemInput]:
    law = found.get(scored.item, [])
    practice = {state.key.instance: state for state in found.get(scored.practice, [])}
    for state in law:
        # a practice outside the law's repeat stands beside every instance
        other = practice.get(state.key.instance, practice.get(None))
        asked = [one for one in (state, other) if one is not None and one.relevant]
        target = targets.get(state.key, Target(scored.target))
        yield ItemInput(
            item=scored.item,
            instance=state.key.instance,
            domain=scored.domain,
            weight=scored.weight / len(law),
            target=target.level,
            top=scored.top,
            views=views(asked[0]) if asked else (),
            practice=views(asked[1]) if len(asked) > 1 else None,
            critical_minimum=scored.critical_minimum,
            relevant=bool(asked),
            in_scope=in_scope,
            target_disputed=target.disputed,
        )


def scores_of_filling(form: Form, filling: Filling) -> Scores:
    """Return the scores of one filled form outside any assessment: all in scope, targets as the form has them."""

    def views(state: QuestionState) -> tuple[View, ...]:
        return (View(*level_of(form, state.question.name, state.value)),) if state.value else ()

    return scores_of(form, filling.states(), views, {}, lambda domain, depth: True)
