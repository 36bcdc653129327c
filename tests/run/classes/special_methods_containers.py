class Shelf:
    def __init__(self, *books):
        self.books = list(books)

    def __len__(self):
        return len(self.books)

    def __getitem__(self, index):
        print("get", index)
        return self.books[index]

    def __setitem__(self, index, book):
        print("set", index, book)
        self.books[index] = book

    def __delitem__(self, index):
        print("del", index)
        del self.books[index]

    def __contains__(self, book):
        print("contains", book)
        return book in self.books

    def __iter__(self):
        print("iter")
        return iter(self.books)

    def __reversed__(self):
        print("reversed")
        return iter(self.books[::-1])


shelf = Shelf("a", "b", "c", "d")
print(len(shelf), shelf[0], shelf[-1], shelf[1:3], shelf[::2])
shelf[0] = "z"
del shelf[1]
shelf[1:2] = ["p", "q"]
print("z" in shelf, "y" not in shelf, list(shelf), list(reversed(shelf)))
shelf[0] += "!"
first, *others = shelf
print(first, others)


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return index * 10


print(list(Sequence()), 20 in Sequence(), 5 in Sequence())


class Grid:
    def __getitem__(self, key):
        return key


grid = Grid()
print(grid[1, 2], grid[1:2, ::3], grid[...], grid[None], grid[()], grid["k"])
for bad in (lambda: len(Sequence()), lambda: iter(5), lambda: Sequence()["x"] and 5, lambda: grid(1),
            lambda: 1 in 5, lambda: reversed(Grid())):
    try:
        bad()
    except TypeError as error:
        print(error)
