"""Gives every entry of a Java trust store one date and a fixed order, so that equal builds give equal files.

Usage: stable_cacerts.py FILE     The date is SOURCE_DATE_EPOCH, or 1970.
"""

import hashlib
import os
import struct
import sys

MAGIC, VERSION, TRUSTED_CERTIFICATE = 0xFEEDFEED, 2, 2
# What the format mixes into its checksum; the password is Java's well-known one and protects nothing.
PASSWORD = "changeit".encode("utf-16-be")
WHITENER = b"Mighty Aphrodite"


def read_entries(store):
    """The (alias, type, certificate) of each entry, each as its bytes in the file."""
    magic, version, count = struct.unpack(">III", store[:12])
    if (magic, version) != (MAGIC, VERSION):
        raise ValueError("not a Java key store of version 2")
    entries, position = [], 12

    def take(header):
        nonlocal position
        size = struct.calcsize(header)
        (length,) = struct.unpack(header, store[position : position + size])
        field = store[position : position + size + length]
        position += size + length
        return field

    for _ in range(count):
        (tag,) = struct.unpack(">I", store[position : position + 4])
        if tag != TRUSTED_CERTIFICATE:
            raise ValueError("holds a key, so it is no trust store")
        position += 4
        alias = take(">H")
        position += 8  # the date
        entries.append((alias, take(">H"), take(">I")))
    if position + hashlib.sha1().digest_size != len(store):
        raise ValueError("has bytes after its last entry")
    return entries


def write_entries(entries, milliseconds):
    """The bytes of a trust store, entries sorted by alias."""
    store = struct.pack(">III", MAGIC, VERSION, len(entries))
    for alias, kind, certificate in sorted(entries, key=lambda entry: entry[0][2:]):
        store += struct.pack(">I", TRUSTED_CERTIFICATE) + alias + struct.pack(">Q", milliseconds) + kind + certificate
    return store + hashlib.sha1(PASSWORD + WHITENER + store).digest()


def main(path, seconds):
    """Rewrites the file."""
    with open(path, "rb") as file:
        entries = read_entries(file.read())
    with open(path, "wb") as file:
        file.write(write_entries(entries, seconds * 1000))


if __name__ == "__main__":
    main(sys.argv[1], int(os.environ.get("SOURCE_DATE_EPOCH") or 0))
