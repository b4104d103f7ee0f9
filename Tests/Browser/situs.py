"""A real installation: its data folder, the command line, and the server on a free port."""

import json
import os
import resource
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def binary() -> str:
    path = Path(os.environ.get("TOLOK_BIN", ROOT / ".build/debug/tolok"))
    assert path.is_file(), f"{path} belum ada. Jalankan dahulu: swift build --product tolok"
    return str(path.resolve())


def tolok(*arguments, code=0) -> subprocess.CompletedProcess:
    """Runs the command line and checks its exit code."""
    done = subprocess.run([binary(), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
    assert code is None or done.returncode == code, f"tolok {arguments}: kode {done.returncode}, bukan {code}\n{done.stdout}\n{done.stderr}"
    return done


def tolok_json(*arguments, code=0):
    return json.loads(tolok(*arguments, "--json", code=code).stdout)


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def limited(descriptors: int | None, soft: int | None = None):
    """For `preexec_fn`: what `ulimit -n` does."""
    if descriptors is None:
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (soft or descriptors, descriptors))


class Situs:
    """`with Situs(folder) as site`: serves the folder until the end of the block, with so many descriptors and further options if told."""

    def __init__(self, data: Path, descriptors: int | None = None, options: tuple = ()):
        self.data, self.port, self.descriptors, self.options = data, free_port(), descriptors, options
        self.alamat = f"http://127.0.0.1:{self.port}"
        self.catatan = data.parent / f"{data.name}.log"

    def __enter__(self):
        self.log = open(self.catatan, "ab")
        self.process = subprocess.Popen(
            [binary(), "serve", "--data", str(self.data), "--port", str(self.port), *self.options], cwd=ROOT, stdout=self.log, stderr=self.log,
            preexec_fn=limited(self.descriptors))
        try:
            self.wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()

    def wait(self, patience=60):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            assert self.process.poll() is None, f"server berhenti:\n{self.catatan.read_text()}"
            try:
                with urllib.request.urlopen(self.alamat + "/sehat") as answer:
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"server tidak siap dalam {patience} detik:\n{self.catatan.read_text()}")
