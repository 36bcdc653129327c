class Config:
    defaults = {"debug": False}

    def __init__(self, **options):
        for key in options:
            self.check(key)

    @classmethod
    def check(cls, key):
        return cls.defaults[key]

    @property
    def broken(self):
        return self.nothing


try:
    Config().broken
except AttributeError as error:
    print(error)


class Uses(Config):
    instance = Config(colour="red")
