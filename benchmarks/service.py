"""How soon the web service answers, and how much memory it then holds."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.meter import report

COMMAND = str(Path(sys.executable).with_name("verkenner"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(url: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(url, timeout=1).read()  # noqa: S310 - loopback
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the service did not answer within 30 seconds")


def resident_megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main() -> None:
    port = free_port()
    start = time.perf_counter()
    service = subprocess.Popen([COMMAND, "serve", "--demo", "--port", str(port)])
    try:
        wait_until_ready(f"http://127.0.0.1:{port}/")
        ready = time.perf_counter() - start
        report(
            Figure(what="service ready", value=ready, unit="s", most=5),
            Figure(
                what="service memory", value=resident_megabytes(service.pid), unit="MB", most=500
            ),
        )
    finally:
        service.terminate()
        service.wait()


if __name__ == "__main__":
    main()
