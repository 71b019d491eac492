"""Writing: only changed files, only files of ours, all or nothing."""

from __future__ import annotations

import errno
import json
import os
import resource
from pathlib import Path

import pytest
from specloom.diagnostics import SpecError
from specloom.tree import MANIFEST, OutputError, Tree


def tree(**texts: str) -> Tree:
    """`models_pet="…"` stands for the file models/pet.py."""
    files = ((f"{name.replace('_', '/')}.py", text) for name, text in texts.items())
    return Tree.of(files, {"names": {}})


def contents(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text() for file in files}


def codes(error: pytest.ExceptionInfo[SpecError]) -> list[str]:
    return [found.code for found in error.value.diagnostics]


def test_writes_files_and_manifest(tmp_path: Path) -> None:
    made = tree(a="x = 1\n", models_pet="y = 2\n")
    changes = made.write(tmp_path / "out" / "pkg")
    assert contents(tmp_path / "out" / "pkg") == dict(made.files)
    assert set(changes.written) == {"a.py", "models/pet.py", MANIFEST}
    assert sorted(json.loads(made.files[MANIFEST])["files"]) == ["a.py", "models/pet.py"]


def test_second_run_touches_nothing(tmp_path: Path) -> None:
    tree(a="x = 1\n", b="y = 1\n").write(tmp_path)
    before = {file: file.stat().st_ino for file in tmp_path.iterdir()}
    changes = tree(a="x = 1\n", b="y = 1\n").write(tmp_path)
    assert (changes.written, changes.deleted, changes.unchanged) == ((), (), 3)
    assert {file: file.stat().st_ino for file in tmp_path.iterdir()} == before


def test_only_changed_files_are_replaced(tmp_path: Path) -> None:
    tree(a="x = 1\n", b="y = 1\n").write(tmp_path)
    changes = tree(a="x = 2\n", b="y = 1\n").write(tmp_path)
    assert set(changes.written) == {"a.py", MANIFEST}


def test_stale_files_and_their_empty_folders_go(tmp_path: Path) -> None:
    tree(a="x = 1\n", models_deep_pet="y = 1\n").write(tmp_path)
    assert tree(a="x = 1\n").write(tmp_path).deleted == ("models/deep/pet.py",)
    assert not (tmp_path / "models").exists()


def test_files_of_others_are_never_deleted(tmp_path: Path) -> None:
    tree(models_pet="y = 1\n").write(tmp_path)
    (tmp_path / "models" / "mine.py").write_text("mine")
    tree(a="x = 1\n").write(tmp_path)
    assert contents(tmp_path / "models") == {"mine.py": "mine"}


def test_edited_files_refuse_the_run_with_all_names(tmp_path: Path) -> None:
    tree(a="x = 1\n", b="y = 1\n", c="z = 1\n").write(tmp_path)
    (tmp_path / "a.py").write_text("edited")
    (tmp_path / "b.py").write_text("edited")
    before = contents(tmp_path)
    with pytest.raises(OutputError) as error:
        tree(a="x = 2\n", c="z = 2\n").write(tmp_path)
    assert codes(error) == ["output-edited", "output-edited"]
    assert "a.py" in str(error.value) and "b.py" in str(error.value)
    assert contents(tmp_path) == before


def test_force_overwrites_edits(tmp_path: Path) -> None:
    tree(a="x = 1\n").write(tmp_path)
    (tmp_path / "a.py").write_text("edited")
    tree(a="x = 2\n").write(tmp_path, force=True)
    assert (tmp_path / "a.py").read_text() == "x = 2\n"


def test_an_edit_that_equals_the_new_text_is_no_edit(tmp_path: Path) -> None:
    tree(a="x = 1\n").write(tmp_path)
    (tmp_path / "a.py").write_text("x = 2\n")
    assert tree(a="x = 2\n").write(tmp_path).written == (MANIFEST,)


def test_line_ends_of_a_windows_checkout_are_no_edit(tmp_path: Path) -> None:
    tree(a="x = 1\n").write(tmp_path)
    (tmp_path / "a.py").write_bytes(b"x = 1\r\n")
    assert tree(a="x = 1\n").write(tmp_path).written == ()


def test_foreign_files_in_the_way_refuse_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("not yours")
    with pytest.raises(OutputError) as error:
        tree(a="x = 1\n", b="y = 1\n").write(tmp_path)
    assert codes(error) == ["output-foreign"]
    assert contents(tmp_path) == {"a.py": "not yours"}


def test_a_link_in_the_way_is_not_written_through(tmp_path: Path) -> None:
    elsewhere, out = tmp_path / "elsewhere", tmp_path / "out"
    elsewhere.mkdir()
    out.mkdir()
    (out / "models").symlink_to(elsewhere)
    with pytest.raises(OutputError) as error:
        tree(models_pet="y = 1\n").write(out, force=True)
    assert codes(error) == ["output-link"]
    assert contents(elsewhere) == {}


