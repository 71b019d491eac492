"""The program as the system sees it: signals, streams, terminals, full disks."""

from __future__ import annotations

import errno
import io
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from specloom.progress import Progress

PETS = """\
openapi: 3.1.0
info: {title: Pet store, version: "1"}
paths: {/pets: {get: {summary: Läßt grüßen., responses: {"200": {description: Done.}}}}}
components: {schemas: {Pet: {type: object, required: [a, a]}}}
"""
COMMAND = [sys.executable, "-m", "specloom"]
GENERATE = [*COMMAND, "generate", "pets.yaml", "--lower", "duplicate-item"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pets.yaml").write_text(PETS, "utf-8")
    monkeypatch.chdir(tmp_path)


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`specloom` in a line for the shell."""
    line = command.replace("specloom", " ".join(COMMAND))
    return subprocess.run(
        line,
        shell=True,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        errors="replace",
    )


def on_a_terminal(command: list[str], **environment: str) -> tuple[int, str]:
    """Exit code and everything that a terminal of 30 columns gets."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "30", **environment}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
    os.close(ours)
    return process.returncode, seen.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError as error:  # how Linux says that the other end is closed
        assert error.errno == errno.EIO
        return b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("stage", ["import", "reading", "rendering"])
def test_it_stops_without_a_word_too_many(number: signal.Signals, stage: str) -> None:
    before = sorted(Path().iterdir())
    traced = {**os.environ, "PYTHONPROFILEIMPORTTIME": "1"} if stage == "import" else None
    with subprocess.Popen(
        [*GENERATE, "-v"], stderr=subprocess.PIPE, stdout=subprocess.PIPE, env=traced
    ) as process:
        assert process.stderr is not None
        awaited = {"import": b" click", "reading": b"", "rendering": b"reading"}[stage]
        seen = _until(process.stderr.fileno(), awaited)
        process.send_signal(number)
        rest = process.stderr.read()
    assert process.returncode == 128 + number
    assert b"Traceback" not in seen + rest
    assert rest.endswith(b"specloom: stopped\n")
    assert sorted(Path().iterdir()) == before


def _until(stream: int, awaited: bytes) -> bytes:
    """What a stream says until it says `awaited`; nothing awaited is a moment after the start."""
    if not awaited:
        time.sleep(0.3)
    seen = b""
    while awaited not in seen and select.select([stream], [], [], 30)[0]:
        seen += os.read(stream, 4096)
    return seen


def test_a_package_is_put_back_when_it_is_stopped_while_writing(tmp_path: Path) -> None:
    assert subprocess.run(GENERATE, capture_output=True).returncode == 0
    before = {file: file.read_bytes() for file in (tmp_path / "pet_store").rglob("*.py")}
    (tmp_path / "pets.yaml").write_text(PETS.replace("/pets", "/cats"), "utf-8")
    program = """
import os, signal
from specloom.__main__ import main
real, count = os.replace, 0
def replace(source, target):
    global count
    count += 1
    if count == 3:
        os.kill(os.getpid(), signal.SIGINT)
    real(source, target)
os.replace = replace
main()
"""
    command = [sys.executable, "-c", program, *GENERATE[3:]]
    stopped = subprocess.run(command, capture_output=True, text=True)
    assert (stopped.returncode, stopped.stderr[-18:]) == (130, "specloom: stopped\n")
    assert {f: f.read_bytes() for f in (tmp_path / "pet_store").rglob("*.py")} == before
    assert not list((tmp_path / "pet_store").glob(".specloom-*"))


def test_a_reader_that_leaves_is_no_bug() -> None:
    assert shell("specloom show pets.yaml -q --lower duplicate-item | head -c 1").stderr == ""


@pytest.mark.parametrize("command", ["show pets.yaml", "validate pets.yaml", "validate none.yaml"])
def test_a_full_disk_behind_stdout_is_said(command: str) -> None:
    machine = "--format json" if "validate" in command else ""
    result = shell(f"specloom {command} {machine} --lower duplicate-item > /dev/full")
    assert result.returncode == 1
    assert "Error: the output cannot be written: No space left on device" in result.stderr


@pytest.mark.parametrize("streams", ["1>&-", "2>&-", "1>&- 2>&-", "< /dev/null"])
def test_closed_streams_stop_nothing(streams: str) -> None:
    result = shell(f"specloom generate pets.yaml --lower duplicate-item {streams}")
    assert (result.returncode, "bug" in result.stderr) == (0, False)


@pytest.mark.parametrize("name", ["PYTHONIOENCODING=ascii", "PYTHONIOENCODING=latin-1", "LC_ALL=C"])
def test_what_the_terminal_cannot_show_is_no_bug(tmp_path: Path, name: str) -> None:
    (tmp_path / "犬.yaml").write_text(PETS, "utf-8")
    setting, _, value = name.partition("=")
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", setting: value}
    result = shell("specloom validate 犬.yaml --lower duplicate-item", **plain)
    assert (result.returncode, "bug" in result.stderr) == (0, False)
    assert shell("specloom check 犬.yaml --lower duplicate-item", **plain).returncode == 1


def test_a_terminal_is_told_what_is_done() -> None:
    code, seen = on_a_terminal(GENERATE)
    assert code == 0
    for stage in ("reading", "validating", "building", "rendering", "formatting", "writing"):
        assert f"\r\x1b[K{stage} …" in seen
    left = [line.rpartition("\x1b[K")[2] for line in seen.rstrip("\x1b[K\r\n").split("\n")]
    assert left[0].startswith("pets.yaml:4:") and left[-1].startswith("pet_store: ")
    assert "\x1b[33m\x1b[1mwarning[duplicate-item]\x1b[0m" in seen


def test_a_terminal_without_colours_and_control_gets_none() -> None:
    assert "\x1b[3" not in on_a_terminal(GENERATE, NO_COLOR="1")[1]
    assert "\x1b" not in on_a_terminal([*GENERATE, "--no-cache"], NO_COLOR="1", TERM="dumb")[1]


def test_a_pipe_gets_results_only() -> None:
    result = shell("specloom generate pets.yaml --lower duplicate-item -q")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_shell_can_complete() -> None:
    script = shell("specloom", _SPECLOOM_COMPLETE="bash_source").stdout
    assert "complete -o nosort -F _specloom_completion specloom" in script


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_line_that_is_wiped_fits_into_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    Progress(terminal)("verifying " + "a" * 100)
    assert len(terminal.getvalue().rpartition("\x1b[K")[2]) == 29


def test_starting_does_not_load_what_most_runs_have_no_need_of() -> None:
    seldom = "{'black', 'jsonschema', 'openapi_schema_validator', 'hypothesis'}"
    program = f"import sys, specloom.cli; print(*{seldom} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")
