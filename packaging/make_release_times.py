"""Write the sample's release times: 500 consignments of one week in a country that does not exist, with planted faults.

``python packaging/make_release_times.py`` writes the same bytes each time; the faults are told in the folder's README.
"""

from __future__ import annotations

import csv
import math
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

FILE = Path(__file__).parent.parent / "resources/samples/samplia/release_times.csv"
ZONE = timezone(timedelta(hours=4))
MONDAY = datetime(2026, 10, 5, tzinfo=ZONE)
HEADER = (
    "declaration,office,regime,mode,channel,authorised_operator,pre_arrival,agency,hs_chapter,perishable,amended,"
    "arrival,manifest_lodged,unloaded,warehouse_in,declaration_lodged,declaration_accepted,channel_assigned,"
    "document_check_start,document_check_end,agency_request,agency_reply,inspection_start,inspection_end,"
    "duty_assessed,duty_paid,release_order,gate_out"
)
OFFICES = {"Selmara": ("sea", 225, 8, 17), "Kestra": ("air", 145, 0, 24), "Orvane": ("road", 130, 7, 19)}
"""Mode of transport, weight, and the hours at which the office opens and closes; two of them close on Sundays."""
AGENCIES = {"": 0.0, "food_safety": 20.0, "plant_health": 11.0, "standards": 34.0, "medicines": 44.0}
"""Median hours to a reply."""
CHAPTERS = "03 07 08 10 15 22 27 30 39 40 48 61 62 72 73 84 84 85 85 87 87 94"
"""The first three are perishable."""
Row = dict[str, str]
Times = dict[str, datetime]
SEED = 20261005
random = Random()


def hours(median: float, spread: float = 0.8) -> timedelta:
    """Draw a log-normal duration."""
    return timedelta(hours=max(0.03, random.lognormvariate(math.log(median), spread)))


def at_work(when: datetime, office: str) -> datetime:
    """Return the moment, or one soon after the next opening of the office."""
    _, _, opens, closes = OFFICES[office]
    while not opens <= when.hour < closes or (closes < 24 and when.weekday() == 6):
        day = when + timedelta(days=when.hour >= opens)
        when = day.replace(hour=opens, minute=0) + timedelta(minutes=random.randint(3, 55))
    return when


def lodging() -> datetime:
    """Draw when a declaration is lodged: mostly on weekdays and by day, some at night."""
    day = random.choices(range(7), (20, 18, 18, 17, 16, 8, 3))[0]
    hour = random.choices(range(24), [1] * 7 + [4, 9, 12, 12, 10, 6, 8, 10, 10, 7, 4, 3, 2, 2, 1, 1, 1])[0]
    return MONDAY + timedelta(days=day, hours=hour, minutes=random.randint(0, 59))


def facts() -> Row:
    """Draw what is said of a consignment."""
    office = random.choices(list(OFFICES), [weight for _, weight, _, _ in OFFICES.values()])[0]
    regime = random.choices(("import", "export", "transit"), (78, 14, 8))[0]
    trusted = random.random() < 0.12
    split = (86, 8, 4, 2) if trusted else (50, 25, 22, 3) if regime == "import" else (78, 12, 10, 0)
    chapter = random.choice(CHAPTERS.split())
    asked = random.choices(list(AGENCIES), (66, 14, 10, 6, 4) if regime == "import" else (95, 1, 4, 0, 0))[0]
    row = {"office": office, "regime": regime, "mode": OFFICES[office][0]}
    row["channel"] = random.choices(("green", "yellow", "red", "blue"), split)[0]
    row["authorised_operator"] = "yes" if trusted else "no"
    early = 0.55 if trusted else 0.2
    row["pre_arrival"] = "yes" if regime == "import" and random.random() < early else "no"
    row |= {"agency": asked, "hs_chapter": chapter, "perishable": "yes" if chapter in CHAPTERS[:8] else "no"}
    return row | {"amended": "yes" if random.random() < 0.07 else "no"}


def movement(row: Row, lodged: datetime) -> Times:
    """Draw the moments of the goods, from the manifest to the warehouse; before the declaration or after it."""
    mode, imports = row["mode"], row["regime"] == "import"
    ride = {"sea": 9.0, "air": 2.5, "road": 0.9}[mode]
    wait = {"sea": 44.0, "air": 11.0, "road": 5.0}[mode] * (1 if imports else 0.3)
    unload, store = hours(ride), hours(ride / 2)
    early = row["pre_arrival"] == "yes"
    arrival = lodged + hours(16, 0.5) if early else lodged - hours(wait) - unload - store
    moments = {"arrival": arrival, "manifest_lodged": arrival - hours(ride * 2, 0.4)}
    moments |= {"unloaded": arrival + unload, "warehouse_in": arrival + unload + store}
    blank = {"import": (), "export": ("manifest_lodged", "unloaded"), "transit": ("unloaded", "warehouse_in")}
    return {stage: when for stage, when in moments.items() if stage not in blank[row["regime"]]}


