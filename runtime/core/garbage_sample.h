// A guess at how much garbage there is.
#pragma once

namespace coil {

// Looks at some thousand of the newest objects alone; what others hold counts as held. Whether there is so much garbage among them
// that a collection is worth its while; or they are too few to tell. No error is lost, and nothing runs.
bool has_recent_garbage() noexcept;

}  // namespace coil
