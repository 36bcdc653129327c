print('never')
print "hello"
