import kitchen
import kitchen.tools.knife
from kitchen import tools
from kitchen.tools import knife as blade, fork
from kitchen.recipes import bread

print(kitchen.__name__, kitchen.tools.__name__, kitchen.tools.knife.__name__)
print(kitchen.name, tools.names, blade.cut("bread"), fork.use())
print(bread.bake(), bread.__package__, kitchen.tools.knife is blade)
from kitchen.tools import *

print(spoon)
try:
    knife
except NameError as error:
    print(error)
try:
    from kitchen import oven
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    import kitchen.cellar
except ModuleNotFoundError as error:
    print(error)
