"""What the figures were taken on: the machine and the versions."""

import importlib.metadata
import os
import platform
import re
import sqlite3
import subprocess


def first_version(command):
    """The first version number that a program prints, or None without it."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    except OSError:
        return None
    found = re.search(r"\d+(\.\d+)+", done.stdout + done.stderr)
    return found and found.group()


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def system():
    with open("/etc/os-release", encoding="utf-8") as lines:
        names = dict(line.rstrip("\n").split("=", 1) for line in lines if "=" in line)
    return names.get("PRETTY_NAME", "Linux").strip('"')


def description():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = {
        "Xapian": first_version(["xapian-config", "--version"]),
        "Swift": first_version(["swift", "--version"]),
        "Omega": first_version(["omindex", "--version"]),
        "recoll": first_version(["recollindex", "-v"]),
        "SQLite": sqlite3.sqlite_version,
    }
    try:
        versions["tantivy"] = importlib.metadata.version("tantivy")
    except importlib.metadata.PackageNotFoundError:
        pass
    named = ", ".join(f"{name} {version}" for name, version in versions.items() if version)
    return f"{os.cpu_count()} cores ({processor()}), {memory:.0f} GiB, {system()}; {named}"
