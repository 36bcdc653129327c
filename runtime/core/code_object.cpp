#include "runtime/core/code_object.h"

#include "runtime/core/call_stack.h"
#include "runtime/core/finished_frame.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/object/dict.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word code_objects;  // Dict: address → CodeObject

const Code* code_of(Word self) { return as<CodeObject>(self)->code; }

enum CodeFlags { flag_optimized = 1, flag_new_locals = 2, flag_var_positional = 4, flag_var_keyword = 8,
                 flag_generator = 32, flag_coroutine = 128, flag_async_generator = 512 };

Word code_flags(Word self) {
  const Code* code = code_of(self);
  int flags = flag_optimized | flag_new_locals;
  if (code->signature.var_positional) flags |= flag_var_positional;
  if (code->signature.var_keyword) flags |= flag_var_keyword;
  if (code->kind == CodeKind::generator) flags |= flag_generator;
  if (code->kind == CodeKind::coroutine) flags |= flag_coroutine;
  if (code->kind == CodeKind::async_generator) flags |= flag_async_generator;
  return small_int(flags);
}

const NativeProperty code_properties[] = {
    {"co_name", [](Word self) { return intern_literal(code_of(self)->name); }, readonly_member},
    {"co_qualname", [](Word self) { return intern_literal(code_of(self)->qualname); }, readonly_member},
    {"co_filename", [](Word self) { return intern_literal(code_of(self)->file ? code_of(self)->file->path : "?"); }, readonly_member},
    {"co_firstlineno", [](Word self) { return small_int(code_of(self)->first_line); }, readonly_member},
    {"co_argcount", [](Word self) { return small_int(code_of(self)->signature.positional); }, readonly_member},
    {"co_posonlyargcount", [](Word self) { return small_int(code_of(self)->signature.positional_only); }, readonly_member},
    {"co_kwonlyargcount", [](Word self) { return small_int(code_of(self)->signature.keyword_only); }, readonly_member},
    {"co_flags", code_flags, readonly_member},
    {}};

Word code_repr(Word self) {
  const Code* code = code_of(self);
  return str_printf("<code object %s at %p, file \"%s\", line %u>", code->name, static_cast<void*>(as_object(self)),
                    code->file ? code->file->path : "?", code->first_line);
}

const NativeProperty frame_view_properties[] = {
    {"f_code", [](Word self) { return make_code_object(as<FrameView>(self)->code); }, nullptr},
    {"f_lineno", [](Word self) { return small_int(as<FrameView>(self)->line); }, nullptr},
    {"f_back", [](Word self) { return retained(as<FrameView>(self)->back ? as<FrameView>(self)->back : None()); }, nullptr},
    {"f_locals", [](Word) { return make_dict(); }, nullptr},
    {}};

Word frame_view_repr(Word self) {
  auto* view = as<FrameView>(self);
  return str_printf("<frame at %p, file '%s', line %u, code %s>", static_cast<void*>(view),
                    view->code->file ? view->code->file->path : "?", view->line, view->code->name);
}

Word frame_view_clear(const Word* arguments) {
  if (Word variables = as<FrameView>(arguments[0])->variables) {
    retain(variables);
    clear_finished_frame(as<FinishedFrame>(variables));
    release(variables);
  }
  return None();
}

const NativeMethod frame_view_methods[] = {{"clear(self, /)", frame_view_clear}, {nullptr, nullptr}};

void frame_view_traverse(Object* self, Visitor visit, void* context) {
  visit(static_cast<FrameView*>(self)->back, context);
  visit(static_cast<FrameView*>(self)->variables, context);
}

// Long chains are released in a loop.
void frame_view_dealloc(Object* self) {
  Word back = take(static_cast<FrameView*>(self)->back), variables = static_cast<FrameView*>(self)->variables;
  free_object(self);
  release_nullable(variables);
  while (back && as_object(back)->references == 1) {
    Word next = take(as<FrameView>(back)->back);
    release(back);
    back = next;
  }
  release_nullable(back);
}

}  // namespace

constinit Type code_type = [] {
  Type type = native_type("code", sizeof(CodeObject), 0);
  type.slots.dealloc = free_object;
  type.slots.repr = code_repr;
  type.properties = code_properties;
  return type;
}();

constinit Type frame_type = [] {
  Type type = native_type("frame", sizeof(FrameView), type_gc);
  type.slots.dealloc = frame_view_dealloc;
  type.slots.traverse = frame_view_traverse;
  type.slots.repr = frame_view_repr;
  type.methods = frame_view_methods;
  type.properties = frame_view_properties;
  return type;
}();

void ready_code_types() noexcept {
  type_ready(code_type);
  type_ready(frame_type);
}

Owned make_code_object(const Code* code) noexcept {
  if (!code_objects) code_objects = make_dict();
  if (!code_objects) return 0;
  Word key = small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(code) >> 3));
  if (Word known = dict_get(code_objects, key)) return retained(known);
  auto* made = allocate<CodeObject>(code_type);
  if (!made) return 0;
  made->code = code;
  if (!dict_set(code_objects, key, as_word(made))) {
    release(as_word(made));
    return 0;
  }
  return as_word(made);
}

Owned make_frame_view(const Code* code, std::uint32_t line) noexcept {
  auto* made = allocate<FrameView>(frame_type);
  if (!made) return 0;
  made->code = code;
  made->line = line;
  return as_word(made);
}

Owned make_frame_view(const Traceback& entry) noexcept {
  Word made = make_frame_view(entry.location->code, entry.line);
  if (made && entry.frame) as<FrameView>(made)->variables = retained(entry.frame);
  return made;
}

Owned view_calls(std::size_t depth) noexcept {
  Word first = 0;
  FrameView* last = nullptr;
  walk_calls([&](const Location& place) {
    if (depth > 0) return --depth, true;
    Word view = make_frame_view(place.code, place.line);
    if (failed(view)) return false;
    if (last) last->back = view;
    else first = view;
    last = as<FrameView>(view);
    return true;
  });
  if (!first && !error_pending()) raise(ValueError_type, "call stack is not deep enough");
  return first;
}

// ---- of generators and coroutines

Word frame_code(Word self) noexcept { return make_code_object(as<Frame>(self)->code()); }

Word frame_frame(Word self) noexcept {
  auto* frame = as<Frame>(self);
  if (frame->state == FrameState::finished) return None();
  if (is_executing(frame)) return view_calls(depth_of(frame));
  const Location* place = current_place(frame);
  return make_frame_view(frame->code(), place ? place->line : frame->code()->first_line);
}

}  // namespace coil
