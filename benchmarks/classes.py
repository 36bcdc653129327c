"""classes: method calls and attributes."""


class Shape:
    def __init__(self, name):
        self.name = name
        self.visits = 0

    def visit(self):
        self.visits += 1
        return self.area()


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def grow(self, by):
        self.width += by
        self.height += by


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

    def area(self):
        return self.width * self.width


def main():
    shapes = [Rectangle(i, i + 1) if i % 2 else Square(i) for i in range(100)]
    total = 0
    for round_number in range(24_000):
        for shape in shapes:
            total += shape.visit()
        if round_number % 4000 == 0:
            for shape in shapes:
                shape.grow(1)
    return total, sum(shape.visits for shape in shapes)


print("check", *main())
