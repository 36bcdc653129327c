import io, os, sys
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
os.chdir(os.environ['TMPDIR']); os.makedirs('w/sub/deep', exist_ok=True)
with open('w/a.txt', 'w') as f:
    print(f, f.write('héllo\nwörld\n'), f.tell(), f.name, f.mode, f.encoding, f.closed, f.readable(), f.writable()); f.writelines(['x\n', 'y']); print('printed', file=f)
print(f.closed, f); t(lambda: f.write('a')); t(lambda: f.read())
with open('w/a.txt') as f: print(f.readline(), f.tell(), f.read(3), f.readlines(), f.read(), f.readline()); f.seek(0); print([l for l in f], f.read(2))
print(open('w/a.txt', encoding='utf-8').read(), open('w/a.txt', 'rb').read(), list(open('w/a.txt')))
t(lambda: open('nope.txt')); t(lambda: open('w')); t(lambda: open('w/a.txt', 'q')); t(lambda: open('w/a.txt', 'rw')); t(lambda: open('w/a.txt', '')); t(lambda: open('w/a.txt', 'rbt')); t(lambda: open('w/a.txt', 'rb', encoding='u8')); t(lambda: open(1.5)); t(lambda: open('w/a.txt', 'x')); t(lambda: open('w/a.txt').write('a')); t(lambda: open('w/b.txt', 'w').read()); t(lambda: open('w/a.txt', encoding='nope')); t(lambda: open('a\0b')); t(lambda: open('w/a.txt', newline='q')); t(lambda: open('/usr/../nope/x', 'w')); t(lambda: open('w/a.txt', 'wb').write('str')); t(lambda: open('w/a.txt', buffering=0)); t(lambda: open('', 'r')); t(lambda: open('w/a.txt', 5))
with open('w/n.txt', 'wb') as f: print(f.write(b'a\r\nb\rc\nd'), f.tell(), f)
for nl in (None, '', '\n', '\r', '\r\n'):
    with open('w/n.txt', newline=nl) as f: print(repr(nl), f.readlines(), f.newlines)
for nl in (None, '', '\n', '\r', '\r\n'):
    with open('w/m.txt', 'w', newline=nl) as f: f.write('1\n2\n')
    print(open('w/m.txt', 'rb').read())
with open('w/r.bin', 'wb+') as f: f.write(b'0123456789'); f.seek(3); print(f.read(2), f.tell()); f.write(b'XY'); f.seek(0); print(f.read()); f.seek(-3, 2); print(f.read(), f.truncate(5)); f.seek(0); print(f.read(), f.readinto(bytearray(3)))
with open('w/a2.txt', 'a') as f: f.write('one\n')
with open('w/a2.txt', 'a+') as f: f.write('two\n'); f.seek(0); print(f.read())
with open('w/big.txt', 'w') as f:
    for i in range(20000): f.write(f'line {i}\n')
print(sum(1 for _ in open('w/big.txt')), os.path.getsize('w/big.txt')); f = open('w/big.txt'); f.seek(100); print(f.readline(), f.tell()); f.close(); f.close()
s = io.StringIO(); print(s.write('abc\n'), s.write('def'), s.getvalue(), s.tell(), s.seek(0), s.read(2), s.readline(), s.read(), s.read()); s = io.StringIO('l1\nl2\nl3'); print(s.readlines(), s.seek(0), list(s), s.truncate(2), s.getvalue()); print(1, 2, file=s); print(repr(s.getvalue())); s.close(); t(lambda: s.read()); t(lambda: io.StringIO(5)); t(lambda: io.StringIO().write(5))
b = io.BytesIO(b'abc\ndef'); print(b.read(2), b.readline(), b.read(), b.getvalue(), b.seek(0), b.readlines(), b.write(b'!!'), b.getvalue(), b.tell(), len(b.getbuffer())); t(lambda: b.write('x')); w = io.TextIOWrapper(io.BytesIO(), encoding='utf-8'); w.write('é'); w.flush(); print(w.buffer.getvalue())
class W:
    def __init__(self): self.l = []
    def write(self, s): self.l.append(s)
    def flush(self): self.l.append('FLUSH')
x = W(); print('a', 'b', 3, file=x, flush=True); print(x.l); old = sys.stdout; sys.stdout = x; print('redirected'); sys.stdout = old; print(x.l); t(lambda: print('a', file=5)); sys.stdout = io.StringIO(); print('captured'); v = sys.stdout.getvalue(); sys.stdout = old; print(repr(v))
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdin.name, sys.stderr.name, sys.stdout.fileno(), sys.__stdout__ is sys.stdout)
t(lambda: input()); print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError), isinstance(open('w/a.txt'), io.TextIOBase), isinstance(sys.stdout, io.IOBase))
os.rename('w/a2.txt', 'w/a3.txt'); print(sorted(os.listdir('w')), os.path.exists('w/a2.txt'), os.path.isdir('w'), os.path.isfile('w/a3.txt')); os.remove('w/a3.txt'); t(lambda: os.remove('w/a3.txt')); t(lambda: os.rename('q', 'r')); t(lambda: os.mkdir('w')); t(lambda: os.rmdir('w')); t(lambda: os.listdir('nope')); t(lambda: os.makedirs('w/sub')); t(lambda: os.stat('nope')); print(os.stat('w/n.txt').st_size, len(os.stat('w')), os.path.join('a', 'b', '/c', 'd'), os.path.split('/a/b/c'), os.path.splitext('a/b.tar.gz'), os.path.basename('/x/y'), os.path.dirname('/x/y'), os.path.normpath('a//b/../c/./d'), os.path.abspath('z'), os.path.relpath('/a/b', '/a/c'), os.path.commonpath(['/a/b', '/a/c']), os.path.isabs('/a'), os.environ.update(HOME='/home/anyone') or os.path.expanduser('~/x'), os.path.splitext('.bashrc'), os.sep, os.linesep, os.name, os.curdir)
os.environ['COIL_T'] = '5'; print(os.getenv('COIL_T'), os.environ.get('nope'), 'COIL_T' in os.environ, os.environ['COIL_T']); del os.environ['COIL_T']; print(os.getenv('COIL_T', 'd')); t(lambda: os.environ['nope_x']); t(lambda: os.environ.__setitem__('a', 5)); print(os.getcwd(), os.getpid() > 0, type(os.cpu_count()), os.fspath('a'), [(r, sorted(d), sorted(f)) for r, d, f in os.walk('w')]); t(lambda: os.fspath(5)); print(sorted(e.name for e in os.scandir('w') if e.is_file()), os.access('w', os.R_OK)); r, wr = os.pipe(); os.write(wr, b'hi'); os.close(wr); print(os.read(r, 10), os.read(r, 10)); os.close(r)
import os
for r, ds, fs in os.walk("w", topdown=False):
    for f in fs: os.remove(os.path.join(r, f))
    os.rmdir(r)
