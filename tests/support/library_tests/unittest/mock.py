"""Objects that note how they are called, and names replaced for a while."""
import asyncio
import logging
import sys

LOGGING = "debug", "info", "warning", "error", "exception", "critical", "log"


class Anything:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = Anything()


class Sentinel:
    def __init__(self, name="sentinel"):
        self._name = name

    def __repr__(self):
        return self._name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = Sentinel(f"sentinel.{name}")
        setattr(self, name, made)
        return made


sentinel = Sentinel()
DEFAULT = sentinel.DEFAULT


class Call:
    def __init__(self, arguments, options):
        self.args, self.kwargs = arguments, options

    def __eq__(self, other):
        if isinstance(other, tuple):
            return other in ((self.args, self.kwargs), (self.args,))
        return isinstance(other, Call) and self.args == other.args and self.kwargs == other.kwargs

    def __getitem__(self, number):
        return (self.args, self.kwargs)[number]

    def __iter__(self):
        return iter((self.args, self.kwargs))

    def __repr__(self):
        inner = [repr(value) for value in self.args] + [f"{name}={value!r}" for name, value in self.kwargs.items()]
        return f"call({', '.join(inner)})"


def call(*arguments, **options):
    return Call(arguments, options)


class Mock:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, **attributes):
        self._spec, self._name = spec, name
        self.side_effect = side_effect
        self._wrapped = wraps
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.method_calls = []
        self.mock_calls = []
        self.reset_mock()
        self.configure_mock(**attributes)

    def configure_mock(self, **attributes):
        for path, value in attributes.items():
            target = self
            *owners, name = path.split(".")
            for owner in owners:
                target = getattr(target, owner)
            setattr(target, name, value)

    def reset_mock(self):
        self.called = False
        self.call_count = 0
        self.call_args = None
        self.call_args_list = []

    def __getattr__(self, name):
        if name.startswith(("__", "assert")) or name in ("_spec", "_wrapped"):
            raise AttributeError(name)
        spec = self._spec
        if spec is not None and not (name in spec if isinstance(spec, (list, tuple)) else hasattr(spec, name)):
            if name != "return_value":
                raise AttributeError(f"Mock object has no attribute {name!r}")
        made = type(self).of_attribute()
        setattr(self, name, made)
        return made

    @classmethod
    def of_attribute(cls):
        return cls()

    @property
    def __class__(self):
        spec = self._spec
        return spec if isinstance(spec, type) else type(self)

    def __call__(self, *arguments, **options):
        return self._called(arguments, options)

    def _called(self, arguments, options):
        self.called = True
        self.call_count += 1
        self.call_args = Call(arguments, options)
        self.call_args_list.append(self.call_args)
        self.mock_calls.append(self.call_args)
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                result = effect(*arguments, **options)
            else:
                if not hasattr(effect, "__next__"):
                    self.side_effect = effect = iter(effect)
                result = next(effect)
                if isinstance(result, BaseException):
                    raise result
            if result is not DEFAULT:
                return result
        if self._wrapped is not None:
            return self._wrapped(*arguments, **options)
        return self.return_value

    def assert_called(self):
        assert self.called, "Expected mock to have been called."

    def assert_not_called(self):
        assert not self.called, f"Expected mock to not have been called. Called {self.call_count} times."

    def assert_called_once(self):
        assert self.call_count == 1, f"Expected mock to have been called once. Called {self.call_count} times."

    def assert_called_with(self, *arguments, **options):
        assert self.call_args == Call(arguments, options), f"expected {Call(arguments, options)}, got {self.call_args}"

    def assert_called_once_with(self, *arguments, **options):
        self.assert_called_once()
        self.assert_called_with(*arguments, **options)

    def assert_any_call(self, *arguments, **options):
        assert Call(arguments, options) in self.call_args_list, f"{Call(arguments, options)} call not found"

    def assert_has_calls(self, calls, any_order=False):
        for one in calls:
            assert one in self.mock_calls, f"{one} call not found"


NonCallableMock = Mock


class MagicMock(Mock):
    def __enter__(self):
        return self._entered

    def __exit__(self, kind, error, traceback):
        return False

    def __iter__(self):
        return iter([])

    def __len__(self):
        return 0

    def __bool__(self):
        return True

    def __contains__(self, member):
        return False


