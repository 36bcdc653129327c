class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, key):
        row, column = key
        return self.rows[row][column]

    def __setitem__(self, key, value):
        row, column = key
        self.rows[row][column] = value

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __len__(self):
        return len(self.rows)

    def __repr__(self):
        return "Matrix(" + ", ".join(map(repr, self.rows)) + ")"

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))


m = Matrix([[1, 2], [3, 4]])
print(m @ Matrix.identity(2) == m, m @ m, m[1, 0], list(m), len(m), sum(m), max(m))
m[0, 0] = 10
m[0, 1] += 5
print(m)
print(m == [[10, 7], [3, 4]])
