// Start-up of the containers.
#pragma once

namespace coil {

// Makes the types of containers and their iterators ready. Called once by the start-up code, after object and type.
void ready_container_types() noexcept;

}  // namespace coil
