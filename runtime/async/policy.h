// Event loop policies. Without one of the program's own the default policy is native and has one object to show.
#pragma once

#include "runtime/object/type.h"

namespace coil::async {

using namespace coil;

Borrowed event_loop_policy() noexcept;  // 0: the default one
void set_event_loop_policy(Owned policy) noexcept;

// Of the default policy.
Borrowed default_policy_loop() noexcept;
Status set_default_policy_loop(Word loop) noexcept;

Owned new_event_loop() noexcept;

extern Type event_loop_policy_type, abstract_event_loop_policy_type, abstract_server_type;

}  // namespace coil::async
