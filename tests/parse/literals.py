# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
x = [0, 1, 00, 1_000, 0xFF, 0XdeadBEEF_1234, 0o17, 0b1010_1, 123456789012345678901234567890, 0x7fffffffffffffff, 0x8000000000000000]
y = [1., .5, 1e10, 1E-5, 1_0.0_1, 1e400, 5e-324, 0.1, 1e16, 1e15, 123456.789, 0e0, 00.5]
z = [1j, 1.5J, 0j, 1e3j, None, True, False, ...]
w = 0xffffffffffffffffffffffffffffffff, 1if x else 2, 3 .real, 3..imag
