set pagination off
set width 0
tbreak stepping_tasks.py:6
run
next
next
next
next
next
next
