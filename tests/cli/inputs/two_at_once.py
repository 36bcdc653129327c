"""Starts eight runs of one new program at once, with an empty cache: two_at_once.py COIL FOLDER"""
import os
import shutil
import subprocess
import sys

coil, folder = sys.argv[1:]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
program = os.path.join(folder, "program.py")
with open(program, "w") as file:
    file.write("print('hello', 2 ** 70)\n")
environment = {**os.environ, "XDG_CACHE_HOME": os.path.join(folder, "cache")}
runs = [subprocess.Popen([coil, "run", program], stdout=subprocess.PIPE, env=environment) for _ in range(8)]
outputs = {(run.communicate()[0], run.returncode) for run in runs}
assert outputs == {(b"hello 1180591620717411303424\n", 0)}, outputs
print(len(runs), "runs agree")
