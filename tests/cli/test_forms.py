"""Forms on the command line: check, install, export and dry run."""

import json

from customs_assessor.forms.catalogue import shipped
from tests.laptops import Laptop

SURVEY = "type,name,label::English (en),constraint,relevant\n"


def folder(laptop: Laptop, survey: str, choices: str = "list_name,name,label::English (en)\nyn,yes,Yes\n"):  # type: ignore[no-untyped-def]
    made = laptop.folder / "mine"
    made.mkdir(exist_ok=True)
    (made / "survey.csv").write_text(SURVEY + survey, encoding="utf-8")
    (made / "choices.csv").write_text(choices, encoding="utf-8")
    (made / "settings.csv").write_text("form_id,version,form_title\nmine,1,Mine\n", encoding="utf-8")
    return made


def test_check_names_every_problem_with_its_place(laptop: Laptop) -> None:
    bad = folder(laptop, "integer,a,A,. > ${nobody},\nselect_one none,b,B,,\ninteger,c,C,. >>> 1,\n")
    result = laptop.run("forms", "check", bad, "--json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert document["ok"] is False
    places = {(problem["sheet"], problem["row"], problem["column"]) for problem in document["problems"]}
    assert {("survey", 2, "constraint"), ("survey", 3, "type"), ("survey", 4, "constraint")} <= places


def test_the_shipped_diagnostic_is_sound_and_goes_to_excel_and_back(laptop: Laptop) -> None:
    out = laptop.folder / "diagnostic.xlsx"
    laptop.json("forms", "export", "customs_diagnostic", out)
    document = laptop.json("forms", "check", out)
    assert document["ok"] is True
    assert document["problems"] == []
    assert document["form"]["languages"] == ["en", "ko", "fr", "es"]
    hashes = {laptop.json("forms", "install", source)["hash"] for source in (out, out)}
    assert len(hashes) == 1
    listed = laptop.json("forms", "list")
    assert [(form["id"], form["installed"]) for form in listed] == [
        (folder.name, folder.name == "customs_diagnostic") for folder in shipped()
    ]


def test_another_content_needs_another_version(laptop: Laptop) -> None:
    laptop.json("forms", "install", folder(laptop, "integer,a,A,,\n"))
    assert laptop.run("forms", "install", folder(laptop, "integer,b,B,,\n")).exit_code == 1


def test_run_tells_every_question(laptop: Laptop) -> None:
    form = folder(laptop, "integer,a,A,. < 5,\ninteger,b,B,,${a} > 1\n")
    answers = laptop.folder / "a.json"
    answers.write_text('{"a": 7}', encoding="utf-8")
    questions = laptop.json("forms", "run", form, "--answers", answers)["questions"]
    assert questions["/a"]["value"] == 7
    assert questions["/a"]["valid"] is False
    assert questions["/b"] | {} == questions["/b"]
    assert (questions["/b"]["relevant"], questions["/b"]["value"]) == (True, None)
    answers.write_text('{"nobody": 7}', encoding="utf-8")
    assert laptop.run("forms", "run", form, "--answers", answers).exit_code == 1


def test_run_scores_a_scored_form(laptop: Laptop) -> None:
    answers = laptop.folder / "a.json"
    answers.write_text('{"risk_policy": "level_4"}', encoding="utf-8")
    document = laptop.json("forms", "run", "customs_diagnostic", "--answers", answers)
    assert document["scores"]["overall"]["gap"] == 0


def test_a_form_with_a_repeat_is_checked_and_run(laptop: Laptop) -> None:
    rows = "begin repeat,sites,Site,,\ninteger,trucks,Trucks,. < 5,\nend repeat,,,,\n"
    form = folder(laptop, rows)
    assert laptop.json("forms", "check", form)["problems"] == []
    answers = laptop.folder / "a.json"
    answers.write_text('{"sites": [{"trucks": 3}, {"trucks": 7}]}', encoding="utf-8")
    questions = laptop.json("forms", "run", form, "--answers", answers)["questions"]
    assert list(questions) == ["/sites[1]", "/sites[1]/trucks", "/sites[2]", "/sites[2]/trucks"]
    assert [questions[f"/sites[{n}]/trucks"]["valid"] for n in (1, 2)] == [True, False]


def test_a_form_with_files_is_installed_whole_and_comes_out_whole(laptop: Laptop) -> None:
    made = folder(laptop, "text,a,A,,\ncalculate,b,,,\n")
    survey = "type,name,label::English (en),calculation,image::English (en)\ntext,a,A,,p.png\n"
    pull = "calculate,b,,\"pulldata('t', 'rate', 'hs', ${a})\",\n"
    (made / "survey.csv").write_text(survey + pull, encoding="utf-8")
    (made / "t.csv").write_text("hs,rate\n0101,5\n", encoding="utf-8")
    (made / "media").mkdir()
    (made / "media" / "p.png").write_bytes(b"picture")
    digest = laptop.json("forms", "install", made)["hash"]
    for file in sorted(made.rglob("*.*"), reverse=True):
        file.unlink()
    answers = laptop.folder / "answers.json"
    answers.write_text(json.dumps({"a": "0101"}), encoding="utf-8")
    run = laptop.json("forms", "run", "mine", "--answers", answers)
    assert run["questions"]["/b"]["value"] == "5"
    out = laptop.folder / "out" / "mine.xlsx"
    out.parent.mkdir()
    laptop.json("forms", "export", "mine", out)
    assert (out.parent / "media" / "p.png").read_bytes() == b"picture"
    document = laptop.json("forms", "check", out)
    assert (document["ok"], document["problems"]) == (True, [])
    assert laptop.json("forms", "install", out)["hash"] == digest
