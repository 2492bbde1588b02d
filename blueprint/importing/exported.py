def is_exported(text):
    return False


def read_exported(text):
    pass
