# imported by packages
def use():
    return "fork used"
