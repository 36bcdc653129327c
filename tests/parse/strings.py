# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
a = 'x' "y" """z
w""" '''q''' u'unicode' 'after'
b = '\n\t\\\'\"\a\b\f\r\v\0\12\377\x41\u0041\U0001F600\N{GREEK SMALL LETTER ALPHA}\N{line feed}\d\
joined'
c = b'\x00\xff\n\'' rb'\x' Rb"\d" if 0 else br'\1' bR'\2'
d = 'é ü 漢字 \ud800' '\udfff'
e = u'' u'x', '' '', b'' b''
f = ('one'
     'two'   # comment
     'three')
