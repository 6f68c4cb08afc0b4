"""``missions new`` and ``missions list``."""

from __future__ import annotations

from datetime import date

import babel
import click

from customs_assessor.cli.framework import AssessorGroup, Session, pass_session
from customs_assessor.cli.services import author_of
from customs_assessor.errors import AnswerError
from customs_assessor.store.assessments import assessments
from customs_assessor.store.missions import missions as all_missions
from customs_assessor.store.missions import new_mission
from customs_assessor.store.people import person_named


@click.group(cls=AssessorGroup)
def missions() -> None:
    """Missions to customs administrations."""


@missions.command()
@click.option("--country", required=True, help="ISO 3166-1 alpha-2 code.")
@click.option("--administration", required=True)
@click.option("--lead", help="Name of the lead; known by name in this workspace.")
@click.option("--start", help="First day, YYYY-MM-DD.")
@click.option("--end", help="Last day, YYYY-MM-DD.")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def new(
    session: Session,
    country: str,
    administration: str,
    lead: str | None,
    start: str | None,
    end: str | None,
    author: str | None,
) -> None:
    """Make a mission and print its id."""
    code = country.strip().upper()
    if len(code) != 2 or code not in babel.Locale.parse("en").territories:
        raise AnswerError("cli.bad_country", country=country)
    for day in (start, end):
        check_day(day)
    with session.workspace() as workspace:
        lead_person = person_named(workspace, lead) if lead else None
        made, _ = new_mission(
            workspace,
            author_of(workspace, author),
            country=code,
            administration=administration,
            lead=lead_person.id if lead_person else None,
            start=start,
            end=end,
        )
    session.say({"id": made}, [made])


def check_day(day: str | None) -> None:
    """Refuse a day that is no ISO date.

    Raises:
        AnswerError: it is none.
    """
    if day:
        try:
            date.fromisoformat(day)
        except ValueError as error:
            raise AnswerError("cli.bad_date", value=day) from error


@missions.command("list")
@pass_session
def list_(session: Session) -> None:
    """List the missions with their assessments."""
    with session.workspace() as workspace:
        rows = [
            {
                "id": mission.id,
                "country": mission.country,
                "administration": mission.administration,
                "assessments": [assessment.id for assessment in assessments(workspace, mission.id)],
            }
            for mission in all_missions(workspace)
        ]
    words = session.words
    lines = [f"{row['id']}  {words.country(str(row['country']))}  {row['administration']}" for row in rows]
    session.say(rows, lines)


COMMANDS = (missions,)