def clearance(row: Row, lodged: datetime, moved: Times) -> Times:
    """Draw the moments of the declaration, from its acceptance to the gate."""
    office, channel, pace = row["office"], row["channel"], 0.4 if row["perishable"] == "yes" else 1.0
    found = {"declaration_lodged": lodged, "declaration_accepted": lodged + hours(0.08)}
    last = found["channel_assigned"] = found["declaration_accepted"] + hours(0.04, 0.3)
    if channel in ("yellow", "red"):
        found["document_check_start"] = at_work(last + hours(4 * pace), office)
        last = found["document_check_end"] = found["document_check_start"] + hours(0.7)
    if row["agency"]:
        found["agency_request"] = last + hours(0.2)
        last = at_work(found["agency_request"] + hours(AGENCIES[row["agency"]] * pace), office)
        found["agency_reply"] = last
    if channel == "red":
        here = max(last, moved.get("warehouse_in", moved["arrival"]))
        found["inspection_start"] = at_work(here + hours(11 * pace), office)
        last = found["inspection_end"] = found["inspection_start"] + hours(1.6)
    if row["regime"] == "import":
        last = found["duty_assessed"] = last + hours(0.1)
        last = found["duty_paid"] = last + hours(1.5 if row["authorised_operator"] == "yes" else 9)
    if row["amended"] == "yes":
        last += hours(8)
    last += hours(0.05, 0.3)
    last = found["release_order"] = last if channel in ("green", "blue") else at_work(last + hours(1), office)
    here = max(last, moved.get("warehouse_in", moved["arrival"]))
    found["gate_out"] = at_work(here + hours(7 * pace), office)
    return found


def plant(rows: list[Row]) -> None:
    """Put the faults in, each in rows of its own."""
    free = list(range(1, len(rows)))
    random.shuffle(free)

    def take(count: int, filled: str = "office", before: str = "~") -> list[Row]:
        fit = [n for n in free if rows[n][filled] and rows[n][filled] < before][:count]
        free[:] = [n for n in free if n not in fit]
        return [rows[n] for n in fit]

    for stage in ("inspection", "document_check"):
        for row in take(3, f"{stage}_start"):
            row[f"{stage}_start"], row[f"{stage}_end"] = row[f"{stage}_end"], row[f"{stage}_start"]
    for stage in ("declaration_accepted", "duty_paid", "warehouse_in"):
        for row in take(4, stage):
            row[stage] = ""
    for row in take(4):
        row["declaration"] = rows[rows.index(row) - 1]["declaration"]
    for row in take(15):
        row["release_order"] = row["gate_out"] = ""
    for row in take(5, "warehouse_in", before="2026-10-10"):
        back = timedelta(days=random.randint(61, 96))
        for stage in ("arrival", "manifest_lodged", "unloaded", "warehouse_in"):
            row[stage] = stamp(datetime.fromisoformat(row[stage]) - back) if row[stage] else ""
    for row in take(5, "release_order", before="2026-10-10"):
        year, month, rest = row["release_order"].split("-", 2)
        row["release_order"] = f"{year}-{rest[:2]}-{month}{rest[2:]}"
    for row in take(8, "gate_out"):
        row["gate_out"] = datetime.fromisoformat(row["gate_out"]).strftime("%m/%d/%Y %I:%M %p")
    for row in take(6):
        row["office"] += "  "
    for row in take(3):
        row["channel"] = row["channel"].upper()
    for row in take(2):
        row["channel"] = "orange"


def stamp(when: datetime) -> str:
    """Write a moment as local time with its offset, to the minute."""
    return when.isoformat(timespec="minutes")


def main() -> None:
    """Write the file."""
    random.seed(SEED)
    rows: list[Row] = []
    columns = HEADER.split(",")
    for row in (facts() for _ in range(500)):
        lodged = lodging()
        moved = movement(row, lodged)
        times = moved | clearance(row, lodged, moved)
        rows.append(row | {stage: stamp(times[stage]) if stage in times else "" for stage in columns[11:]})
    rows.sort(key=lambda row: row["declaration_lodged"])
    for number, row in enumerate(rows, 1):
        row["declaration"] = f"XS26-{410000 + number * 3}"
    plant(rows)
    with FILE.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


if __name__ == "__main__":
    main()
