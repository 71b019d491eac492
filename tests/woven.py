"""Packages made for one test module: generated, imported, served on a real socket."""

from __future__ import annotations

import importlib
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import uvicorn
from specloom.config import Config
from specloom.pipeline import weave


def woven(folder: Path, name: str, document: str) -> ModuleType:
    """The package `name` for a document, with all its modules that tests need."""
    spec = folder / "openapi.yaml"
    spec.write_text(document, "utf-8")
    return made(Config(spec=spec, output=folder, package=name, cache=None))


def made(config: Config) -> ModuleType:
    """The package that a configuration asks for, with all its modules that tests need."""
    package = weave(config, lambda stage: None)
    package.tree.write(package.folder)
    name, folder = package.folder.name, str(package.folder.parent)
    sys.path.insert(0, folder)
    try:
        module = importlib.import_module(name)
        for part in ("models", "errors", "codec", "client", "server", "resources"):
            importlib.import_module(f"{name}.{part}")
    finally:
        sys.path.remove(folder)
    return module


@contextmanager
def served(app: Any) -> Iterator[str]:
    """The URL under which an application answers."""
    # asyncio only sends at once (TCP_NODELAY) where it sees that the protocol is TCP
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
