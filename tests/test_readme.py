"""The README does what it says."""

from __future__ import annotations

import re
import threading
import time
import tomllib
from pathlib import Path

import pytest
import uvicorn
from click.testing import CliRunner
from specloom.cli import main
from specloom.config import read_config

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_client_and_server_talk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    client, server = blocks("python")
    monkeypatch.syspath_prepend(CHECKOUT / "generated")
    running: list[uvicorn.Server] = []

    def run(app: object, port: int) -> None:
        config = uvicorn.Config(app, port=0, log_level="error")  # type: ignore[arg-type]
        running.append(uvicorn.Server(config))
        threading.Thread(target=running[0].run, daemon=True).start()

    monkeypatch.setattr(uvicorn, "run", run)
    exec(compile(server, "README.md", "exec", dont_inherit=True), {"__name__": "readme"})
    port = started(running[0])
    try:
        exec(compile(client.replace("8000", str(port)), "README.md", "exec", dont_inherit=True), {})
    finally:
        running[0].should_exit = True
    assert capsys.readouterr().out == "EW-1BC2\n"


def started(server: uvicorn.Server) -> int:
    """The port, once there is one."""
    for _ in range(500):
        if server.started:
            port: int = server.servers[0].sockets[0].getsockname()[1]
            return port
        time.sleep(0.01)
    raise TimeoutError("the server of the README did not start")


def test_the_configuration_is_one(tmp_path: Path) -> None:
    text, _ = blocks("toml")  # tests/test_hatch.py builds with the other one
    file = tmp_path / "pyproject.toml"
    file.write_text(text, "utf-8")
    assert read_config(file).names == {
        "#/components/schemas/PetDTO": "Pet",
        "#/components/schemas/PetDTO/properties/petNm": "name",
        "getAllPets": "list",
    }
    assert list(tomllib.loads(text)) == ["tool"]


def test_the_commands_exist() -> None:
    commands = re.findall(r"^(?:    specloom |\| `)(\w+)", README, re.MULTILINE)
    assert set(commands) == set(main.commands)
    for command in commands:
        assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


def test_the_bindings_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 0, result.output
