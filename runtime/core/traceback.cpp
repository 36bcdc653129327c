// Traceback objects: tb_next, tb_lineno, tb_frame.
#include "runtime/object/traceback.h"

#include "runtime/core/code_object.h"
#include "runtime/core/native.h"
#include "runtime/object/memory.h"

namespace coil {

namespace {

Word get_next(Word self) {
  Word next = as_traceback(self)->next;
  return retained(next ? next : None());
}

Status set_next(Word self, Word value) {
  if (!value || (value != None() && !is_exact(value, traceback_type)))
    return raise(TypeError_type, "expected traceback object or None, got '%T'", value ? value : None()), false;
  for (Word entry = value == None() ? 0 : value; entry; entry = as_traceback(entry)->next)
    if (entry == self) return raise(ValueError_type, "traceback loop detected"), false;
  assign(as_traceback(self)->next, value == None() ? 0 : retained(value));
  return true;
}

Word get_line(Word self) { return small_int(as_traceback(self)->line); }
Word get_lasti(Word) { return small_int(0); }
Word get_frame(Word self) { return make_frame_view(*as_traceback(self)); }

const NativeProperty properties[] = {{"tb_next", get_next, set_next},
                                     {"tb_lineno", get_line, readonly_member},
                                     {"tb_lasti", get_lasti, readonly_member},
                                     {"tb_frame", get_frame, readonly_member},
                                     {nullptr, nullptr, nullptr}};

// Long chains are unwound in a loop. Inner entries end first, as in CPython; until it is its turn each looks destroyed.
void dealloc(Object* self) {
  auto* entry = static_cast<Traceback*>(self);
  Traceback* outer = nullptr;
  while (true) {
    entry->references = 0;
    Word next = entry->next;
    entry->next = as_word(outer);
    outer = entry;
    bool ends_too = next && as_object(next)->references == 1 && !(as_object(next)->flags & (object_has_weakrefs | object_gc_ordered));
    if (!ends_too) {
      release_nullable(next);
      break;
    }
    entry = as_traceback(next);
  }
  while (outer) {
    Traceback* ended = outer;
    outer = as_traceback(ended->next);
    Word frame = ended->frame;
    free_object(ended);
    release_nullable(frame);
  }
}

}  // namespace

constinit Type traceback_type = [] {
  Type type = native_type("traceback", &object_type, sizeof(Traceback), type_gc, nullptr, properties);
  type.slots.dealloc = dealloc;
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<Traceback*>(self)->next, context);
    visit(static_cast<Traceback*>(self)->frame, context);
  };
  return type;
}();

}  // namespace coil
