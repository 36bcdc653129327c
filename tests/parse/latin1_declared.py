# -*- coding: latin-1 -*-
# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
x = "éü"; é = 1
