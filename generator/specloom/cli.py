"""The command line: arguments in, findings and an exit code out.

Must not know: how anything is done. Exit codes: 0 fine, 1 the document, the output or a check is
not in order, 2 wrong usage, 70 a bug of specloom.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

import click

from specloom import listing, pipeline, show
from specloom.config import Config, find_config, read_config
from specloom.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.progress import Progress
from specloom.render import TemplateError
from specloom.sources import sources
from specloom.tree import Changes
from specloom.verify import Effort, as_json, as_text, findings, verify
from specloom.version import VERSION

_BUG = 70
_COLOURS = MappingProxyType({"error": "red", "warning": "yellow", "info": "cyan"})


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="specloom")
def main() -> None:
    """Weaves an OpenAPI document into a Python package: typed models, sync and async clients,
    server stubs.

    Without arguments, commands read specloom.toml or [tool.specloom] of the nearest pyproject.toml.
    """


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """What every command takes."""
    for option in reversed(
        [
            click.argument("spec", required=False, type=_PATH),
            click.option("--config", type=_FILE, help="The settings to use; arguments win."),
            click.option(
                "--lower", multiple=True, metavar="CODE", help="Findings to only warn of."
            ),
            click.option("--allow-outside", is_flag=True, help="References may leave the folder."),
            click.option(
                "--format",
                type=click.Choice(["text", "json", "sarif"]),
                default="text",
                help="How findings are written: for people, or on stdout for machines.",
            ),
            click.option("-v", "--verbose", is_flag=True, help="Say what is done, and how long."),
            click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
        ]
    ):
        command = option(command)
    return command


def _output_options(command: Callable[..., None]) -> Callable[..., None]:
    """What decides about the package."""
    for option in reversed(
        [
            click.option("--output", type=_PATH, help="The folder for the package's folder."),
            click.option("--package", metavar="NAME", help="The package's name."),
            click.option("--targets", metavar="NAMES", help="Some of models,client,server,tests."),
            click.option("--templates", type=_FOLDER, help="Your templates, searched first."),
            _ASSUMES,
            click.option("--no-cache", is_flag=True, help="Do all work again."),
        ]
    ):
        command = option(command)
    return command


_ASSUMES = click.option(
    "--assume-object/--no-assume-object",
    default=None,
    help="Read schemas that speak of properties and name no type as objects.",
)
_PATH = click.Path(path_type=Path)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@main.command(epilog="Example: specloom generate petstore.yaml --output src --package petstore")
@_options
@_output_options
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
def generate(force: bool, **given: Any) -> None:
    """Write the package for a document."""
    with _run(given) as run:
        package, changes = pipeline.generate(run.config, force=force, report=run.progress)
        run.tell(package.findings)
        run.say(_summary(package.folder, changes), changes.written if run.verbose else ())


@main.command(epilog="Example: specloom check petstore.yaml --output src --package petstore")
@_options
@_output_options
def check(**given: Any) -> None:
    """Compare the package on disk with what generate would write."""
    with _run(given) as run:
        package, diff = pipeline.check(run.config, report=run.progress)
        if diff:
            message = f"{package.folder} is not what specloom generate would write"
            if run.format == "text":
                run.show(diff)
            run.fail([*package.findings, Diagnostic("output-outdated", message)])
        run.tell(package.findings)
        run.say(f"{package.folder}: up to date")


@main.command(epilog="Example: specloom validate petstore.yaml --format sarif > findings.sarif")
@_options
def validate(**given: Any) -> None:
    """Find everything that is wrong with a document."""
    with _run(given) as run:
        run.tell(pipeline.validated(run.config, run.progress).findings)
        run.say(f"{run.config.spec}: valid")


@main.command(name="show", epilog="Example: specloom show petstore.yaml | jq '.operations[].id'")
@_options
def show_ir(**given: Any) -> None:
    """Print what a document means to specloom, as JSON."""
    with _run(given) as run:
        reading = pipeline.read(run.config, run.progress)
        run.show(json.dumps(show.as_json(reading.api), indent=2) + "\n")


@main.command(name="verify", epilog="Example: specloom verify petstore.yaml --seed 7")
@_options
@click.option("--output", type=_FOLDER, help="Try the package in this folder, not a fresh one.")
@click.option("--package", metavar="NAME", help="The package's name.")
@click.option("--templates", type=_FOLDER, help="Your templates, searched first.")
@_ASSUMES
@click.option("--instances", type=click.IntRange(1), default=100, help="How many to draw of each.")
@click.option("--seed", type=int, default=0, help="Which ones to draw.")
def verify_package(instances: int, seed: int, output: Path | None, **given: Any) -> None:
    """Try valid and broken instances of every schema in the package: does it accept exactly what
    the document says, and write it back as it was?"""
    with _run(given) as run:
        effort = Effort(instances, seed)
        found, places = verify(run.config, effort, output, run.progress)
        differing = findings(found, places)
        if run.format == "json":
            run.show(as_json(found, places))
        else:
            run.tell(differing)
            run.say(as_text(found, verbose=run.verbose).rstrip())
        raise click.exceptions.Exit(1 if found.disagreements else 0)


@dataclass(frozen=True, slots=True)
class _Run:
    """What was asked for, and how to answer."""

    config: Config
    progress: Progress
    format: str
    verbose: bool
    quiet: bool

    def show(self, text: str) -> None:
        """Prints what was asked for."""
        self.progress.close()
        click.echo(text, nl=False)

    def say(self, summary: str, details: Iterable[str] = ()) -> None:
        """Prints what was done, unless it would get in the way."""
        if not self.quiet and self.format == "text":
            self.show("".join(f"{line}\n" for line in (*details, summary)))

    def tell(self, findings: Iterable[Diagnostic]) -> None:
        """Prints findings: for machines all of them on stdout; for people on stderr, and notes
        only where more words are wanted."""
        self.progress.close()
        match self.format:
            case "json":
                click.echo(listing.as_json(list(findings)), nl=False)
            case "sarif":
                click.echo(listing.as_sarif(list(findings)), nl=False)
            case _:
                wanted = self._severities()
                found = [one for one in findings if one.severity in wanted]
                if found:
                    text = listing.render(found, sources(found), _paint)
                    click.echo(text, err=True, nl=False)

    def _severities(self) -> tuple[Severity, ...]:
        if self.quiet:
            return ("error",)
        return ("error", "warning", "info") if self.verbose else ("error", "warning")

    def fail(self, findings: Iterable[Diagnostic]) -> NoReturn:
        """Prints findings that stopped the run, and ends it."""
        self.tell(findings)
        raise click.exceptions.Exit(1)

    def confess(self, error: Exception) -> NoReturn:
        """Prints that specloom itself is at fault, and where, and ends the run."""
        self.progress.close()
        if self.verbose:
            traceback.print_exception(error)
        click.echo(
            f"specloom: this is a bug in specloom, not in your document.\n{_where(error)}", err=True
        )
        raise click.exceptions.Exit(_BUG)


@contextmanager
def _run(given: dict[str, Any]) -> Iterator[_Run]:
    """Reads the settings; what goes wrong from there on becomes words and an exit code."""
    progress = Progress(sys.stderr, given["verbose"])
    run = _Run(Config(), progress, given.pop("format"), given.pop("verbose"), given.pop("quiet"))
    try:
        yield replace(run, config=_config(**given))
    except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
        raise
    except SpecError as error:
        run.fail(error.diagnostics)
    except TemplateError as error:
        if error.ours:
            run.confess(error)
        place = Location(error.template, max(error.line, 1), 1)
        run.fail([Diagnostic("template-error", error.message, place)])
    except Exception as error:
        run.confess(error)
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
    """The file's settings under those of the command line.

    A file that was found, not named, speaks only about its own document.
    """
    file = config or find_config(Path())
    known = read_config(file) if file else Config()
    if spec and not config and not (known.spec and _same(spec, known.spec)):
        known = Config()
    if not spec and not known.spec:
        raise click.UsageError("No document: name one, or set spec under [tool.specloom].")
    chosen = {key: value for key, value in given.items() if value is not None}
    return replace(
        known,
        spec=spec or known.spec,
        targets=tuple(targets.split(",")) if targets is not None else known.targets,
        lower=known.lower | set(lower),
        allow_outside=known.allow_outside or allow_outside,
        cache=None if no_cache else known.cache,
        **chosen,
    )


def _paint(text: str, severity: Severity) -> str:
    return click.style(text, fg=_COLOURS[severity], bold=True)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _summary(folder: Path, changes: Changes) -> str:
    counts = {"written": changes.written, "deleted": changes.deleted}
    parts = [f"{len(paths)} {what}" for what, paths in counts.items() if paths]
    return f"{folder}: {', '.join([*parts, f'{changes.unchanged} unchanged'])}"


def _where(error: Exception) -> str:
    """The template, or the place in our code, that failed."""
    if isinstance(error, TemplateError):
        return f"template {error}"
    home = str(Path(__file__).parent)
    ours = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(home)]
    file = Path(ours[-1].filename).relative_to(Path(home).parent)
    return f"{file}:{ours[-1].lineno}: {type(error).__name__}: {error}"
