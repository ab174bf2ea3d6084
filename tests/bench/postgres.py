"""A PostgreSQL of our own, from Debian's package, that writes to the disk as one in production does."""
import contextlib
import glob
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time


def programs():
    return pathlib.Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1])


def unprivileged():
    """What stands before a command: PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return []
    user = pwd.getpwnam("postgres")
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


@contextlib.contextmanager
def private_postgres():
    """Gives a function that makes a database of a name: the settings of the server for it."""
    folder = tempfile.mkdtemp()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    run, quiet = unprivileged(), {"check": True, "stdout": subprocess.DEVNULL}
    data = f"{folder}/data"
    subprocess.run(
        [*run, programs() / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync",
         "--locale=C", "--encoding=UTF8"],
        **quiet,
    )
    log = open(f"{folder}/log", "wb")
    server = subprocess.Popen(
        [*run, programs() / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses="],
        stdout=log, stderr=log,
    )

    def sql(statement):
        return subprocess.run(
            ["psql", "-h", folder, "-U", "postgres", "-c", statement],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )

    def database(name):
        sql(f"CREATE DATABASE {name} OWNER planning_owner")
        place = f"/{name}?host={folder}"
        return {
            "DATABASE_URL": f"postgresql://planning_app@{place}",
            "DATABASE_OWNER_URL": f"postgresql://planning_owner@{place}",
        }

    try:
        while sql("SELECT 1").returncode != 0:
            time.sleep(0.1)
        sql("CREATE ROLE planning_owner LOGIN CREATEROLE")
        yield database
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder)
