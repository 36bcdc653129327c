# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
é = ü = 漢字 = 1
ﬁ = ª = 1
𝔘𝔫𝔦 = é + 漢字
class Ñ: µ = 1
def ƒ(π, *ω): return π
x.ﬀ = {é: ü}
f'{é} {漢字!r}', 'é', é
