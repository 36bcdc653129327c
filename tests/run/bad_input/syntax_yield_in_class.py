print('never')
class A:
    yield 1
