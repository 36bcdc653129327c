# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
if x:
    y = """a
b"""
z = 1w = 2