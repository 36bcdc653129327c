// What try and with share: the body of a handler block.
#pragma once

#include "compiler/lower/context.h"

namespace coil::compiler::lower {

// While an exception is being handled. Entered at the start of a block that is a handler, with the error pending; until
// it is finished, failures go to a block that makes the previously handled exception the current one again and unwinds.
//
//   previous = begin_handling; exception = handled_exception (or kept_exception)
//   …                                       ! cleanup
//   leave_handler previous, the local that it was caught as
//   cleanup: leave_handler previous; unwind    (iterators of loops around live until then)
class Handling {
 public:
  // `kind`: a frame that ends suspended in a finally body owns the exception, and through it itself: that dies as a cycle. One that ends
  // in an except clause does so only if that has a name for it.
  enum class Kind { clause, cleanup };
  Handling(Context& context, Kind kind);
  Handling(const Handling&) = delete;

  ir::Register* exception() const { return exception_; }
  // The region that except and finally bodies are in; `leave`: what else is to be done on the way out, after this.
  // `caught_as`: the local that holds the exception meanwhile, if there is one.
  Region region(std::function<void()> leave = {}, Value caught_as = {}) const;

  // It has been dealt with: emits the way back to normal.
  void end(Value caught_as = {});
  // Makes an exception (mostly the one that is handled) pending again, as it was, and unwinds.
  void reraise(Value exception);
  // Places the cleanup block, and sets the handler that was set before. To be called last, with no block open.
  void finish();

 private:
  Context& context_;
  ir::Block* outer_handler_;
  ir::Block* cleanup_;
  ir::Register* exception_;
  ir::Register* previous_;
};

// A try statement without `finally`, and what comes after it: see lower_body_then().
void lower_except_then(Context& context, const ast::Try& node, const std::function<void()>& after);

// try … finally: the final body once for each way through it: normal, exceptional, and wherever the protected
// statements are left early.
void lower_finally(Context& context, ast::List<ast::Stmt*> final_body, const std::function<void()>& lower_protected);

}  // namespace coil::compiler::lower
