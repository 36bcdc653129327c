class AppError(Exception):
    pass


def load(settings):
    try:
        return settings["path"]
    except KeyError as error:
        raise AppError("no path configured") from error


def start():
    try:
        load({})
    except AppError:
        int("not a number")


start()
