# exit() and quit().
import sys
print(exit, quit, callable(exit))
try:
    exit(3)
except SystemExit as e:
    print(repr(e), e.code, sys.stdin.closed)
try:
    quit()
except SystemExit as e:
    print(repr(e), e.code)

def leave():
    try:
        exit('message on stderr')
    finally:
        print('finally')


leave()
