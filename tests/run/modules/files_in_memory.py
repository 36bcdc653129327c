import io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for cls, a, b in ((io.BytesIO, b"ab\ncd\n\nxyz", b"Q"), (io.StringIO, "ab\ncd\n\nxyz", "Q")):
    f = cls(a)
    t(lambda: f.readline()); t(lambda: f.readlines(2)); t(lambda: f.tell()); t(lambda: f.read(2)); t(lambda: f.read())
    t(lambda: f.seek(20)); t(lambda: f.read()); t(lambda: f.tell()); t(lambda: f.write(b)); t(lambda: f.getvalue())
    t(lambda: f.seek(2)); t(lambda: f.truncate()); t(lambda: f.getvalue()); t(lambda: f.truncate(-1)); t(lambda: f.seek(-1)); t(lambda: f.seek(1, 5))
    t(lambda: f.write(3)); t(lambda: f.writelines([b, 4])); t(lambda: f.getvalue()); t(lambda: list(f)); f.seek(0); t(lambda: list(f)); t(lambda: next(f))
    t(lambda: f.readline(1)); f.seek(0); t(lambda: f.readline(1)); t(lambda: f.readline(0)); t(lambda: f.readline(None))
    t(lambda: f.fileno()); t(lambda: f.closed); f.close(); t(lambda: f.write(3)); t(lambda: f.read()); t(lambda: f.writelines([3])); t(lambda: f.closed); t(lambda: f.readable()); t(lambda: f.__enter__())
t(lambda: io.BytesIO("x")); t(lambda: io.StringIO(b"x")); t(lambda: io.StringIO(None).getvalue()); t(lambda: io.StringIO("a\r\nb\rc", newline=None).readlines()); t(lambda: io.StringIO("a\r\nb\rc", newline="").readlines()); t(lambda: io.StringIO("a\nb", newline="\r\n").getvalue())
t(lambda: io.StringIO("a\nb\n", newline="\r\n").readlines()); t(lambda: io.StringIO("a\nb\n", newline="\r").readlines()); t(lambda: io.StringIO("a\r\nb", newline="").readline(2))
