print("before")
name = "café"
print(name)
