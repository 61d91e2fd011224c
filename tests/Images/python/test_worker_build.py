"""What the worker's build does to jars and to Java's trust store."""

import hashlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

BUILD = Path(__file__).parents[3] / "images/worker/build"
sys.path.insert(0, str(BUILD))

import stable_cacerts  # noqa: E402 its path is known only now
import thin_jars  # noqa: E402 as above


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def make(self, folder, *names):
        (self.folder / folder).mkdir(exist_ok=True)
        for name in names:
            (self.folder / folder / name).write_bytes(name.encode())
        return self.folder / folder


class Thinning(InFolder):
    NETTY = (
        "netty-all-4.2.7.Final.jar",
        "netty-transport-native-epoll-4.2.7.Final-linux-aarch_64.jar",
        "netty-transport-native-epoll-4.2.7.Final-linux-riscv64.jar",
        "netty-transport-native-epoll-4.2.7.Final-linux-x86_64.jar",
        "netty-transport-native-kqueue-4.2.7.Final-osx-x86_64.jar",
    )
    ROCKSDB = ("linux64.so", "linux-aarch64.so", "linux64-musl.so", "osx-arm64.jnilib", "win64.dll")

    def test_netty_keeps_its_code_and_this_machines_library(self):
        for machine, name in (("x86_64", "x86_64"), ("aarch64", "aarch_64")):
            jars = self.make(machine, *self.NETTY)
            thin_jars.main(jars, machine)
            kept = {"netty-all-4.2.7.Final.jar", f"netty-transport-native-epoll-4.2.7.Final-linux-{name}.jar"}
            self.assertEqual({jar.name for jar in jars.iterdir()}, kept)

    def test_rocksdb_keeps_its_classes_and_this_machines_library(self):
        for machine, name in (("x86_64", "linux64"), ("aarch64", "linux-aarch64")):
            jar = self.make(machine) / "rocksdbjni-9.8.4.jar"
            with zipfile.ZipFile(jar, "w") as old:
                for entry in ("org/RocksDB.class", *(f"librocksdbjni-{library}" for library in self.ROCKSDB)):
                    old.writestr(entry, entry)
            thin_jars.main(jar.parent, machine)
            with zipfile.ZipFile(jar) as new:
                self.assertEqual(new.namelist(), ["org/RocksDB.class", f"librocksdbjni-{name}.so"])

    def test_a_machine_that_is_not_known_is_refused(self):
        with self.assertRaises(KeyError):
            thin_jars.main(self.make("jars", *self.NETTY), "riscv64")


class Installing(InFolder):
    def install(self, new, present):
        spark = self.make("spark", *present)
        run = subprocess.run(
            ["sh", BUILD / "install_jars.sh", self.make("new", *new), spark], capture_output=True, text=True, check=False
        )
        return run.returncode, run.stderr, sorted(jar.name for jar in spark.iterdir())

    def test_jars_are_added_beside_sparks(self):
        self.assertEqual(
            self.install(["delta-spark_4.1_2.13-4.4.0.jar", "gcs-connector-4.0.4-shaded.jar"], ["spark-core_2.13-4.1.3.jar"]),
            (0, "", ["delta-spark_4.1_2.13-4.4.0.jar", "gcs-connector-4.0.4-shaded.jar", "spark-core_2.13-4.1.3.jar"]),
        )

    def test_no_jars_are_no_mistake(self):
        self.assertEqual(self.install([], ["spark-core_2.13-4.1.3.jar"])[0], 0)

    def test_an_artifact_that_spark_ships_is_refused_in_words(self):
        code, words, _ = self.install(["commons-codec-1.11.jar"], ["commons-codec-1.19.0.jar"])
        self.assertEqual(code, 1)
        self.assertIn("commons-codec-1.11.jar: Spark already has commons-codec-1.19.0.jar", words)

    def test_two_versions_of_an_added_artifact_are_refused(self):
        self.assertEqual(self.install(["a-1.0.jar", "a-2.0.jar"], [])[0], 1)

    def test_a_longer_name_is_another_artifact(self):
        self.assertEqual(self.install(["hadoop-client-3.4.2.jar"], ["hadoop-client-api-3.4.2.jar"])[0], 0)


def trust_store(entries, date):
    store = struct.pack(">III", 0xFEEDFEED, 2, len(entries))
    for alias, certificate in entries:
        store += struct.pack(">IH", 2, len(alias)) + alias + struct.pack(">Q", date)
        store += struct.pack(">H", 5) + b"X.509" + struct.pack(">I", len(certificate)) + certificate
    return store + hashlib.sha1("changeit".encode("utf-16-be") + b"Mighty Aphrodite" + store).digest()


class TrustStore(InFolder):
    def rewritten(self, store, seconds=7):
        file = self.make("java") / "cacerts"
        file.write_bytes(store)
        stable_cacerts.main(file, seconds)
        return file.read_bytes()

    def test_order_and_dates_of_a_build_leave_no_trace(self):
        one, two = (b"alpha", b"certificate 1"), (b"be", b"certificate 2")
        self.assertEqual(self.rewritten(trust_store([two, one], 123)), trust_store([one, two], 7000))

    def test_what_is_no_trust_store_is_refused(self):
        good = trust_store([(b"a", b"c")], 1)
        for bad in (b"\0" * 40, good[:12] + b"\0\0\0\1" + good[16:], good + b"more"):
            with self.assertRaises(ValueError):
                self.rewritten(bad)


if __name__ == "__main__":
    unittest.main()
