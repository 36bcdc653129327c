# What a tuple holds is finalized from its last item on when the program ends.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Keeps:
    def __init__(self, *items):
        self.items = items


first = Loud("first")
pair = (Loud("left"), Loud("right"))
keeps = Keeps(Loud(1), Loud(2), Loud(3))
last = Loud("last")
