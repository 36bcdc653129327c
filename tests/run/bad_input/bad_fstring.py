print("a" "b" f"{")
