# The suite's configuration for lit (shipped in llvm-19-tools; `tests/check` runs it).
#
# Folders of shell tests (parse/ bind/ ir/ emit/ diagnostics/ cli/) use RUN lines with %coil, %python and FileCheck. Folders
# of programs (run/ async/ examples/) set a ProgramTest in their lit.local.cfg: see tests/README.md.
import os
import shutil
import sys

import lit.formats
import lit.util

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "support"))
import expectation  # noqa: E402

config.name = "coil"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".py", ".test"]
config.excludes = ["lit.cfg.py", "record.py", "differential.py", "support", "gates", "fuzz", "inputs", "unit", "__pycache__"]
config.test_source_root = os.path.dirname(__file__)

coil = lit_config.params.get("coil") or expectation.find_coil()
config.test_exec_root = os.path.join(expectation.REPOSITORY, "build", "tests")
config.coil = coil
config.known_failures = expectation.known_failures()

config.environment["LC_ALL"] = "C.UTF-8"
config.environment["PATH"] = os.pathsep.join([os.path.dirname(coil), expectation.LLVM_BIN, os.environ["PATH"]])
config.environment["HOME"] = os.environ.get("HOME", "/")
for name in ("COIL_CACHE_DIR", "COIL_CXX", "COIL_TEST_TIMEOUT", "XDG_CACHE_HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
    if name in os.environ:
        config.environment[name] = os.environ[name]
# Each test that needs a cache of its own takes one below %t; the rest share the user's.
config.substitutions.append(("%coil-frontend", os.path.join(os.path.dirname(coil), "coil-frontend")))
config.substitutions.append(("%coil", coil))
config.substitutions.append(("%gates", os.path.join(config.test_source_root, "gates")))
config.substitutions.append(("%python", expectation.PYTHON))

if coil and os.path.exists(coil):
    config.available_features.add("coil")
config.available_features |= expectation.build_features(coil)
if shutil.which("gdb"):
    config.available_features.add("gdb")
if lit_config.maxIndividualTestTime == 0 and lit.util.killProcessAndChildrenIsSupported()[0]:
    lit_config.maxIndividualTestTime = max(60, int(expectation.DEFAULT_TIMEOUT))
