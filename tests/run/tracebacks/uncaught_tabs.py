def f(x):
	if x:
		return x.nothing
	return 0


print(f(0))
print(f(1))
