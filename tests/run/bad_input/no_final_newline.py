print("one")
print("no newline at the end")