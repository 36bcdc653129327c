# More operands than a word has bits, each an object made for the call.
import weakref


class Text(str):
    pass


made = []


def text(number):
    result = Text("text " + str(number))
    made.append(weakref.ref(result))
    return result


def take(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53, p54, p55, p56, p57, p58, p59, p60, p61, p62, p63, p64, p65, p66, p67, p68, p69):
    return p0 + p69


def fail(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53, p54, p55, p56, p57, p58, p59, p60, p61, p62, p63, p64, p65, p66, p67, p68, p69):
    raise ValueError(p0 + p69)


print(take(text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8), text(9), text(10), text(11), text(12), text(13), text(14), text(15), text(16), text(17), text(18), text(19), text(20), text(21), text(22), text(23), text(24), text(25), text(26), text(27), text(28), text(29), text(30), text(31), text(32), text(33), text(34), text(35), text(36), text(37), text(38), text(39), text(40), text(41), text(42), text(43), text(44), text(45), text(46), text(47), text(48), text(49), text(50), text(51), text(52), text(53), text(54), text(55), text(56), text(57), text(58), text(59), text(60), text(61), text(62), text(63), text(64), text(65), text(66), text(67), text(68), text(69)))
print(sum(reference() is not None for reference in made))
try:
    print(fail(text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8), text(9), text(10), text(11), text(12), text(13), text(14), text(15), text(16), text(17), text(18), text(19), text(20), text(21), text(22), text(23), text(24), text(25), text(26), text(27), text(28), text(29), text(30), text(31), text(32), text(33), text(34), text(35), text(36), text(37), text(38), text(39), text(40), text(41), text(42), text(43), text(44), text(45), text(46), text(47), text(48), text(49), text(50), text(51), text(52), text(53), text(54), text(55), text(56), text(57), text(58), text(59), text(60), text(61), text(62), text(63), text(64), text(65), text(66), text(67), text(68), text(69)))
except ValueError as error:
    print(error)
print(sum(reference() is not None for reference in made))
print(len((text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8), text(9), text(10), text(11), text(12), text(13), text(14), text(15), text(16), text(17), text(18), text(19), text(20), text(21), text(22), text(23), text(24), text(25), text(26), text(27), text(28), text(29), text(30), text(31), text(32), text(33), text(34), text(35), text(36), text(37), text(38), text(39), text(40), text(41), text(42), text(43), text(44), text(45), text(46), text(47), text(48), text(49), text(50), text(51), text(52), text(53), text(54), text(55), text(56), text(57), text(58), text(59), text(60), text(61), text(62), text(63), text(64), text(65), text(66), text(67), text(68), text(69))))
print(sum(reference() is not None for reference in made))
