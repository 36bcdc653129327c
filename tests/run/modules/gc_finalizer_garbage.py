import gc
class N:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self):
        if self.n == 0: make()
        elif self.n == 5: print("late")
def make(): N(5)
N(0)
gc.collect()
gc.collect()
print("end")
