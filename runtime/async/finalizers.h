// What the collector does with futures and tasks of dead cycles.
#pragma once

namespace coil::async {

// Makes it report them as when they die otherwise: exceptions that were never retrieved, tasks that are still pending.
void ready_future_finalizers() noexcept;

}  // namespace coil::async
