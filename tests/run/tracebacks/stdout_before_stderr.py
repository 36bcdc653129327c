import sys

print("line one")
sys.stdout.write("no newline at the end")
raise KeyboardInterrupt("by hand")
