"""Questions as a report groups them: by domain, and within it by the instance of a repeat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from customs_assessor.report.wording import Wording
from customs_assessor.snapshot import BETWEEN_PLACES, Item


@dataclass(frozen=True)
class Group:
    """Questions that stand together; the title is '' where there is nothing to tell them from."""

    title: str
    items: tuple[Item, ...]


def groups(say: Wording, items: Sequence[Item]) -> list[Group]:
    """Return questions by domain and instance; those without a domain come last."""
    order = [domain.name for domain in say.snapshot.form.scoring.domains]
    found = []
    for name in [*order, ""]:
        domain = say.domain(name)
        title = f"{domain.code} {say.of(domain.label)}" if domain else say.text("annex.other")
        own = [item for item in items if (item.domain if item.domain in order else "") == name]
        for where, together in by_place(say, own):
            parts = [title] if order and (domain or not where) else []
            parts += [where] if where else []
            found.append(Group(BETWEEN_PLACES.join(parts), together))
    return found


def by_place(say: Wording, items: Iterable[Item]) -> list[tuple[str, tuple[Item, ...]]]:
    """Return questions by what their instance is called, '' outside repeats, which comes first."""
    found: dict[str | None, list[Item]] = {None: []}
    for item in items:
        found.setdefault(item.key.instance, []).append(item)
    return [(say.where(own[0]), tuple(own)) for own in found.values() if own]
