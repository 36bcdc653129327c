# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
x = 1 \
  + 2
if a and \
   b: pass
y = (1,  # comment
# another
     2

)
if x:
	pass
if x:
        pass

class A:

    # comment
  # odd comment

    x = 1
    y = 2

    def f(self):
        pass
        # end
# end
if a:
  b
else:
     c
z = [
1,
  2] ; w = {
}
