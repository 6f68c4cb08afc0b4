"""``bundle export``, and bundles among the files of ``import``."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from customs_assessor.cli.framework import AssessorGroup, Session, pass_session
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.bundle import BundleFile, plain_name
from customs_assessor.exchange.bundle_reader import workbook_of
from customs_assessor.exchange.bundle_writer import write_bundle
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.joins_bundle import Camera, bundle_of
from customs_assessor.store.evidence import bytes_of


@click.group(cls=AssessorGroup)
def bundle() -> None:
    """Bundles (.cassess): edits, evidence, forms and workbooks in one file, without loss."""


@bundle.command()
@click.argument("scope", metavar="MISSION_OR_ASSESSMENT")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--visibility", type=click.Choice(["internal", "partner"]), default="internal")
@click.option(
    "--workbook",
    "workbooks",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="A workbook that travels with it; may be given several times.",
)
@click.option(
    "--camera-data", is_flag=True, help="Partners get photos that tell where and by whom they were taken."
)
@pass_session
def export(
    session: Session, scope: str, out: Path, visibility: str, workbooks: tuple[Path, ...], camera_data: bool
) -> None:
    """Write the bundle of a mission, or of one assessment with its mission."""
    held = {}
    for file in workbooks:
        read_workbook(file)
        name = plain_name(file.name)
        if name in held:
            raise ExchangeError("cli.bundle_twice", file=name)
        held[name] = file.read_bytes()
    camera = Camera.SHOWN if camera_data else Camera.HIDDEN_FROM_PARTNERS
    with session.workspace() as workspace, session.progress("cli.writing_bundle") as progress:
        packed = bundle_of(workspace, scope, visibility, held, camera)
        write_bundle(packed.bundle, out, lambda digest: bytes_of(workspace, digest), held, progress)
    made = packed.bundle
    document = {
        "path": str(out),
        "mission": made.mission,
        "assessments": sorted(made.assessments),
        "edits": len(made.edits),
        "evidence": len(made.evidence),
        "forms": len(made.forms),
        "left_out": list(packed.left_out),
    }
    words = session.words
    lines = [str(out), *(words.text("cli.bundle_left_out", file=name) for name in packed.left_out)]
    session.say(document, lines)


@contextmanager
def workbooks_of(file: BundleFile) -> Iterator[list[Path]]:
    """Lay the workbooks of a bundle into a folder that is gone afterwards, and give their paths."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, name in enumerate(file.content.workbooks):
            # A folder each: two names may be one where case makes no difference.
            place = Path(folder, str(number))
            place.mkdir()
            paths.append(place / name)
            paths[-1].write_bytes(workbook_of(file, name))
        yield paths


COMMANDS = (bundle,)
