# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
import a b
# ---
import a,
# ---
from a import b,
# ---
from a import b c
# ---
from a import
# ---
import None
