"""What every command shares: the session, common options in any place, refusals as plain lines, JSON output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import click

from customs_assessor.errors import AssessorError, StoreError
from customs_assessor.labels import LANGUAGES, Labels, labels
from customs_assessor.paths import workspace_file
from customs_assessor.progress import Cancelled, Progress
from customs_assessor.store.connection import Workspace, open_workspace

PASSPHRASE = "CUSTOMS_ASSESSOR_PASSPHRASE"
"""Variable of the environment by which a script opens a protected workspace."""


@dataclass
class Session:
    """What the common options said: workspace file, language of messages, output as JSON."""

    data: Path | None = None
    language: str = ""
    json: bool = False

    @property
    def words(self) -> Labels:
        """The words of the messages' language: ``--lang``, else the environment's, else English."""
        if self.language:
            return labels(self.language)
        named = next(
            (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
        )
        return labels(named[:2] if named[:2] in LANGUAGES else "en")

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the workspace for one command, and close it behind it; a protected one asks for its passphrase."""
        file = self.data or workspace_file()
        given = os.environ.get(PASSPHRASE, "")
        try:
            opened = open_workspace(file, given)
        except StoreError as error:
            if error.code != "store.passphrase_needed" or not sys.stdin.isatty():
                raise
            asked = click.prompt(self.words.text("cli.ask_passphrase"), hide_input=True, err=True)
            opened = open_workspace(file, str(asked))
        try:
            yield opened
        finally:
            opened.close()

    def say(self, document: Any, lines: Sequence[str]) -> None:
        """Print the JSON document alone with ``--json``, else the plain lines."""
        if self.json:
            click.echo(json.dumps(document, ensure_ascii=False, indent=2, default=_plain))
        else:
            for line in lines:
                click.echo(line)

    @contextmanager
    def progress(self, label: str) -> Iterator[Progress]:
        """Show a progress bar on a terminal's stderr; nothing where there is none."""
        if not sys.stderr.isatty():
            yield lambda done, total: None
            return
        with click.progressbar(length=100, label=self.words.text(label), file=sys.stderr) as bar:
            at = 0

            def step(done: int, total: int) -> None:
                nonlocal at
                percent = 100 * done // max(total, 1)
                bar.update(percent - at)
                at = percent

            yield step


def _plain(value: object) -> float | int | str:
    if isinstance(value, Fraction):
        return number(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


def number(value: Fraction) -> float | int:
    """Return an exact number as JSON has it: whole ones as integers, else the nearest float."""
    return value.numerator if value.denominator == 1 else float(value)


pass_session = click.make_pass_decorator(Session, ensure=True)


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(context: click.Context, parameter: click.Parameter, value: Any) -> None:
        if value:
            setattr(context.ensure_object(Session), name, value)

    return callback


def _common(taken: set[str]) -> list[click.Option]:
    options = [
        click.Option(
            ["--data"],
            type=click.Path(path_type=Path, dir_okay=False),
            expose_value=False,
            callback=_keep("data"),
            help="The workspace file.",
        ),
        click.Option(
            ["--lang"],
            type=str,
            expose_value=False,
            callback=_keep("language"),
            help="Language of the messages.",
        ),
        click.Option(
            ["--json"],
            is_flag=True,
            expose_value=False,
            callback=_keep("json"),
            help="Print one JSON document and nothing else.",
        ),
    ]
    return [option for option in options if not taken & set(option.opts)]


class AssessorCommand(click.Command):
    """A command that takes the common options behind its name too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = {name for parameter in self.params for name in parameter.opts}
        self.params.extend(_common(taken))


class AssessorGroup(click.Group):
    """A group whose commands take the common options and whose refusals are plain lines on stderr, exit code 1."""

    command_class = AssessorCommand
    group_class = type

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = {name for parameter in self.params for name in parameter.opts}
        self.params.extend(_common(taken))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal ends with 1 and one line per problem."""
        session = ctx.ensure_object(Session)
        try:
            return super().invoke(ctx)
        except AssessorError as error:
            refuse(session, error)
        except Cancelled:
            fail([session.words.text("cli.cancelled")])


def refuse(session: Session, error: AssessorError) -> NoReturn:
    """Print an error's lines on stderr and end with exit code 1."""
    words = session.words
    lines = [words.text(error.code, **error.facts)]
    for problem in error.problems:
        place, text = words.place(problem), words.problem(problem)
        lines.append(f"{place}: {text}" if place else text)
    fail(lines)


def fail(lines: Sequence[str]) -> NoReturn:
    """Print plain lines on stderr and end with exit code 1."""
    for line in lines:
        click.echo(line, err=True)
    raise click.exceptions.Exit(1)
