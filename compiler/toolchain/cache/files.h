// Whole files: reading them, and writing them so that nobody ever sees half of one.
#pragma once

#include <string>
#include <string_view>

namespace coil::compiler::cache {

// Appends the file's bytes to `content`; false: errno says why.
bool read_file(const std::string& path, std::string& content);
bool read_descriptor(int descriptor, std::string& content);

// Makes the folder and those above it; false: errno says why.
bool make_folders(const std::string& path);

// A name beside `path` that no other process uses at this time.
std::string temporary_name(const std::string& path);

enum class FileMode { data = 0644, program = 0755 };
// Writes beside `path` and renames; false: errno says why, and nothing is left.
bool write_file(const std::string& path, std::string_view content, FileMode mode = FileMode::data);

// "cannot write PATH: No space left on device (…what to do…)", from errno.
std::string write_trouble(const std::string& path);

}  // namespace coil::compiler::cache
