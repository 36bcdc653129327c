// exit and quit: objects that say how to leave, and do so when called.
#include "runtime/core/builtins.h"
#include "runtime/core/native.h"
#include "runtime/io/standard_streams.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/exception.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct Quitter : Object {
  Word name;
};

Word quitter_repr(Word self) {
  StrBuilder text;
  text.append_ascii("Use ");
  text.append_str(as<Quitter>(self)->name);
  text.append_ascii("() or Ctrl-D (i.e. EOF) to exit");
  return text.finish();
}

// What reads standard input elsewhere must see that there is no more.
void close_standard_input() {
  Borrowed input = standard_stream(stream_stdin);
  Word result = input ? call_method(input, "close") : 0;
  if (result) release(result);
  else if (error_pending()) clear_error();
}

Word quitter_call(Word, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"code"};
  Word code = 0;
  if (!take_arguments("__call__", names, 1, 0, arguments, count, keyword_names, &code)) return 0;
  close_standard_input();
  return raise_with(SystemExit_type, code ? code : None());
}

constinit Type quitter_type = [] {
  Type type = type_of_words<1>("Quitter", "_sitebuiltins", sizeof(Quitter), 0);
  type.slots.repr = quitter_repr;
  type.slots.call = quitter_call;
  return type;
}();

}  // namespace

Owned make_quitter(const char* name) noexcept {
  type_ready(quitter_type);
  auto* quitter = new_object<Quitter>(&quitter_type);
  if (!quitter) return 0;
  quitter->name = intern_literal(name);
  return as_word(quitter);
}

}  // namespace coil
