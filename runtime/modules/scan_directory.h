// os.scandir()
#pragma once

#include "runtime/object/type.h"

namespace coil {

extern Type directory_entry_type, directory_scan_type;

// An iterator over the entries of a folder; path: str or bytes.
Word scan_directory(Word path) noexcept;

}  // namespace coil
