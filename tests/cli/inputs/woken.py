"""Runs a program in each way; sends those that say "ready" a signal a moment later; prints all output: woken.py COIL PROGRAM WHAT..."""
import signal
import subprocess
import sys
import time

coil, program, *ways = sys.argv[1:]
for way in ways:
    process = subprocess.Popen([coil, "run", program, way], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    text = ""
    if way.startswith(("signal", "interrupt")):
        text = process.stdout.readline()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT if way.startswith("interrupt") else signal.SIGUSR1)
    try:
        text += process.communicate(timeout=20)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        text += process.communicate()[0] + "was never woken\n"
    print(f"{way}: {text.replace('ready' + chr(10), '')}", end="", flush=True)
