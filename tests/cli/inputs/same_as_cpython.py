"""Runs one situation that a recorded program can't show under CPython and coil: same_as_cpython.py PYTHON COIL SITUATION

Prints "same" when standard output, standard error and status agree, else both.
"""
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

TIMEOUT = 3 * float(os.environ.get("COIL_TEST_TIMEOUT", 20))

WAITING = """
import asyncio, time

async def patient(name):
    try:
        await asyncio.sleep(20)
    finally:
        await asyncio.sleep(0)
        print(name, "cleaned up")

async def tasks():
    await asyncio.gather(patient("one"), patient("two"))

print("ready", flush=True)
try:
    %s
except KeyboardInterrupt:
    print("interrupted")
    raise
finally:
    print("finally", flush=True)
"""


def run(command, file, write_to=None):
    process = subprocess.run([*command, file], stdout=write_to or subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    return process.stdout, process.stderr, process.returncode


def closed_stdout(command, folder):
    """Standard output is a pipe whose reader is gone."""
    file = write(folder, "print('x' * 100)\nprint('y' * 100000)\n")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return run(command, file, writing)
    finally:
        os.close(writing)


def full_stdout(command, folder):
    """Standard output is a full disk."""
    with open("/dev/full", "wb") as full:
        return run(command, write(folder, "print('text')\n"), full)


def no_stdout(command, folder):
    """Standard output isn't open at all."""
    file = write(folder, "import sys\nprint('lost')\nsys.exit(4)\n")
    process = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", *command, file], stderr=subprocess.PIPE, timeout=TIMEOUT)
    return b"", process.stderr, process.returncode


def default_interrupt():
    """A shell's background jobs ignore SIGINT, and so would the program."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def signalled(number, statement, after=0.1):
    def situation(command, folder):
        process = subprocess.Popen([*command, write(folder, WAITING % statement)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   bufsize=0, preexec_fn=default_interrupt)
        first = process.stdout.readline()
        time.sleep(after)
        process.send_signal(number)
        out, err = process.communicate(timeout=TIMEOUT)
        return first + out, err, process.returncode

    return situation


def interrupted_prompt(command, folder):
    """Ctrl-C at a prompt."""
    file = write(folder, "print('ready', flush=True)\ntry:\n    input('> ')\nfinally:\n    print('finally')\n")
    process = subprocess.Popen([*command, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               bufsize=0, preexec_fn=default_interrupt)
    first = process.stdout.readline()  # unbuffered: communicate() gets all that follows
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=TIMEOUT)
    out, err = process.communicate()
    return first + out, err, process.returncode


def nested(count):
    def situation(command, folder):
        return run(command, write(folder, "x = " + "(" * count + "1" + ")" * count + "\nprint('parsed')\n"))

    return situation


def long_line(command, folder):
    return run(command, write(folder, "x = [" + "1, " * 350_000 + "]\nprint(len(x), sum(x))\n"))


def long_module(command, folder):
    return run(command, write(folder, "total = 0\n" + "".join(f"total += {n}  # line\n" for n in range(10_000)) + "print(total)\n"))


def long_string(command, folder):
    return run(command, write(folder, "x = '" + "a" * 1_000_000 + "'\nprint(len(x))\n"))


def deep_blocks(command, folder):
    lines = [" " * n + "if True:" for n in range(60)] + [" " * 60 + "print('deep')"]
    return run(command, write(folder, "\n".join(lines) + "\n"))


def huge_stdin(command, folder):
    file = write(folder, "import sys\nprint(len(sys.stdin.read()))\n")
    process = subprocess.run([*command, file], input=b"a" * 3_000_000, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    return process.stdout, process.stderr, process.returncode


DEEP = """
def endless(n):
    return 1 + endless(n + 1)

try:
    endless(0)
except RecursionError as error:
    print(error)
"""


def deep_in_large_environment(command, folder):
    """The environment stands on the stack, and takes its share of it."""
    environment = {**os.environ, **{f"LARGE_{n}": "x" * 120_000 for n in range(8)}}
    process = subprocess.run([*command, write(folder, DEEP)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    return process.stdout, process.stderr, process.returncode


def deep_in_small_space(command, folder):
    """The system refuses to let the stack grow as far as its limit says."""
    small = lambda: resource.setrlimit(resource.RLIMIT_AS, (80 << 20, 80 << 20))
    run(command, write(folder, DEEP))  # compiling needs more
    process = subprocess.run([*command, write(folder, DEEP)], preexec_fn=small, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    return process.stdout, process.stderr, process.returncode


def write(folder, text):
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


SITUATIONS = {
    "closed_stdout": closed_stdout,
    "full_stdout": full_stdout,
    "no_stdout": no_stdout,
    "sigint_sleeping": signalled(signal.SIGINT, "time.sleep(20)"),
    "sigint_computing": signalled(signal.SIGINT, "n = 0\n    while True: n += 1"),
    "sigint_loop": signalled(signal.SIGINT, "asyncio.run(asyncio.sleep(20))"),
    "sigterm_sleeping": signalled(signal.SIGTERM, "time.sleep(20)"),
    "sigterm_loop": signalled(signal.SIGTERM, "asyncio.run(asyncio.sleep(20))"),
    "sigterm_computing": signalled(signal.SIGTERM, "n = 0\n    while True: n += 1"),
    "sigint_reading": interrupted_prompt,
    "sigint_tasks": signalled(signal.SIGINT, "asyncio.run(tasks())"),
    "nested_100": nested(100),
    "nested_10000": nested(10_000),
    "long_line": long_line,
    "long_module": long_module,
    "long_string": long_string,
    "deep_blocks": deep_blocks,
    "deep_in_large_environment": deep_in_large_environment,
    "deep_in_small_space": deep_in_small_space,
    "huge_stdin": huge_stdin,
}


def comparable(outcome, folder):
    out, err, status = ((part.decode(errors="replace") if isinstance(part, bytes) else part) or "" for part in outcome[:2] + (None,))
    err = err.replace(folder, "$DIR")
    # Frames in the library's own files: coil has none of them.
    err = re.sub(r'(?m)^  File "/usr/lib/python3.*\n(?:    (?! ).*\n(?:    [ ~^]+\n)?)?', "", err)
    return out, err, outcome[2]


def main():
    python, coil, name = sys.argv[1:]
    outcomes = []
    for command in ([python], [coil, "run"]):
        with tempfile.TemporaryDirectory() as folder:
            outcomes.append(comparable(SITUATIONS[name](command, folder), folder))
    if outcomes[0] == outcomes[1]:
        print("same")
        return
    for who, (out, err, status) in zip(("CPython", "coil"), outcomes):
        print(f"{who}: status {status}\n--- stdout\n{out[:2000]}\n--- stderr\n{err[-3000:]}")
    sys.exit(1)


main()
