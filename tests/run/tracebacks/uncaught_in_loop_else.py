for n in range(3):
    print(n)
else:
    print("else")
    n.append(5)
