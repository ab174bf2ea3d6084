"""Measures planning-server beside a small FastAPI service, both on the same data in one run.

usage: server.py PLANNING_SERVER [SECONDS]
Needs the Debian packages python3-fastapi, python3-sqlalchemy, uvicorn, wrk and postgresql. Prints
JSON. Reads go through wrk; writes and previews, which need other bodies, through load.py. The server
is measured on SQLite and on PostgreSQL, the service on SQLite; every write is on the disk before it
is answered.
"""
import contextlib
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

from postgres import private_postgres

HERE = pathlib.Path(__file__).parent
PORT, REFERENCE_PORT = 18080, 18081
PASSWORD = "demo-password"
ORGANIZATIONS = 64


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


def create(token, shift):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    path = "/api/v1/planning/shifts"
    return {"method": "POST", "path": path, "headers": headers, "body": json.dumps(shift)}


def shift_like(shift, start):
    until = start + timedelta(hours=4)
    return {
        "title": "Load", "site_id": shift["site_id"], "role_id": shift["role_id"],
        "start_time": as_text(start), "end_time": as_text(until),
    }


def as_text(instant):
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def measure(port, token, shifts, assignments, seconds, week):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    start, end = (as_text(each) for each in week)
    begin = "from" if token else "from_"
    people = sorted({each["person_id"] for each in assignments})
    inside = [each for each in shifts if start <= each["start_time"] < end][:50]
    hypothesis = {
        "assignments": [
            {"shift_id": each["id"], "person_id": people[i % len(people)]}
            for i, each in enumerate(inside)
        ]
    }
    preview = {"method": "POST", "path": "/api/v1/planning/conflicts/preview", "headers": headers,
               "body": json.dumps(hypothesis)}
    return {
        "list_week": wrk(
            port, f"/api/v1/planning/shifts?{begin}={start}&to={end}&limit=100", token, seconds
        ),
        "preview_50": load(port, [preview], seconds, 1),
        "create_shift": load(port, [create(token, shift_like(shifts[0], week[0]))], seconds, 16),
    }


def sign_in(domain):
    login = {"email": f"manager@{domain}", "password": PASSWORD}
    return call(PORT, "POST", "/api/v1/auth/login", login)["access_token"]


def sqlite_in(folder, name):
    return {"DATABASE_URL": f"sqlite://{folder}/{name}"}


@contextlib.contextmanager
def serving(binary, database, demo):
    """The server on a database, its settings, that `planning-server demo` fills."""
    environment = dict(
        os.environ, **database, SECRET_KEY=os.urandom(32).hex(), LOG_LEVEL="error",
        RATE_LIMIT_GENERAL="100000000", RATE_LIMIT_WRITES="100000000",
    )
    command = [binary, "demo", "--password", PASSWORD, *demo]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen([binary, "serve", "--listen", f"127.0.0.1:{PORT}"], env=environment)
    try:
        wait_for(PORT, "/readyz")
        yield server
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def reference(folder):
    service = dict(os.environ, REFERENCE_DATABASE=f"sqlite:///{folder}/reference.db")
    python, home = "/usr/bin/python3", HERE / "reference"
    # The tables, before two workers make them at once.
    subprocess.run([python, "-B", "-c", "import app"], cwd=home, env=service, check=True)
    server = subprocess.Popen(
        [python, "-B", "-m", "uvicorn", "app:app", "--port", str(REFERENCE_PORT),
         "--log-level", "error", "--workers", "2"],
        cwd=home, env=service,
    )
    try:
        wait_for(REFERENCE_PORT, "/docs")
        yield
    finally:
        server.terminate()
        server.wait()


def season(binary, database, seconds, beside=None):
    """One organisation with a season; `beside`: the folder of the service to measure with it."""
    with serving(binary, database, ["--size", "season", "--organizations", "1"]) as server:
        result = {"idle_memory_mib": memory(server)}
        token = sign_in("demo.example")
        shifts = all_of("/api/v1/planning/shifts", token)
        assignments = all_of("/api/v1/planning/assignments", token)
        result["sizes"] = {"shifts": len(shifts), "assignments": len(assignments)}
        middle = datetime.fromisoformat(
            shifts[len(shifts) // 2]["start_time"].replace("Z", "+00:00")
        ).astimezone(timezone.utc)
        week = (middle, middle + timedelta(days=7))
        result["server"] = measure(PORT, token, shifts, assignments, seconds, week)
        result["memory_mib"] = memory(server)
        if beside:
            with reference(beside):
                rows = {"shifts": shifts, "assignments": assignments}
                call(REFERENCE_PORT, "POST", "/fill", rows)
                result["reference"] = measure(
                    REFERENCE_PORT, None, shifts, assignments, seconds, week
                )
    return result


def many_organizations(binary, database, seconds):
    """Each of 64 connections writes to an organisation of its own."""
    demo = ["--size", "small", "--organizations", str(ORGANIZATIONS)]
    domains = ["demo.example", "other.example"]
    domains += [f"organization{number}.example" for number in range(3, ORGANIZATIONS + 1)]
    with serving(binary, database, demo) as server:
        requests = []
        for domain in domains:
            token = sign_in(domain)
            shift = call(PORT, "GET", "/api/v1/planning/shifts?limit=1", token=token)["items"][0]
            start = datetime.fromisoformat(shift["start_time"].replace("Z", "+00:00"))
            requests.append(create(token, shift_like(shift, start)))
        result = load(PORT, requests, seconds, ORGANIZATIONS)
        result["memory_mib"] = memory(server)
    return result


def ratios(ours, theirs):
    return {
        name: round(ours[name]["requests_per_second"] / theirs[name]["requests_per_second"], 1)
        for name in ours
    }


def main():
    binary = sys.argv[1]
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    result = {"machine": {"cores": os.cpu_count(), "system": platform.platform()}}
    with tempfile.TemporaryDirectory() as folder, private_postgres() as postgres:
        sqlite = season(binary, sqlite_in(folder, "season"), seconds, beside=folder)
        sqlite["ratio"] = ratios(sqlite["server"], sqlite["reference"])
        sqlite["create_shift_64"] = many_organizations(
            binary, sqlite_in(folder, "many"), seconds
        )
        result["sqlite"] = sqlite
        result["postgresql"] = season(binary, postgres("season"), seconds)
        result["postgresql"]["create_shift_64"] = many_organizations(
            binary, postgres("many"), seconds
        )
    print(json.dumps(result, indent=2))


main()
