print('never')
from __future__ import nothing
