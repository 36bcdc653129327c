# imported by main_and_module
"""Areas of shapes."""
print("shapes is being imported as", __name__)
counter = 0
visible = "seen by star"
_hidden = "not seen"


def area(width, height):
    return width * height


def bump():
    global counter
    counter += 1


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return area(self.side, self.side)


if __name__ == "__main__":
    print("not as a module")
