"""Keeps a server busy over keep-alive connections and says how quickly it answers.

usage: load.py ADDRESS REQUESTS.json SECONDS CONNECTIONS → one line of JSON
REQUESTS.json is a list of {"method", "path", "headers", "body"}; each connection takes the next one.
"""
import json
import socket
import sys
import threading
import time


def read_answer(stream):
    status = int(stream.readline().split()[1])
    length = 0
    while (line := stream.readline()) not in (b"\r\n", b""):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    stream.read(length)
    return status


def as_bytes(request, host):
    body = request.get("body", "").encode()
    head = f"{request['method']} {request['path']} HTTP/1.1\r\nHost: {host}\r\n"
    for name, value in request.get("headers", {}).items():
        head += f"{name}: {value}\r\n"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


def work(address, requests, until, durations, statuses, number, step):
    connection = socket.create_connection(address)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    stream = connection.makefile("rb", buffering=1 << 16)
    while time.monotonic() < until:
        began = time.perf_counter()
        connection.sendall(requests[number % len(requests)])
        status = read_answer(stream)
        durations.append(time.perf_counter() - began)
        statuses[status] = statuses.get(status, 0) + 1
        number += step


def main():
    host, port = sys.argv[1].rsplit(":", 1)
    requests = [as_bytes(each, sys.argv[1]) for each in json.load(open(sys.argv[2]))]
    seconds, connections = float(sys.argv[3]), int(sys.argv[4])
    durations, statuses = [], {}
    until = time.monotonic() + seconds
    threads = [
        threading.Thread(
            target=work,
            args=((host, int(port)), requests, until, durations, statuses, i, connections),
        )
        for i in range(connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    durations.sort()

    def share(part):
        return round(1000 * durations[int(part * (len(durations) - 1))], 2)

    print(
        json.dumps(
            {
                "requests_per_second": round(len(durations) / seconds, 1),
                "median_ms": share(0.5),
                "p95_ms": share(0.95),
                "max_ms": share(1),
                "statuses": statuses,
            }
        )
    )


main()