def test_a_linked_file_is_replaced_and_its_target_left_alone(tmp_path: Path) -> None:
    (tmp_path / "precious.py").write_text("precious")
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.py").symlink_to(tmp_path / "precious.py")
    with pytest.raises(OutputError):
        tree(a="x = 1\n").write(out)
    tree(a="x = 1\n").write(out, force=True)
    assert (tmp_path / "precious.py").read_text() == "precious"
    assert not (out / "a.py").is_symlink()


def test_a_manifest_cannot_delete_outside(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("alive")
    out = tmp_path / "out"
    tree(a="x = 1\n").write(out)
    manifest = json.loads((out / MANIFEST).read_text())
    manifest["files"] |= {"../victim": "", str(tmp_path / "victim"): ""}
    (out / MANIFEST).write_text(json.dumps(manifest))
    tree(b="x = 1\n").write(out, force=True)
    assert (tmp_path / "victim").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}', "\x00"])
def test_a_damaged_manifest_is_said(tmp_path: Path, text: str) -> None:
    tree(a="x = 1\n").write(tmp_path)
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(OutputError) as error:
        tree(a="x = 2\n").write(tmp_path)
    assert codes(error) == ["output-manifest"]
    tree(a="x = 2\n").write(tmp_path, force=True)


def test_a_folder_in_the_way_of_a_file_leaves_all_as_it_was(tmp_path: Path) -> None:
    tree(a="x = 1\n", b="y = 1\n").write(tmp_path)
    (tmp_path / "c.py").mkdir()
    (tmp_path / "c.py" / "mine").write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(OutputError) as error:
        tree(a="x = 2\n", models_new="z = 1\n", c="z = 1\n").write(tmp_path, force=True)
    assert codes(error) == ["output-unwritable"]
    assert contents(tmp_path) == before
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("place", ["out", "out/pkg", "out/deep/pkg"])
def test_a_file_as_folder_is_said(tmp_path: Path, place: str) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError) as error:
        tree(a="x = 1\n").write(tmp_path / place)
    assert codes(error) == ["output-unwritable"]
    assert str(error.value) == f"{tmp_path / 'out'} is a file, not a folder to write into"


def test_a_folder_that_may_not_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(a="x = 1\n").write(tmp_path)

    def refuse(path: Path, *arguments: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(OutputError, match=r"cannot be written: Permission denied"):
        tree(a="x = 2\n").write(tmp_path)
    assert (tmp_path / "a.py").read_text() == "x = 1\n"


def test_a_link_to_the_output_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    tree(a="x = 1\n").write(tmp_path / "link" / "pkg")
    assert (tmp_path / "real" / "pkg" / "a.py").is_file()


def test_a_full_disk_leaves_the_old_package_whole(tmp_path: Path) -> None:
    tree(a="x = 1\n", b="y = 1\n").write(tmp_path)
    before = contents(tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(OutputError) as error:
            tree(a="x = 2\n", b="# long\n" * 4096).write(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert codes(error) == ["output-unwritable"]
    assert contents(tmp_path) == before


def test_a_failing_rename_is_rolled_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(a="x = 1\n", b="y = 1\n", old="o = 1\n").write(tmp_path)
    before = contents(tmp_path)
    real = os.replace

    def failing(source: Path, target: Path) -> None:
        if target.name == "b.py" and "new" in source.parts:
            raise OSError(5, "Input/output error", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OutputError):
        tree(a="x = 2\n", models_new="n = 1\n", b="y = 2\n").write(tmp_path)
    assert contents(tmp_path) == before
    assert not (tmp_path / "models").exists()


def test_paths_stay_inside_and_do_not_clash() -> None:
    with pytest.raises(ValueError, match="no path inside"):
        Tree.of([("../x.py", "")], {})
    with pytest.raises(ValueError, match="two files want"):
        Tree.of([("Pet.py", ""), ("pet.py", "")], {})


def test_diff_shows_changes_additions_and_removals(tmp_path: Path) -> None:
    tree(a="x = 1\n", old="o = 1\n").write(tmp_path)
    made = tree(a="x = 2\n", new="n = 1\n")
    diff = made.diff(tmp_path)
    assert "-x = 1\n+x = 2\n" in diff
    assert "--- /dev/null\n+++ generated/new.py\n" in diff
    assert "--- on disk/old.py\n+++ /dev/null\n" in diff
    made.write(tmp_path)
    assert made.diff(tmp_path) == ""


def test_where_nothing_is_the_diff_is_short(tmp_path: Path) -> None:
    folder = tmp_path / "none"
    assert tree(a="x = 1\n").diff(folder) == f"Only in generated: {folder}\n"
