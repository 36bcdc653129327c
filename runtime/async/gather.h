// gather() and shield().
#pragma once

#include "runtime/async/future.h"

namespace coil::async {

enum class GatherErrors : std::uint8_t { raised, returned };

// A future of the list of results. The items are those of a tuple or list, which has a reference to each: futures,
// coroutines or other awaitables.
Owned gather(const Word* items, std::size_t count, GatherErrors errors) noexcept;
Owned shield(Word awaitable) noexcept;

// cancel() of what gather() gave.
Flag gather_cancel(Word gathering, Word message) noexcept;

// A gathering is its children's callback itself: what it does when one is done, and what a future's repr shows.
void gather_child_done(Word gathering, Future* child) noexcept;
// The same for so many children that have got results, whichever they are.
void gather_children_finished(Word gathering, std::size_t count) noexcept;
extern const char gather_callback_text[];

extern Type gathering_future_type;

}  // namespace coil::async
