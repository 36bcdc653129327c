"""Runs a program until it reports a deadlock (or ends), interrupts it, and prints what it wrote: until_deadlock.py COIL PROGRAM

The report is printed as it is, but for addresses and the folder; so is stdout. What the interrupt itself prints is left out.
"""
import os
import re
import signal
import subprocess
import sys

coil, program = sys.argv[1:]
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it, and so would the program
process = subprocess.Popen([coil, "run", "--virtual-time", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
report = []
for line in process.stderr:
    report.append(line)
    if "coil: end of the report" in line:
        process.send_signal(signal.SIGINT)
        break
process.stderr.read()
text = process.stdout.read() + "".join(report)
text = re.sub(r"at 0x[0-9a-f]+", "at 0x...", text).replace(os.path.dirname(os.path.abspath(program)) + "/", "")
text = re.sub(r"/usr/lib/python3\.\d+/", "", text)
print(text, end="")
if process.wait() not in (0, 1, -signal.SIGINT):
    sys.exit(f"status {process.returncode}")
