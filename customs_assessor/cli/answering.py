"""``answer``, ``score``, ``disputes``, ``settle`` and ``history``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.item import ITEM_FIELDS, ItemKey, item_key
from customs_assessor.cli.entries import Entry, edits_of_entries, entries_of_file, value_of
from customs_assessor.cli.framework import AssessorCommand, Session, pass_session
from customs_assessor.cli.instances import edits_of_instances
from customs_assessor.cli.services import Names, author_of, item_of, now, score_json, snapshot
from customs_assessor.errors import AnswerError
from customs_assessor.snapshot import Snapshot
from customs_assessor.store.edits import record, states

STATES = click.Choice(["not_applicable", "dont_know"])


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("items", nargs=-1)
@click.option("--comment")
@click.option("--target")
@click.option("--target-date")
@click.option("--grade")
@click.option("--evidence-note")
@click.option("--state", type=STATES)
@click.option("--reason")
@click.option("--instance", help="UUID of an instance of a repeat; a new one is added.")
@click.option("--visibility", type=click.Choice(["internal", "partner", "public"]))
@click.option("--author", help="Who says so; default: the user of this machine.")
@click.option(
    "--file", "file", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Answers as JSON."
)
@pass_session
def answer(
    session: Session,
    /,
    assessment: str,
    items: tuple[str, ...],
    file: Path | None,
    author: str | None,
    visibility: str | None,
    instance: str | None,
    **fields: Any,
) -> None:
    """Answer items: ITEM=VALUE ..., with a comment, target or state; all in one transaction."""
    if bool(items) == bool(file):
        raise click.UsageError(session.words.text("cli.items_or_file"))
    entries = entries_of_file(file) if file else [_entry(item, instance, fields) for item in items]
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
        authors = {entry.author: author_of(workspace, entry.author or author) for entry in entries}
        moment = now()
        adding = edits_of_instances(found, entries, states(workspace, assessment), authors, moment)
        if adding:
            found = snapshot(workspace, assessment, "internal", adding)
        given = edits_of_entries(found, entries, authors, moment, visibility, session.words.language)
        made = [*adding, *given]
        record(workspace, made)
    session.say({"edits": [edit.id for edit in made]}, [session.words.text("cli.saved", n=len(made))])


def _entry(text: str, instance: str | None, fields: dict[str, Any]) -> Entry:
    name, given, value = text.partition("=")
    return Entry(item=name, instance=instance, value=value if given else None, **fields)


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@pass_session
def score(session: Session, assessment: str) -> None:
    """Show scores, bounds, coverage, bands and priorities."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
    session.say(score_json(found, session.words.language), _score_lines(session, found))


def _score_lines(session: Session, found: Snapshot) -> list[str]:
    words = session.words

    def value(name: str, result: Any) -> str:
        if result.gap is None:
            return f"{name}  -"
        low, high = words.number(result.gap_low), words.number(result.gap_high)
        return words.text(
            "cli.score_line",
            name=name,
            gap=words.number(result.gap),
            low=low,
            high=high,
            coverage=words.percent(result.coverage),
            band=result.band or "-",
        )

    lines = [value(words.text("cli.overall"), found.scores.overall)]
    lines += [value(domain.name, domain.value) for domain in found.scores.domains]
    names = Names(found, words.language)
    lines += [
        f"{names.of(ItemKey(item.item, item.instance))}  {words.number(item.points or 0)}"
        for item in found.scores.priorities[:10]
    ]
    return lines


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@pass_session
def disputes(session: Session, assessment: str) -> None:
    """List what is disputed, with every view."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
    disputed = [
        (item.key, name, state)
        for item in found.items
        for name, state in item.fields.items()
        if name in ITEM_FIELDS and state.disputed
    ]
    rows = [
        {
            "item": key.name,
            "instance": key.instance,
            "field": name,
            "heads": [
                {
                    "edit": head.id,
                    "value": head.value,
                    "author": found.people.get(head.author, ""),
                    "made": head.made,
                }
                for head in state.heads
            ],
        }
        for key, name, state in disputed
    ]
    names = Names(found, session.words.language)
    lines = [f"{names.of(key)}  {name}" for key, name, _ in disputed]
    session.say(rows, lines or [session.words.text("cli.no_disputes")])


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("item")
@click.option("--take", help="Id of the edit whose value stands.")
@click.option("--value")
@click.option("--state", type=STATES)
@click.option(
    "--field", type=click.Choice([name for name in ITEM_FIELDS if name != "comment"]), default="answer"
)
@click.option("--instance")
@click.option("--reason", required=True)
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def settle(
    session: Session,
    assessment: str,
    item: str,
    take: str | None,
    value: str | None,
    state: str | None,
    field: str,
    instance: str | None,
    reason: str,
    author: str | None,
) -> None:
    """Settle a dispute with a reason; all views stay in the history."""
    if sum(given is not None for given in (take, value, state)) != 1:
        raise click.UsageError(session.words.text("cli.one_of_take_value_state"))
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
        entry = item_of(found, item, instance)
        heads = entry.field(field)
        if not heads.disputed:
            raise AnswerError("cli.not_disputed", item=item, field=field)
        if take is not None:
            taken = next((head for head in heads.heads if head.id == take), None)
            if taken is None:
                raise AnswerError("cli.no_view", edit=take, item=item)
            chosen: Any = taken.value
        else:
            chosen = value_of(found, entry, field, Entry(item=item, value=value, state=state, reason=reason))
        key = (assessment, entry.key.subject, field)
        knowing = entry.since if field == "answer" else ()
        made = compose(
            key, chosen, heads, author_of(workspace, author), now(), reason=reason, knowing=knowing
        )
        record(workspace, [made])
    session.say({"edit": made.id}, [session.words.text("cli.settled", item=item)])


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("item", required=False)
@pass_session
def history(session: Session, assessment: str, item: str | None) -> None:
    """Show every edit of an assessment, or of one item, oldest first."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
    rows = [
        {
            "edit": edit.id,
            "subject": edit.subject,
            "field": edit.field,
            "value": edit.value,
            "author": found.people.get(edit.author, ""),
            "made": edit.made,
            "parents": list(edit.parents),
            "visibility": edit.visibility,
            "reason": edit.reason,
        }
        for edit in found.edits
        if edit.assessment == assessment and (item is None or _about(found, edit, item))
    ]
    # an item that this version of the form lacks is in the history alone
    if item is not None and not rows and all(question.name != item for question in found.form.questions()):
        raise AnswerError("cli.no_item", item=item, form=found.form.form_id)
    lines = [
        f"{row['made']}  {row['author']}  {row['subject']}  {row['field']}  {json.dumps(row['value'], ensure_ascii=False)}"
        for row in rows
    ]
    session.say(rows, lines)


def _about(found: Snapshot, edit: Edit, item: str) -> bool:
    key = found.names.key(edit.subject) or item_key(edit.subject)
    return key is not None and key.name == item


COMMANDS = (answer, score, disputes, settle, history)
