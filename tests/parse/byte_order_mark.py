# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
x = "é"
