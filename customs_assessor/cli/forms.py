"""``forms list``, ``check``, ``install``, ``export`` and ``run``."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import click

from customs_assessor.cli.framework import AssessorGroup, Session, fail, pass_session
from customs_assessor.cli.services import form_named, scores_json
from customs_assessor.errors import AnswerError, FormError, Problem
from customs_assessor.forms.catalogue import shipped, shipped_headings
from customs_assessor.forms.compile import check as check_form
from customs_assessor.forms.compile import compile_form, compile_sheets
from customs_assessor.forms.model import Form, in_language
from customs_assessor.forms.run import fill, states_of
from customs_assessor.forms.sheets import Sheets, read_sheets, write_xlsx
from customs_assessor.snapshot_scores import scores_of_filling
from customs_assessor.store import forms as store_forms


@click.group(cls=AssessorGroup)
def forms() -> None:
    """Questionnaires: XLSForm with a scoring model beside."""


@forms.command("list")
@pass_session
def list_(session: Session) -> None:
    """List installed and shipped forms."""
    with session.workspace() as workspace:
        installed = store_forms.headings(workspace)
    known = {(form.form_id, form.version) for form in installed}
    ready = (form for form in shipped_headings() if (form.form_id, form.version) not in known)
    rows = [
        {
            "id": form.form_id,
            "version": form.version,
            "title": in_language(form.title, session.words.language),
            "languages": list(form.languages),
            "installed": (form.form_id, form.version) in known,
        }
        for form in (*installed, *ready)
    ]
    session.say(rows, [f"{row['id']}@{row['version']}  {row['title']}" for row in rows])


@forms.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def check(session: Session, file: Path) -> None:
    """List every problem of a form with its place."""
    result = check_form(file)
    words = session.words
    problems = [
        {
            "severity": problem.severity,
            "sheet": problem.sheet,
            "row": problem.row,
            "column": problem.column,
            "message": words.problem(problem),
        }
        for problem in result.problems
    ]
    document = {
        "ok": result.ok,
        "form": {
            "id": result.form_id,
            "version": result.version,
            "languages": list(result.languages),
            "questions": result.questions,
        },
        "problems": problems,
    }
    lines = [_line(session, problem) for problem in result.problems]
    if result.ok:
        session.say(
            document, [*lines, words.text("cli.form_ok", form=result.form_id, version=result.version)]
        )
        return
    if session.json:
        session.say(document, [])
    fail(lines)


def _line(session: Session, problem: Problem) -> str:
    words = session.words
    place = words.place(problem)
    text = f"{words.text('severity.' + problem.severity)}: {words.problem(problem)}"
    return f"{place}: {text}" if place else text


@forms.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def install(session: Session, file: Path) -> None:
    """Check a form and install it in the workspace."""
    sheets = read_sheets(file)
    form = compile_sheets(sheets, file.stem)
    with session.workspace() as workspace:
        store_forms.install(workspace, form, sheets)
    document = {"id": form.form_id, "version": form.version, "hash": form.hash}
    session.say(document, [session.words.text("cli.form_installed", form=form.form_id, version=form.version)])


@forms.command()
@click.argument("form")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@pass_session
def export(session: Session, form: str, out: Path) -> None:
    """Write an installed or shipped form, or a form's folder, as an .xlsx, and its files into media/ beside."""
    write_xlsx(_sheets(session, form), out)
    session.say({"path": str(out)}, [str(out)])


def _sheets(session: Session, form: str) -> Sheets:
    """Return the sheets of an installed form, else of a shipped one, else of a file or folder."""
    form_id, _, version = form.partition("@")
    with session.workspace() as workspace:
        held = [
            ref
            for ref in store_forms.installed(workspace)
            if ref.form_id == form_id and version in ("", ref.version)
        ]
        if held:
            return store_forms.source(workspace, held[-1])
    folders = {folder.name: folder for folder in shipped()}
    source = folders.get(form_id, Path(form))
    if not source.exists():
        raise FormError("cli.no_form", form=form)
    return read_sheets(source)


@forms.command()
@click.argument("file")
@click.option("--answers", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--lang", "language", default="", help="Language of the form's texts.")
@pass_session
def run(session: Session, file: str, answers: Path | None, language: str) -> None:
    """Show the state of every question for some answers; nothing is kept."""
    form = _form(session, file)
    given: dict[str, Any] = {}
    if answers:
        try:
            given = json.loads(answers.read_text(encoding="utf-8"))
        except (ValueError, OSError) as error:
            raise AnswerError("cli.bad_json", file=answers.name) from error
        if not isinstance(given, dict):
            raise AnswerError("cli.bad_json", file=answers.name)
    shown = language or session.words.language
    filling = fill(form, given, shown)
    document = states_of(filling, shown)
    scores = scores_of_filling(form, filling) if form.scoring.items else None
    document["scores"] = scores and scores_json(form, scores, shown)
    lines = [
        f"{path}  {'' if state['value'] is None else state['value']}"
        + ("" if state["valid"] else f"  ({state['message']})")
        for path, state in document["questions"].items()
        if state["relevant"]
    ]
    session.say(document, lines)


def _form(session: Session, name: str) -> Form:
    if Path(name).exists() or name.endswith((".xlsx", ".xls")) or os.sep in name:
        return compile_form(Path(name))
    with session.workspace() as workspace:
        return form_named(workspace, name)


COMMANDS = (forms,)
