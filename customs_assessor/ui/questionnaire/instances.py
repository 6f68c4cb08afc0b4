"""Where questions lie in instances of repeats, and where to go when one is removed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from customs_assessor.answers.item import ItemKey
from customs_assessor.snapshot import Instance, Repeat, Snapshot
from customs_assessor.ui.questionnaire.model import Chapter, walk


def instance_of(snapshot: Snapshot, key: ItemKey | None) -> tuple[Repeat, Instance] | None:
    """Return the instance that a question lies in, with its repeat; None outside repeats."""
    return next(
        (
            (repeat, instance)
            for repeat in snapshot.repeats
            for instance in repeat.instances
            if key is not None and key.instance == instance.id
        ),
        None,
    )


def ids_within(snapshot: Snapshot, instance: str) -> frozenset[str]:
    """Return the UUIDs of an instance and of all that lie in it."""
    found = {instance}
    for repeat in snapshot.repeats:
        if repeat.parent in found:
            found.update(each.id for each in repeat.instances)
    return frozenset(found)


def question_beside(found: Sequence[Chapter], gone: Collection[str], here: ItemKey | None) -> ItemKey | None:
    """Return the question to open when instances are removed: the one that is open, else the next that stays behind it,
    else the last before it in its chapter, None for none.
    """
    if here is None or here.instance not in gone:
        return here
    chapter = next((chapter for chapter, item in walk(found) if item.key == here), None)
    keys = [item.key for item in chapter.items] if chapter is not None else []
    at = keys.index(here) if here in keys else 0
    order = (*keys[at:], *reversed(keys[:at]))
    return next((key for key in order if key.instance not in gone), None)
