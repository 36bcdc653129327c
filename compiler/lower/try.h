// What try and with share: the body of a handler block.
#pragma once

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// While an exception is being handled. Entered at the start of a block that is a handler, with the error pending; until
// it is finished, failures go to a block that makes the previously handled exception the current one again and unwinds.
//
//   exception = catch_error; previous = enter_handler exception
//   …                                       ! cleanup
//   leave_handler previous
//   cleanup: leave_handler previous; unwind
class Handling {
 public:
  explicit Handling(Context& context);
  Handling(const Handling&) = delete;

  ir::Register* exception() const { return exception_; }
  // The region that except and finally bodies are in; `leave`: what else is to be done on the way out, after this.
  Region region(std::function<void()> leave = {}) const;

  // It has been dealt with: emits the way back to normal.
  void end();
  // Raises it again, as it was, from here.
  void reraise();
  // Places the cleanup block, and sets the handler that was set before. To be called last, with no block open.
  void finish();

 private:
  Context& context_;
  ir::Block* outer_handler_;
  ir::Block* cleanup_;
  ir::Register* exception_;
  ir::Register* previous_;
};

}  // namespace coil::compiler::lower
