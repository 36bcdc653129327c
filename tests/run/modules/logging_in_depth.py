# Loggers, handlers, formatters, filters, adapters, basicConfig.
import io, logging, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


logging.warning('to %s', 'stderr')
logging.info('hidden')
log = logging.getLogger('app')
sub = logging.getLogger('app.db.pool')
mid = logging.getLogger('app.db')
print(log, sub, mid, logging.getLogger(), sub.parent, mid.parent, log.parent, logging.getLogger('app') is log, log.getChild('x').name, logging.getLogger().getChild('q').name, log.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.hasHandlers(), log.handlers, log.propagate)
buf = io.StringIO()
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(message)s|%(levelno)d'))
log.addHandler(h)
log.setLevel('DEBUG')
log.propagate = False
log.debug('d %d', 1)
log.info('i')
log.warning('w %s %s', 'a', 'b')
log.error('e %(x)s', {'x': 5})
log.critical('c')
log.log(25, 'custom')
log.log(logging.INFO, 'lvl')
sub.debug('from sub')
log.info(ValueError('obj'))
log.info('100%')
log.info([1, 2])
log.info('no args %s')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed %s', 'x')
    log.error('with', exc_info=True)
log.error('given', exc_info=ValueError('v'))
log.info('none', exc_info=False)
log.error('no current', exc_info=True)
h.setLevel(logging.ERROR)
log.warning('dropped')
log.error('kept')
print(buf.getvalue())
print(h, logging.NullHandler(), logging.StreamHandler(), logging.StreamHandler(sys.stdout))
t(log.setLevel, 'NOPE')
t(log.setLevel, 5.5)
t(log.log, 'x', 'm')
t(logging.getLogger, 5)
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(33), logging.getLevelName('zz'))
logging.addLevelName(15, 'TRACE')
print(logging.getLevelName(15), logging.TRACE if hasattr(logging, 'TRACE') else None)
t(logging.Formatter, 'no fields')
t(logging.Formatter, '%(x)q')
t(logging.Formatter, '{x}', style='z')
t(logging.Formatter, '%(message)s', style='{')
t(logging.Formatter, '$', style='$')

def fmt(f, **k):
    return logging.Formatter(f, **k).format(logging.makeLogRecord({'msg': 'm %s', 'args': (1,), 'name': 'n', 'levelname': 'L', 'levelno': 7, 'created': 0, 'msecs': 5.0, 'extra1': 'E'}))


t(fmt, '%(message)s %(extra1)s')
t(fmt, '{message} {name:>5} {levelno:03d}', style='{')
t(fmt, '${message} $name', style='$')
t(fmt, '%(nope)s')
t(fmt, '%(nope)s', defaults={'nope': 'dflt'})
t(fmt, '%(levelno)5.1f')
t(fmt, '%(msecs)03d')
t(fmt, None)

class UTC(logging.Formatter):
    import time
    converter = time.gmtime


r = logging.makeLogRecord({'msg': 'x', 'created': 86400.25, 'msecs': 250.0})
print(UTC('%(asctime)s %(message)s').format(r), UTC('%(asctime)s', '%d/%m/%y %H:%M').format(r), UTC('{asctime}', style='{').format(r))

class F(logging.Filter):

    def filter(self, record):
        record.msg = '[' + str(record.msg) + ']'
        return 'secret' not in record.msg


h.setLevel(0)
buf.truncate(0)
buf.seek(0)
log.addFilter(F())
log.info('pass')
log.info('secret')
log.filters.clear()
h.addFilter(lambda r: r.levelno > 20)
log.info('no')
log.error('yes')
h.filters.clear()
h.addFilter(logging.Filter('app.db'))
log.error('not me')
mid.error('me')
sub.error('me too')
print(buf.getvalue())
h.filters.clear()
ad = logging.LoggerAdapter(log, {'req': 'R1'})
h.setFormatter(logging.Formatter('%(req)s %(message)s'))
buf.truncate(0)
buf.seek(0)
ad.info('hi %s', 'you')
log.info('extra', extra={'req': 'R2'})
print(buf.getvalue(), ad)
t(log.info, 'm', extra={'message': 1})
t(log.info, 'm', extra={'name': 1})

class AD(logging.LoggerAdapter):

    def process(self, msg, kw):
        return (f"{self.extra['p']}: {msg}", kw)


h.setFormatter(None)
buf.truncate(0)
buf.seek(0)
AD(log, {'p': 'pre'}).warning('x')
log.disabled = True
log.error('gone')
log.disabled = False
logging.disable(logging.INFO)
log.info('gone')
log.warning('stays')
logging.disable(logging.NOTSET)
print(buf.getvalue())

class Mem(logging.Handler):

    def __init__(s):
        super().__init__()
        s.records = []

    def emit(s, r):
        s.records.append(r.getMessage())


m = Mem()
log.addHandler(m)
log.addHandler(m)
log.info('once')
print(m.records, len(log.handlers), m)
log.removeHandler(m)
log.info('x')
print(m.records)
t(logging.Handler().handle)
h.name = 'buffer'
print(h.name, h.get_name())
last = logging.getLogger('lonely')
logging.getLogger().handlers.clear()
last.warning('last resort')
last.info('nothing')
logging.basicConfig(level=logging.DEBUG, format='%(name)s %(levelname)s %(message)s', stream=sys.stdout)
last.debug('configured')
logging.basicConfig(level=logging.ERROR)
last.debug('still')
logging.basicConfig(force=True, format='{message}!', style='{', stream=sys.stdout)
last.error('forced')
logging.error('root')
t(logging.basicConfig, force=True, bogus=1)
t(logging.basicConfig, force=True, stream=1, filename='x')
t(logging.basicConfig, force=True, handlers=[], stream=1)
logging.getLogger().handlers.clear()
import os
name = os.path.join(os.environ['TMPDIR'], 'in_depth.log')
f = logging.FileHandler(name, 'w', encoding='utf-8')
f.setFormatter(logging.Formatter('%(message)s'))
last.addHandler(f)
last.error('to file é')
f.close()
print(open(name).read(), f)
last.removeHandler(f)
print(logging.root is logging.getLogger(), logging.root is logging.getLogger('root'), logging.WARN, logging.FATAL, logging.lastResort, logging.BASIC_FORMAT, logging.raiseExceptions, isinstance(log, logging.Logger))
