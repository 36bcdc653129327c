# What can only stand alone, and what is no type, is refused as an argument.
import typing
for f in (lambda: typing.Optional[int, str], lambda: typing.ClassVar[int, str], lambda: typing.Union[()], lambda: typing.Optional[5], lambda: typing.Optional[typing.ClassVar[int]],lambda: typing.Union[int, typing.ClassVar[int]], lambda: typing.List[typing.Final], lambda: typing.Optional[typing.Generic], lambda: typing.ClassVar[typing.ClassVar[int]],lambda: typing.Union[int, 5],lambda: typing.List[5]):
    try: print(f())
    except Exception as e: print(type(e), e)
T = typing.TypeVar("T"); P = typing.ParamSpec("P")
G = typing.List[T]
class TD(typing.TypedDict):
    a: typing.Required[int]
    b: typing.NotRequired[typing.Annotated[str, 3]]
print(TD.__required_keys__, TD.__optional_keys__)
for f in (lambda: G[int], lambda: G[typing.Final[int]], lambda: G[(1,), 2], lambda: G[((1,),)], lambda: typing.Tuple[int, ...], lambda: typing.Tuple[typing.Union, ...], lambda: typing.Tuple[()], lambda: typing.Tuple[(1,2),],
  lambda: typing.Callable[[int], typing.ClassVar[int]], lambda: typing.Callable[..., None], lambda: typing.Callable[P, T], lambda: typing.Callable[typing.Concatenate[int, P], T], lambda: typing.Concatenate[int], lambda: typing.Concatenate[int, ...], lambda: typing.Concatenate[()],
  lambda: typing.Required[int, str], lambda: typing.Required[typing.ClassVar[int]], lambda: typing.Annotated[typing.ClassVar[int], 3], lambda: typing.Annotated[(1,2), 3], lambda: typing.Annotated[typing.ClassVar, 3],
  lambda: typing.TypeVar("X", bound=(1,)), lambda: typing.TypeVar("X", int, typing.Generic), lambda: typing.TypeVar("X", int, "str").__constraints__, lambda: typing.NamedTuple("N", [("a", typing.ClassVar)]), lambda: typing.TypedDict("D", {"a": (1, 2)}), lambda: typing.TypedDict("D", {"a": int, "b": typing.Final[int]}),
  lambda: typing.Union[typing.Any, None], lambda: typing.Optional[typing.NoReturn], lambda: typing.List[typing.Optional], lambda: typing.Dict[str, typing.Generic[T]], lambda: typing.Unpack[typing.Tuple[int]], lambda: typing.TypeGuard[int], lambda: typing.Optional[None], lambda: typing.Optional["x"], lambda: typing.List[None], lambda: typing.Type["C"]):
    try: print(f())
    except Exception as e: print(type(e), e)
