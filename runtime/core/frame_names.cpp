// Names of frames: the function's, unless they were assigned. Assigned ones are kept beside the frame, since that's rare.
#include "runtime/core/generator.h"
#include "runtime/object/dict.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word assigned_names;  // Dict: frame's address → (name, qualname)

Word frame_key(const Frame* frame) { return small_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(frame) >> 3)); }

Owned original_name(const Frame* frame) noexcept {
  if (frame->function() && as<Function>(frame->function())->name) return retained(as<Function>(frame->function())->name);
  return intern_literal(frame->code()->name);
}

Owned original_qualname(const Frame* frame) noexcept {
  if (frame->function() && as<Function>(frame->function())->qualname)
    return retained(as<Function>(frame->function())->qualname);
  return intern_literal(frame->code()->qualname);
}

Borrowed assigned_name(const Frame* frame, std::size_t index) noexcept {
  Word names = assigned_names ? dict_get(assigned_names, frame_key(frame)) : 0;
  return names ? tuple_items(names)[index] : 0;
}

Status assign_names(Frame* frame, Owned name, Owned qualname) noexcept {
  if (!assigned_names) assigned_names = make_dict();
  if (!assigned_names || !name || !qualname) return false;
  frame->flags |= frame_renamed;
  return dict_set_owned(assigned_names, frame_key(frame), pack_owned(name, qualname));
}

}  // namespace

Word frame_name(Word self) noexcept {
  auto* frame = as<Frame>(self);
  return frame->flags & frame_renamed ? retained(assigned_name(frame, 0)) : original_name(frame);
}

Word frame_qualname(Word self) noexcept {
  auto* frame = as<Frame>(self);
  return frame->flags & frame_renamed ? retained(assigned_name(frame, 1)) : original_qualname(frame);
}

Status frame_set_name(Word self, Word value) noexcept {
  if (!value || !is_str(value)) {
    raise(TypeError_type, "__name__ must be set to a string object");
    return false;
  }
  return assign_names(as<Frame>(self), retained(value), frame_qualname(self));
}

Status frame_set_qualname(Word self, Word value) noexcept {
  if (!value || !is_str(value)) {
    raise(TypeError_type, "__qualname__ must be set to a string object");
    return false;
  }
  return assign_names(as<Frame>(self), frame_name(self), retained(value));
}

void forget_frame_names(Frame* frame) noexcept { dict_delete(assigned_names, frame_key(frame)); }

}  // namespace coil
