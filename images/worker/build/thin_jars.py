"""Drops what only other platforms load from Spark's jars: 80 MB of native libraries.

Usage: thin_jars.py JARS
"""

import pathlib
import platform
import re
import sys
import zipfile

# How netty and RocksDB name the libraries of a machine.
NETTY = {"x86_64": "linux-x86_64", "aarch64": "linux-aarch_64"}
ROCKSDB = {"x86_64": "linux64", "aarch64": "linux-aarch64"}

NETTY_NATIVE = re.compile(r"-(linux|osx|windows)-(x86_64|aarch_64|riscv64)\.jar$")
NATIVE_LIBRARY = re.compile(r"\.(so|jnilib|dll)$")


def remove_netty(jars, machine):
    """Removes netty's jars of other platforms; each holds nothing but a library."""
    for jar in sorted(jars.glob("netty-*.jar")):
        if NETTY_NATIVE.search(jar.name) and not jar.name.endswith(f"-{NETTY[machine]}.jar"):
            jar.unlink()


def thin_rocksdb(jars, machine):
    """Writes RocksDB's jar anew with this platform's library alone."""
    kept = f"librocksdbjni-{ROCKSDB[machine]}.so"
    for jar in sorted(jars.glob("rocksdbjni-*.jar")):
        thinned = jar.with_suffix(".tmp")
        with zipfile.ZipFile(jar) as old, zipfile.ZipFile(thinned, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new:
            for entry in old.infolist():
                if not NATIVE_LIBRARY.search(entry.filename) or entry.filename.endswith(kept):
                    new.writestr(entry, old.read(entry))
        thinned.chmod(0o644)
        thinned.replace(jar)


def main(jars, machine):
    """Thins the jars of a folder for a machine, named as by uname."""
    remove_netty(jars, machine)
    thin_rocksdb(jars, machine)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), platform.machine())
