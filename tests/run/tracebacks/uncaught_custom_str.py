class Problem(Exception):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f"problem number {self.code}\nwith a second line"


raise Problem(7)
