# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
# vim: set fileencoding=koi8-r :
x = "аб"
