"""coil where its files can't be written: no_room.py COIL FOLDER SITUATION. Prints what it says, its status, and what files are left.

Situations: read_only_output, read_only_cache (folders without the right to write), limited_output, limited_cache (no file may grow beyond some
kilobytes), full_output, full_cache (a file system of that size, where the user may mount one), device_output.
"""
import ctypes
import os
import resource
import signal
import subprocess
import sys

coil, folder, situation = sys.argv[1:]
kind, place = situation.split("_")[-2:]
room = os.path.join(folder, "room")
cache = os.path.join(folder, "cache")
source = os.path.join(folder, "program.py")
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2
libc = ctypes.CDLL(None, use_errno=True)


def prepare():
    os.makedirs(room)
    os.makedirs(cache)
    with open(source, "w") as file:
        file.write("print('ran')\n")


def mount():
    """A file system with room for some kilobytes. Ends when this user can't have one."""
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", room], stderr=subprocess.DEVNULL).returncode != 0:
        print("no file system can be mounted here")
        sys.exit(0)


def restrict():
    if situation.startswith("limited"):
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    elif situation.startswith("read_only") and os.getuid() == 0:
        # Another user might not reach coil, below /root say: root without its right to pass over permissions.
        for capability in CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH:
            if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "prctl")


def command():
    output = "/dev/null" if situation.startswith("device") else os.path.join(room, "program")
    return [coil, "run", source] if place == "cache" else [coil, "build", source, "-o", output]


def left():
    return sorted(os.path.join(path, name)[len(room) + 1:] for path, _, names in os.walk(room) for name in names)


prepare()
if situation.startswith("full"):
    mount()
if situation.startswith("read_only"):
    os.chmod(room, 0o555)
    os.chmod(cache, 0o777)
try:
    environment = {**os.environ, "COIL_CACHE_DIR": room if place == "cache" else cache, "TMPDIR": room if situation == "limited_cache" else folder}
    done = subprocess.run(command(), env=environment, preexec_fn=restrict, capture_output=True, text=True)
    print((done.stdout + done.stderr).replace(room, "ROOM"), end="")
    print("status", done.returncode)
    print("left", left())
finally:
    if situation.startswith("full"):
        subprocess.run(["umount", room])
