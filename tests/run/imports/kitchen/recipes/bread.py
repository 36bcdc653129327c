# imported by packages
from ..tools.knife import cut
from ..tools import fork as f


def bake():
    return cut("dough") + ", " + f.use()
