"""The command line: arguments in, findings and an exit code out.

Must not know: how anything is done. Exit codes: 0 success, 1 the document or the output has errors
or a check failed, 2 wrong usage, 70 a bug in specloom.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import click

from specloom import pipeline, show
from specloom.config import Config, find_config, read_config
from specloom.console import Console
from specloom.diagnostics import Diagnostic, SpecError
from specloom.progress import Progress
from specloom.render import TemplateError
from specloom.tree import Changes
from specloom.verify import Effort, as_json, as_text, findings, verify
from specloom.version import VERSION

_BUG = 70


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: specloom generate petstore.yaml --output src",
)
@click.version_option(VERSION, prog_name="specloom")
def main() -> None:
    """Weaves an OpenAPI document into a Python package: typed models, sync and async clients,
    server stubs.

    Without arguments, commands read specloom.toml or [tool.specloom] in the nearest pyproject.toml.
    These settings only apply to the document that they name.
    """


def _document(context: click.Context, parameter: click.Parameter, text: str | None) -> Path | None:
    """The file that was named. Standard input and URLs are refused, with the reason."""
    if text == "-":
        raise click.BadParameter("name a file: references are resolved relative to it.")
    if text and text.startswith(("http://", "https://")):
        raise click.BadParameter("nothing is read from the network: download it first.")
    return Path(text) if text else None


_PATH = click.Path(path_type=Path)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)

Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def _all(*decorators: Decorator) -> Decorator:
    """Several decorators as one, the first outermost."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


