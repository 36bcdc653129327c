print('never')
class class: pass
