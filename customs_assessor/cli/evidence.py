"""``evidence add`` and ``evidence list``."""

from __future__ import annotations

from pathlib import Path

import click

from customs_assessor.answers.evidence import evidence_edits, read_evidence
from customs_assessor.cli.framework import AssessorGroup, Session, pass_session
from customs_assessor.cli.services import Names, author_of, item_of, now, snapshot
from customs_assessor.store.edits import record
from customs_assessor.store.evidence import add_bytes


@click.group(cls=AssessorGroup)
def evidence() -> None:
    """Files that show what was seen; their bytes lie in the workspace."""


@evidence.command()
@click.argument("assessment")
@click.argument("item")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--caption", default="")
@click.option("--instance", help="UUID of the instance of a repeat.")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def add(
    session: Session,
    assessment: str,
    item: str,
    file: Path,
    caption: str,
    instance: str | None,
    author: str | None,
) -> None:
    """Keep a file as evidence of an item."""
    data = read_evidence(file)
    with session.workspace() as workspace:
        key = item_of(snapshot(workspace, assessment, "internal"), item, instance).key
        sha = add_bytes(workspace, data)
        file_id, made = evidence_edits(
            assessment, key, sha, file.name, caption, author_of(workspace, author), now()
        )
        record(workspace, made)
    session.say({"id": file_id, "hash": sha}, [file_id])


@evidence.command("list")
@click.argument("assessment")
@pass_session
def list_(session: Session, assessment: str) -> None:
    """List the evidence of an assessment."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
    rows = [
        {
            "id": file.id,
            "item": item.key.name,
            "instance": item.key.instance,
            "name": file.name,
            "caption": file.caption,
            "date": file.date,
            "hash": file.hash,
        }
        for item in found.items
        for file in item.evidence
    ]
    names = Names(found, session.words.language)
    lines = [
        f"{names.of(item.key)}  {file.name}  {file.caption}" for item in found.items for file in item.evidence
    ]
    session.say(rows, lines)


COMMANDS = (evidence,)
