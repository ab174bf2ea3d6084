"""Measures planning-server beside a small FastAPI service, both on the same data in one run.

usage: server.py PLANNING_SERVER [SECONDS]
Needs the Debian packages python3-fastapi, python3-sqlalchemy, uvicorn and wrk. Prints JSON. Reads go
through wrk; writes and previews, which need other bodies, through load.py.
"""
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import datetime, timedelta, timezone

HERE = pathlib.Path(__file__).parent
PORT, REFERENCE_PORT = 18080, 18081
PASSWORD = "demo-password"


def call(port, method, path, body=None, token=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    data = json.dumps(body).encode() if body is not None else None
    with urllib.request.urlopen(request, data) as answer:
        return json.load(answer)


def wait_for(port, path):
    for _ in range(300):
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{port}{path}").read()
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"nobody listens at {port}")


def all_of(path, token):
    items, cursor = [], ""
    while True:
        page = call(PORT, "GET", f"{path}?limit=1000&cursor={cursor}", token=token)
        items += page["items"]
        cursor = page["next_cursor"]
        if not cursor:
            return items


def wrk(port, path, token, seconds, connections=32):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if token:
        command += ["-H", f"Authorization: Bearer {token}"]
    text = subprocess.run(
        command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True
    ).stdout
    result = {"requests_per_second": float(re.search(r"Requests/sec:\s*([\d.]+)", text)[1])}
    if refused := re.search(r"Non-2xx or 3xx responses: (\d+)", text):
        result["refused"] = int(refused[1])
    return result


def load(port, requests, seconds, connections):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(requests, file)
        file.flush()
        command = [sys.executable, HERE / "load.py", f"127.0.0.1:{port}", file.name]
        text = subprocess.run(
            command + [str(seconds), str(connections)], capture_output=True, text=True, check=True
        ).stdout
    return json.loads(text)


def memory(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s*(\d+)", status)[1]) // 1024


def measure(port, token, shifts, assignments, seconds, week):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    start, end = (each.strftime("%Y-%m-%dT%H:%M:%SZ") for each in week)
    begin = "from" if token else "from_"
    shift = {
        "title": "Load", "site_id": shifts[0]["site_id"], "role_id": shifts[0]["role_id"],
        "start_time": start,
    }
    shift["end_time"] = (week[0] + timedelta(hours=4)).strftime("%Y-%m-%dT%H:%M:%SZ")
    people = sorted({each["person_id"] for each in assignments})
    inside = [each for each in shifts if start <= each["start_time"] < end][:50]
    hypothesis = {
        "assignments": [
            {"shift_id": each["id"], "person_id": people[i % len(people)]}
            for i, each in enumerate(inside)
        ]
    }
    return {
        "list_week": wrk(
            port, f"/api/v1/planning/shifts?{begin}={start}&to={end}&limit=100", token, seconds
        ),
        "preview_50": load(
            port,
            [{"method": "POST", "path": "/api/v1/planning/conflicts/preview", "headers": headers,
              "body": json.dumps(hypothesis)}],
            seconds, 1,
        ),
        "create_shift": load(
            port,
            [{"method": "POST", "path": "/api/v1/planning/shifts", "headers": headers,
              "body": json.dumps(shift)}],
            seconds, 16,
        ),
    }


def main():
    binary = sys.argv[1]
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(
            os.environ, DATABASE_URL=f"sqlite://{folder}/server", SECRET_KEY=os.urandom(32).hex(),
            RATE_LIMIT_GENERAL="100000000", RATE_LIMIT_WRITES="100000000", LOG_LEVEL="error",
        )
        subprocess.run(
            [binary, "demo", "--size", "season", "--password", PASSWORD],
            env=environment, check=True, stdout=subprocess.DEVNULL,
        )
        server = subprocess.Popen([binary, "serve", "--listen", f"127.0.0.1:{PORT}"], env=environment)
        service = dict(os.environ, REFERENCE_DATABASE=f"sqlite:///{folder}/reference.db")
        python, home = "/usr/bin/python3", HERE / "reference"
        # The tables, before two workers make them at once.
        subprocess.run([python, "-B", "-c", "import app"], cwd=home, env=service, check=True)
        reference = subprocess.Popen(
            [python, "-B", "-m", "uvicorn", "app:app", "--port", str(REFERENCE_PORT),
             "--log-level", "error", "--workers", "2"],
            cwd=home, env=service,
        )
        try:
            wait_for(PORT, "/readyz")
            idle = memory(server)
            wait_for(REFERENCE_PORT, "/docs")
            login = {"email": "manager@demo.example", "password": PASSWORD}
            token = call(PORT, "POST", "/api/v1/auth/login", login)["access_token"]
            shifts = all_of("/api/v1/planning/shifts", token)
            assignments = all_of("/api/v1/planning/assignments", token)
            call(REFERENCE_PORT, "POST", "/fill", {"shifts": shifts, "assignments": assignments})
            middle = datetime.fromisoformat(
                shifts[len(shifts) // 2]["start_time"].replace("Z", "+00:00")
            ).astimezone(timezone.utc)
            week = (middle, middle + timedelta(days=7))
            ours = measure(PORT, token, shifts, assignments, seconds, week)
            theirs = measure(REFERENCE_PORT, None, shifts, assignments, seconds, week)
        finally:
            server.terminate()
            reference.terminate()
            server.wait()
            reference.wait()
    ratios = {
        name: round(ours[name]["requests_per_second"] / theirs[name]["requests_per_second"], 1)
        for name in ours
    }
    print(
        json.dumps(
            {
                "machine": {"cores": os.cpu_count(), "system": platform.platform()},
                "sizes": {"shifts": len(shifts), "assignments": len(assignments)},
                "idle_memory_mib": idle,
                "planning_server": ours, "reference": theirs, "ratio": ratios,
            },
            indent=2,
        )
    )


main()
