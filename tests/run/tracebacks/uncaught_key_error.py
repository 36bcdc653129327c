settings = {"colour": "red"}
print(settings["colour"])
print(settings["size"])
