"""What is missing is installed where that is possible, and named where it is not."""

from __future__ import annotations

import subprocess

import pytest

import system_libraries as system
from system_libraries import Requirement

ABSENT = Requirement("libnowhere1", "libnowhere.so.1", library="libnowhere.so.1")
NO_PROGRAM = Requirement("nowhere-tools", "the nowhere tools", programs=("no-such-program-here",))


def test_what_is_absent_is_found_missing() -> None:
    assert system.missing([ABSENT, NO_PROGRAM], "linux") == [ABSENT, NO_PROGRAM]


def test_libraries_matter_on_linux_only() -> None:
    assert system.missing([ABSENT, NO_PROGRAM], "win32") == [NO_PROGRAM]
    assert system.missing([ABSENT, NO_PROGRAM], "darwin") == [NO_PROGRAM]


def test_what_these_tests_run_on_is_here() -> None:
    assert system.missing([*system.WINDOW, *system.TEST], system.sys.platform) == []


def test_nothing_missing_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "install_packages", lambda *given: pytest.fail("installed"))
    system.ensure([Requirement("python3", "Python", programs=(system.sys.executable,))])


def test_on_another_system_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_debian", lambda: False)
    with pytest.raises(system.SetupError, match=r"libnowhere\.so\.1, the nowhere tools"):
        system.ensure([ABSENT, NO_PROGRAM])


def test_without_root_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(system.SetupError, match=r"sudo apt-get install .*libnowhere1 nowhere-tools"):
        system.ensure([ABSENT, NO_PROGRAM])


def as_root(monkeypatch: pytest.MonkeyPatch, code: int) -> list[list[str]]:
    """Let `system` believe it is root on Debian, where apt-get install ends with `code`; return its commands."""
    commands: list[list[str]] = []

    def run(command: list[str], **given: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(
            command, 100 if command[1] == "update" else code, "no such package"
        )

    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system.subprocess, "run", run)
    return commands


def test_as_root_it_is_installed_even_from_older_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = as_root(monkeypatch, code=0)
    system.install_packages(["libnowhere1"], "system libraries")
    assert [command[1] for command in commands] == ["update", "install"]
    assert commands[1][-1] == "libnowhere1"


def test_a_failed_install_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    as_root(monkeypatch, code=100)
    with pytest.raises(system.SetupError, match="no such package"):
        system.install_packages(["libnowhere1"], "system libraries")


def test_what_stays_missing_after_installing_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    as_root(monkeypatch, code=0)
    with pytest.raises(system.SetupError, match=r"libnowhere\.so\.1"):
        system.ensure([ABSENT])
