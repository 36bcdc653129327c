"""start of hello world."""
print("check", "hello, world")
