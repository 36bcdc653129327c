set pagination off
set width 0
break stepping.py:5
run
backtrace 2
next
delete
tbreak stepping.py:12
continue
printf "before: %ld\n", size >> 1
next
printf "after: %ld\n", size >> 1
continue
