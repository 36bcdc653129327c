class Transaction:
    def __enter__(self):
        print("begin")
        return self

    def __exit__(self, kind, error, traceback):
        print("rollback" if kind else "commit")
        if kind is KeyError:
            raise RuntimeError("rollback failed")


with Transaction():
    print("work")
with Transaction():
    {}["key"]