class AsyncMock(Mock):
    @classmethod
    def of_attribute(cls):
        return MagicMock()

    def __call__(self, *arguments, **options):
        return self._awaited(arguments, options)

    async def _awaited(self, arguments, options):
        result = self._called(arguments, options)
        return await result if asyncio.iscoroutine(result) else result


def mock_open(*arguments, **options):
    return MagicMock()


class Patch:
    """Replaces attributes of one object: as a context manager, decorator, or from start() to stop()."""

    def __init__(self, target, replacements, passed=None):
        self.target, self.replacements, self.passed = target, replacements, passed

    def __enter__(self):
        target = self.target() if callable(self.target) and not isinstance(self.target, type) else self.target
        self.patched, self.before = target, {}
        for name, value in self.replacements.items():
            self.before[name] = getattr(target, name), name in own_names(target)
            if value is DEFAULT:
                value = self.replacements[name] = (self.passed or MagicMock)()
            setattr(target, name, value)
        return next(iter(self.replacements.values()))

    def __exit__(self, *details):
        for name, (value, own) in self.before.items():
            if own:
                setattr(self.patched, name, value)
            else:
                delattr(self.patched, name)

    start = __enter__

    def stop(self):
        self.__exit__(None, None, None)

    def __call__(self, function):
        fresh = [name for name, value in self.replacements.items() if value is DEFAULT]
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith("test"):
                    setattr(function, name, self(getattr(function, name)))
            return function

        def patched(*arguments, **options):
            for name in fresh:
                self.replacements[name] = DEFAULT
            with self as made:
                return function(*arguments, *([made] if fresh else []), **options)

        patched.__name__ = function.__name__
        return patched


def own_names(target):
    return target.__dict__ if hasattr(target, "__dict__") else ()


def found(path):
    """The object that a dotted path names; its module must have been imported."""
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        value = sys.modules.get(".".join(parts[:length]))
        if value is not None:
            for name in parts[length:]:
                value = getattr(value, name)
            return value
    raise ModuleNotFoundError(f"No module named {parts[0]!r}")


def made_with(new_callable, options):
    if not options:
        return new_callable
    return lambda: (new_callable or MagicMock)(**options)


class PatchedLogger:
    """Replaces the methods of asyncio's logger rather than its name in a module: coil's modules don't look there."""

    def __init__(self, made):
        self.made = made

    def __enter__(self):
        logger = logging.getLogger("asyncio")
        for name in LOGGING:
            setattr(logger, name, getattr(self.made, name))
        return self.made

    def __exit__(self, *details):
        for name in LOGGING:
            delattr(logging.getLogger("asyncio"), name)

    def __call__(self, function):
        def patched(*arguments, **options):
            self.made = MagicMock()
            with self as made:
                return function(*arguments, made, **options)

        patched.__name__ = function.__name__
        return patched


class Patcher:
    def __call__(self, path, new=DEFAULT, new_callable=None, autospec=None, create=False, **options):
        if path.startswith("asyncio.") and path.endswith(".logger"):
            return PatchedLogger(MagicMock() if new is DEFAULT else new)
        if path.startswith("asyncio.") and ".logger." in path:
            return Patch(lambda: logging.getLogger("asyncio"), {path.rpartition(".")[2]: new}, made_with(new_callable, options))
        owner, _, name = path.rpartition(".")

        def target():
            return found(owner)

        return Patch(target, {name: new}, made_with(new_callable, options))

    def object(self, target, name, new=DEFAULT, new_callable=None, autospec=None, create=False, **options):
        return Patch(lambda: target, {name: new}, made_with(new_callable, options))

    def multiple(self, target, new_callable=None, **replacements):
        return Patch((lambda: found(target)) if isinstance(target, str) else lambda: target, replacements, new_callable)

    def dict(self, target, values=(), clear=False, **options):
        return PatchedDict(target, {**dict(values), **options}, clear)


class PatchedDict:
    def __init__(self, target, values, clear):
        self.target, self.values, self.clear = target, values, clear

    def __enter__(self):
        self.before = dict(self.target)
        if self.clear:
            self.target.clear()
        self.target.update(self.values)
        return self.target

    def __exit__(self, *details):
        self.target.clear()
        self.target.update(self.before)


patch = Patcher()
