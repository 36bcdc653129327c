class Query:
    def __init__(self, rows):
        self.rows = rows

    def where(self, test):
        return Query([row for row in self.rows if test(row)])

    def first(self):
        return self.rows[0]


print(Query([1, 2, 3]).where(lambda row: row > 1).first())
print(Query([1, 2, 3]).where(lambda row: row > 5).first())
