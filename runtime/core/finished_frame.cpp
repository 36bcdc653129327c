#include "runtime/core/finished_frame.h"

#include <cstdarg>

#include "runtime/core/failure_places.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/traceback.h"

namespace coil {

namespace {

// Whether nobody can see when it dies: it has no finalizer and no weak references, and owns nothing.
bool dies_unseen(Word word) {
  if (is_small_int(word) || as_object(word)->references >= immortal_references / 2) return true;
  constexpr std::uint32_t plain = type_is_int | type_is_str | type_is_float | type_is_bytes;
  const Type* type = as_object(word)->type;
  return !is_heap(type) && type->type_flags & plain;
}

FinishedFrame* make_frame() {
  auto* frame = static_cast<FinishedFrame*>(allocate_cell(finished_frame_type, sizeof(FinishedFrame)));
  if (!frame) return nullptr;
  frame->more = nullptr;
  for (Word& word : frame->words) word = 0;
  return frame;
}

// Fills a frame up, in its order; 0: it is made with the first word.
class Filling {
 public:
  explicit Filling(Word frame) : first_(as<FinishedFrame>(frame)), last_(first_) {}

  // Without memory the word is released.
  void add(Owned word) {
    constexpr std::size_t room = sizeof(FinishedFrame::words) / sizeof(Word);
    if (!last_ || used_ == room) {
      FinishedFrame* more = make_frame();
      if (!more) return release(word);
      (last_ ? last_->more : first_) = more;
      last_ = more;
      used_ = 0;
    }
    last_->words[used_++] = word;
  }
  Word frame() const { return as_word(first_); }

 private:
  FinishedFrame *first_, *last_;
  std::size_t used_ = 0;
};

struct Variables {
  std::uint64_t borrowed;
  int count;
  bool is_borrowed(int index) const { return index < 64 && borrowed >> index & 1; }
};

bool any_is_seen(const Variables& variables, va_list words) {
  for (int index = 0; index < variables.count; ++index) {
    Word word = va_arg(words, Word);
    if (word && !dies_unseen(word)) return true;
  }
  return false;
}

void release_all(const Variables& variables, va_list words) {
  for (int index = 0; index < variables.count; ++index) {
    Word word = va_arg(words, Word);
    if (!variables.is_borrowed(index)) release_nullable(word);
  }
}

Word keep_all(Owned frame, const Variables& variables, va_list words) {
  Filling filling(frame);
  for (int index = 0; index < variables.count; ++index) {
    Word word = va_arg(words, Word);
    bool is_borrowed = variables.is_borrowed(index);
    if (word && !dies_unseen(word)) filling.add(is_borrowed ? retained(word) : word);
    else if (!is_borrowed) release_nullable(word);
  }
  return filling.frame();
}

void dealloc(Object* self) {
  auto* frame = static_cast<FinishedFrame*>(self);
  for (Word& word : frame->words) clear(word);
  Word more = as_word(frame->more);
  free_object(frame);
  release_nullable(more);
}

}  // namespace

constinit Type finished_frame_type = [] {
  Type type = native_type("frame", &object_type, sizeof(FinishedFrame), type_gc);
  type.slots.dealloc = dealloc;
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* frame = static_cast<FinishedFrame*>(self);
    for (Word word : frame->words) visit(word, context);
    visit(as_word(frame->more), context);
  };
  type.slots.clear = [](Object* self) { clear_finished_frame(static_cast<FinishedFrame*>(self)); };
  return type;
}();

void clear_finished_frame(FinishedFrame* frame) noexcept {
  for (; frame; frame = frame->more)
    for (Word& word : frame->words) clear(word);
}

namespace {

// Reads the words twice.
void leave(Owned frame, const Code& code, const Variables& variables, va_list words) {
  va_list again;
  va_copy(again, words);
  bool any = any_is_seen(variables, again);
  va_end(again);
  bool has_failed = any && state.error && lacks_frame(state.error, code);
  bool is_shared = frame && as_object(frame)->references > 1;
  if (any && (has_failed || is_shared)) frame = keep_all(frame, variables, words);
  else release_all(variables, words);
  if (has_failed && frame) give_frame(state.error, frame);
  else release_nullable(frame);
}

}  // namespace

void leave_frame(Owned frame, const Code& code, std::uint64_t borrowed, int count, ...) noexcept {
  va_list words;
  va_start(words, count);
  leave(frame, code, {borrowed, count}, words);
  va_end(words);
}

void leave_failed(const Code& code, std::uint64_t borrowed, int count, ...) noexcept {
  va_list words;
  va_start(words, count);
  leave(0, code, {borrowed, count}, words);
  va_end(words);
}

void leave_suspended(const Code& code, Borrowed handled, Owned* words, std::size_t count) noexcept {
  Word frame = 0;
  for (std::size_t index = count; index-- && !frame;)
    if (words[index] && is_exact(words[index], finished_frame_type)) frame = take(words[index]);
  for (std::size_t index = 0; index < count; ++index)
    if (words[index] && is_exception(words[index])) frame = share_frame(words[index], frame, code);
  if (handled) frame = share_frame(handled, frame, code);
  bool is_shared = frame && as_object(frame)->references > 1;
  Filling filling(frame);
  for (std::size_t index = 0; index < count; ++index) {
    if (is_shared && words[index] && !dies_unseen(words[index])) filling.add(words[index]);
    else release_nullable(words[index]);
  }
  release_nullable(frame);
}

Owned make_open_frame() noexcept { return as_word(make_frame()); }

Owned make_finished_frame(const Word* words, std::size_t count) noexcept {
  Filling filling(0);
  for (std::size_t index = 0; index < count; ++index)
    if (words[index] && !dies_unseen(words[index])) filling.add(retained(words[index]));
  return filling.frame();
}

Owned share_frame(Word exception, Owned frame, const Code& code) noexcept {
  bool is_newest = lacks_frame(exception, code);
  Word entry = is_newest ? 0 : exception_traceback(exception);
  while (entry && as_traceback(entry)->location->code != &code) entry = as_traceback(entry)->next;
  if (entry && as_traceback(entry)->frame) entry = 0;
  if (!is_newest && !entry) return frame;
  if (!frame) frame = as_word(make_frame());
  if (!frame) return 0;
  if (is_newest) give_frame(exception, retained(frame));
  else as_traceback(entry)->frame = retained(frame);
  return frame;
}

Owned share_with_context(const Code& code) noexcept {
  Word context = state.error ? as<BaseException>(state.error)->context : 0;
  return context && lacks_frame(context, code) ? share_frame(context, 0, code) : 0;
}

}  // namespace coil
