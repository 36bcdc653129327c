# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
match = 1
case = 2
_ = 3
match.x, match[1], match(2), match * 3, match - 4
match(a, b)
match[a:b]
match: int = 5
case: int
print(match, case)
match (x), y
match -x
match * x
if match: case
match = {match: case}
match match:
    case case: pass
def match(case): return case
class case: match = 1
import match.case as match
match, case = case, match
