values = {"first": 1, "second": 2}
print(values["first"], values["second"], values["first"] + values["second"], values["first"] * values["second"], values["third"], "the end")
