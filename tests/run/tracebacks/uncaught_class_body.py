class Settings:
    names = ["a", "b"]
    first = names[0]
    third = names[2]
