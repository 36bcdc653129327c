"""Compiles a long program with a terminal as standard error: show_progress.py COIL FOLDER. Prints what the terminal got."""
import os
import pty
import subprocess
import sys

coil, folder = sys.argv[1:]
program = os.path.join(folder, "long.py")
with open(program, "w") as file:
    for n in range(800):
        file.write(f"def function_{n}(x, y):\n    try:\n        return [x + {n}, y.name, x(y)]\n    except ValueError as e:\n        print(e)\n")
terminal, program_end = pty.openpty()
process = subprocess.Popen([coil, "build", "-O0", program, "-o", os.path.join(folder, "long")], stderr=program_end,
                           env={**os.environ, "COIL_CACHE_DIR": os.path.join(folder, "cache")})
os.close(program_end)
shown = b""
try:
    while piece := os.read(terminal, 4096):
        shown += piece
except OSError:  # the other end is closed
    pass
for line in shown.decode().replace("\x1b[K", "<clear>").replace("\r", "\n").splitlines():
    print(line)
print("status", process.wait())
