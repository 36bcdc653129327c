# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
class A:
    x = 1
    __y = 2
    def m(self, __z):
        return self.__y, __z, x, __class__
    class B(Base):
        def n(self): return super().n()
        def o(self):
            def p(): return super
            return [super() for _ in x]
    z = x
def f(x):
    class C:
        x = x
        y = x
        def g(self): return x, y
    class _D:
        __a = __b = 1
        def __c(self): return __a__, __d
    class __: __e = 1
