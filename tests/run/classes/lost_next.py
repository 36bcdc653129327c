class Fading:
    def __iter__(self):
        return self

    def __next__(self):
        if "__next__" in vars(Fading):
            del Fading.__next__
        return 1


class Empty:
    pass


def tried(function, *arguments):
    try:
        print(function(*arguments))
    except TypeError as error:
        print(error)


def loop(iterator):
    for item in iterator:
        print(item)


fading = Fading()
kept = Fading.__next__
tried(loop, fading)
tried(loop, fading)
tried(next, fading)
tried(iter, fading)
tried(list, Empty())
Fading.__next__ = kept
tried(next, fading)
tried(next, fading)


class Changing:
    def __iter__(self):
        return self

    def __next__(self):
        self.__class__ = Empty
        return 2


tried(loop, Changing())
tried(sum, Changing())
