"""``threads``: messages about items, and items sent back to be done again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from customs_assessor.answers.edit import VISIBILITIES
from customs_assessor.answers.threads import (
    ANSWERED,
    QUESTION,
    REWORK,
    THREAD_STATES,
    Thread,
    opening_edits,
    reply_edits,
)
from customs_assessor.answers.threads import threads as threads_of
from customs_assessor.cli.framework import AssessorGroup, Session, pass_session
from customs_assessor.cli.services import author_of, item_of, now, snapshot
from customs_assessor.errors import AnswerError
from customs_assessor.joins import names_in
from customs_assessor.store.assessments import assessment as assessment_of
from customs_assessor.store.edits import record, states
from customs_assessor.store.people import people


@click.group(cls=AssessorGroup)
def threads() -> None:
    """Messages about an item between members and supervisor."""


@threads.command("list")
@click.argument("assessment")
@click.argument("item", required=False)
@click.option("--state", type=click.Choice(THREAD_STATES))
@pass_session
def list_(session: Session, assessment: str, item: str | None, state: str | None) -> None:
    """List the threads of an assessment, or of one item."""
    with session.workspace() as workspace:
        names = people(workspace)
        called = names_in(workspace, assessment_of(workspace, assessment))
        found = (
            replace(one, item=called.key(one.item.subject) or one.item)
            for one in threads_of(states(workspace, assessment), assessment)
        )
        rows = [
            _row(one, names) for one in found if item in (None, one.item.name) and state in (None, one.state)
        ]
    words = session.words
    lines = [
        f"{row['id']}  {row['item']}  {words.text('thread.' + row['state'])}  {row['messages'][-1]['text']}"
        for row in rows
    ]
    session.say(rows, lines or [words.text("cli.no_threads")])


def _row(one: Thread, names: Any) -> dict[str, Any]:
    return {
        "id": one.id,
        "item": one.item.name,
        "instance": one.item.instance,
        "kind": one.kind,
        "state": one.state,
        "messages": [
            {
                "text": message.text,
                "author": names.get(message.author, ""),
                "made": message.made,
                "visibility": message.visibility,
            }
            for message in one.messages
        ],
    }


@threads.command("open")
@click.argument("assessment")
@click.argument("item")
@click.argument("text")
@click.option("--rework", "kind", flag_value=REWORK, help="Send the item back to be done again.")
@click.option("--instance", help="UUID of the instance of a repeat.")
@click.option("--visibility", type=click.Choice(VISIBILITIES), help="Default: internal.")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def open_(
    session: Session,
    assessment: str,
    item: str,
    text: str,
    kind: str | None,
    instance: str | None,
    visibility: str | None,
    author: str | None,
) -> None:
    """Ask something about an item and print the thread's id."""
    with session.workspace() as workspace:
        key = item_of(snapshot(workspace, assessment, "internal"), item, instance).key
        who = author_of(workspace, author)
        made, edits = opening_edits(assessment, key, kind or QUESTION, _said(text), who, now(), visibility)
        record(workspace, edits)
    session.say({"id": made}, [made])


@threads.command()
@click.argument("assessment")
@click.argument("thread")
@click.argument("text", required=False, default="")
@click.option("--state", type=click.Choice(THREAD_STATES), default=ANSWERED, show_default=True)
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def reply(session: Session, assessment: str, thread: str, text: str, state: str, author: str | None) -> None:
    """Add a message to a thread, or change its state alone."""
    with session.workspace() as workspace:
        held = states(workspace, assessment)
        known = next((one for one in threads_of(held, assessment) if one.id == thread), None)
        if known is None:
            raise AnswerError("cli.no_thread", thread=thread, assessment=assessment)
        edits = reply_edits(assessment, known, text.strip(), state, held, author_of(workspace, author), now())
        record(workspace, edits)
    session.say({"id": thread, "state": state}, [session.words.text(f"thread.{state}")])


def _said(text: str) -> str:
    if not text.strip():
        raise AnswerError("cli.empty_message")
    return text.strip()


COMMANDS = (threads,)
