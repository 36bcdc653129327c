# A backslash that no escape follows stays, also where a field or a doubled brace follows it.
name, width = "coil", 6
print(f"\{name}", f"a\{name!r}b", f"\\{name}", f"\{name:>{width}}|")
print(f"\}}", f"\{{name}}", rf"\{name}", f"\N{DIGIT ONE}\{name}\{name}")
print(f"""first\
 \{name}
second""")