_GENERATE = "run specloom generate"
_input = _all(
    click.argument("spec", required=False, callback=_document),
    click.option("--config", type=_FILE, help="A file with settings; arguments override them."),
    click.option(
        "--lower",
        multiple=True,
        metavar="CODE",
        help="Report errors with this code as warnings. May be repeated.",
    ),
    click.option(
        "--allow-outside",
        is_flag=True,
        help="Allow references to files outside the document's folder.",
    ),
)
_package = _all(
    click.option(
        "--package",
        metavar="NAME",
        help="The package's name. Default: made from the document's title.",
    ),
    click.option(
        "--templates", type=_FOLDER, help="Your own templates, searched before the built-in ones."
    ),
    click.option(
        "--assume-object/--no-assume-object",
        default=None,
        help="Whether schemas with properties but no type accept only objects. Default: they do.",
    ),
)
_output = _all(
    click.option("--output", type=_PATH, help="The folder in which to put the package's folder."),
    _package,
    click.option(
        "--targets",
        metavar="NAMES",
        help="Some of models,client,server,tests. Default: all but tests.",
    ),
    click.option("--no-cache", is_flag=True, help="Start from scratch, and remember nothing."),
)
_manner = _all(
    click.option(
        "--format",
        type=click.Choice(["text", "json", "sarif"]),
        default="text",
        help="How to print findings: text on stderr, the others on stdout.",
    ),
    click.option(
        "-v", "--verbose", is_flag=True, help="Also print notes, the stages and how long they took."
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print only errors."),
)


@main.command(epilog="Example: specloom generate petstore.yaml --output src --package petstore")
@_all(_input, _output)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@_manner
def generate(force: bool, **given: Any) -> None:
    """Write the package for a document.

    Only changed files are written; only files that specloom wrote are ever deleted."""
    with _run(given) as (console, config):
        package, changes = pipeline.generate(config, force=force, report=console.progress)
        console.tell(package.findings)
        console.say(_summary(package.folder, changes), changes.written if console.verbose else ())


@main.command(epilog="Example: specloom check petstore.yaml --output src --package petstore")
@_all(_input, _output, _manner)
def check(**given: Any) -> None:
    """Compare the package on disk with what generate would write.

    Prints the difference, and exits with 1 if there is one."""
    with _run(given) as (console, config):
        package, diff = pipeline.check(config, report=console.progress)
        if diff:
            message = f"{package.folder} is not what specloom generate would write"
            refused = package.tree.objections(package.folder)
            hint = "undo the edits, or run specloom generate --force" if refused else _GENERATE
            outdated = Diagnostic("output-outdated", message, hint=hint)
            console.say(diff.rstrip("\n"))
            raise SpecError([*package.findings, *refused, outdated])
        console.tell(package.findings)
        console.say(f"{package.folder}: up to date")


@main.command(epilog="Example: specloom validate petstore.yaml --format sarif > findings.sarif")
@_all(_input, _manner)
def validate(**given: Any) -> None:
    """Find everything that is wrong with a document."""
    with _run(given) as (console, config):
        console.tell(pipeline.examine(config, console.progress))
        console.say(f"{config.spec}: valid")


@main.command(name="show", epilog="Example: specloom show petstore.yaml | jq '.operations[].id'")
@_all(_input, _manner)
def show_ir(**given: Any) -> None:
    """Print how specloom understands a document, as JSON."""
    with _run(given) as (console, config):
        reading = pipeline.read(config, console.progress)
        console.tell(reading.findings, err=True)
        console.show(json.dumps(show.as_json(reading.api), indent=2) + "\n")


@main.command(
    name="verify",
    short_help="Test that a package accepts exactly what its document says.",
    epilog="Example: specloom verify petstore.yaml --seed 7",
)
@_input
@click.option(
    "--output", type=_FOLDER, help="Test the package in this folder instead of a fresh one."
)
@_package
@click.option(
    "--instances", type=click.IntRange(1), default=100, help="How many to draw for each schema."
)
@click.option(
    "--seed", type=int, default=0, help="Which ones to draw; the same seed draws the same."
)
@_manner
def verify_package(instances: int, seed: int, output: Path | None, **given: Any) -> None:
    """Test that a package accepts exactly what its document says.

    Draws valid and broken instances of every schema: the package has to accept the valid ones,
    write them back unchanged, and refuse the broken ones."""
    with _run(given) as (console, config):
        effort = Effort(instances, seed)
        found, places = verify(config, effort, output, console.progress)
        if console.format == "json":
            console.show(as_json(found, places))
        else:
            console.tell(findings(found, places))
            console.say(as_text(found, verbose=console.verbose).rstrip())
        raise click.exceptions.Exit(1 if found.disagreements else 0)


@contextmanager
def _run(given: dict[str, Any]) -> Iterator[tuple[Console, Config]]:
    """Reads the settings. Whatever goes wrong from there on becomes a message and an exit code."""
    progress = Progress(sys.stderr, given["verbose"])
    console = Console(progress, *(given.pop(key) for key in ("format", "verbose", "quiet")))
    try:
        yield console, _config(**given)
    except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
        raise
    except SpecError as error:
        console.tell(error.diagnostics)
        raise click.exceptions.Exit(1) from error
    except Exception as error:
        _confess(error, console)
    finally:
        progress.close()


def _config(
    spec: Path | None,
    config: Path | None,
    targets: str | None = None,
    lower: tuple[str, ...] = (),
    allow_outside: bool = False,
    no_cache: bool = False,
    **given: Any,
) -> Config:
    """The file's settings, overridden by those of the command line.

    A file that was found rather than named applies only to the document it names.
    """
    file = config or find_config(Path())
    known = read_config(file) if file else Config()
    if spec and not config and not (known.spec and known.spec.resolve() == spec.resolve()):
        known = Config()
    if not spec and not known.spec:
        raise click.UsageError("No document: name one, or set spec under [tool.specloom].")
    chosen = {key: value for key, value in given.items() if value is not None}
    return replace(
        known,
        spec=spec or known.spec,
        targets=tuple(map(str.strip, targets.split(","))) if targets else known.targets,
        lower=known.lower | set(lower),
        allow_outside=known.allow_outside or allow_outside,
        cache=None if no_cache else known.cache,
        **chosen,
    )


def _summary(folder: Path, changes: Changes) -> str:
    counts = {"written": len(changes.written), "deleted": len(changes.deleted)}
    counts["unchanged"] = changes.unchanged
    return f"{folder}: {', '.join(f'{n} {what}' for what, n in counts.items() if n)}"


def _confess(error: Exception, console: Console) -> NoReturn:
    """Says that specloom itself is at fault, and where; ends the run."""
    if console.verbose:
        console.show("".join(traceback.format_exception(error)), err=True)
    told = "specloom: this is a bug in specloom, not in your document."
    console.show(f"{told}\n{_where(error)}\n", err=True)
    raise click.exceptions.Exit(_BUG) from error


def _where(error: Exception) -> str:
    """The template, or the place in our code, that failed."""
    if isinstance(error, TemplateError):
        return f"template {error}"
    home = str(Path(__file__).parent)
    ours = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(home)]
    file = Path(ours[-1].filename).relative_to(Path(home).parent)
    return f"{file}:{ours[-1].lineno}: {type(error).__name__}: {error}"
