// The parts of the module posix.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/core/module.h"
#include "runtime/object/type.h"

struct stat;

namespace coil {

// posix_files.cpp; one word per parameter of the signatures below
Word posix_getcwd(const Word* arguments);
Word posix_chdir(const Word* arguments);
Word posix_listdir(const Word* arguments);
Word posix_scandir(const Word* arguments);
Word posix_mkdir(const Word* arguments);
Word posix_rmdir(const Word* arguments);
Word posix_remove(const Word* arguments);
Word posix_rename(const Word* arguments);
Word posix_link(const Word* arguments);
Word posix_symlink(const Word* arguments);
Word posix_readlink(const Word* arguments);
Word posix_chmod(const Word* arguments);
Word posix_access(const Word* arguments);
Word posix_truncate(const Word* arguments);
Word posix_utime(const Word* arguments);
Word posix_umask(const Word* arguments);

// posix_descriptors.cpp
Word posix_open(const Word* arguments);
Word posix_close(const Word* arguments);
Word posix_read(const Word* arguments);
Word posix_write(const Word* arguments);
Word posix_pipe(const Word* arguments);
Word posix_dup(const Word* arguments);
Word posix_dup2(const Word* arguments);
Word posix_isatty(const Word* arguments);
Word posix_lseek(const Word* arguments);
Word posix_fsync(const Word* arguments);
Word posix_ftruncate(const Word* arguments);
Word posix_set_blocking(const Word* arguments);
Word posix_get_blocking(const Word* arguments);
Word posix_set_inheritable(const Word* arguments);
Word posix_get_inheritable(const Word* arguments);

// posix_stat.cpp
Word posix_stat(const Word* arguments);
Word posix_lstat(const Word* arguments);
Word posix_fstat(const Word* arguments);
Owned make_stat_result(const struct ::stat& status) noexcept;
Status add_posix_types(Module* module) noexcept;

#define COIL_POSIX_FILE_FUNCTIONS                                                                    \
  {"getcwd()", posix_getcwd, MethodKind::function},                                                  \
  {"chdir(path)", posix_chdir, MethodKind::function},                                                \
  {"listdir(path=None)", posix_listdir, MethodKind::function},                                       \
  {"scandir(path=None)", posix_scandir, MethodKind::function},                                       \
  {"mkdir(path, mode=511, *, dir_fd=None)", posix_mkdir, MethodKind::function},                      \
  {"rmdir(path, *, dir_fd=None)", posix_rmdir, MethodKind::function},                                \
  {"remove(path, *, dir_fd=None)", posix_remove, MethodKind::function},                              \
  {"unlink(path, *, dir_fd=None)", posix_remove, MethodKind::function},                              \
  {"rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", posix_rename, MethodKind::function},     \
  {"replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", posix_rename, MethodKind::function},    \
  {"link(src, dst)", posix_link, MethodKind::function},                                              \
  {"symlink(src, dst, target_is_directory=False)", posix_symlink, MethodKind::function},             \
  {"readlink(path)", posix_readlink, MethodKind::function},                                          \
  {"chmod(path, mode)", posix_chmod, MethodKind::function},                                          \
  {"access(path, mode)", posix_access, MethodKind::function},                                        \
  {"truncate(path, length)", posix_truncate, MethodKind::function},                                  \
  {"utime(path, times=None)", posix_utime, MethodKind::function},                                    \
  {"umask(mask, /)", posix_umask, MethodKind::function},                                             \
  {"open(path, flags, mode=511, *, dir_fd=None)", posix_open, MethodKind::function},                 \
  {"close(fd)", posix_close, MethodKind::function},                                                  \
  {"read(fd, length, /)", posix_read, MethodKind::function},                                         \
  {"write(fd, data, /)", posix_write, MethodKind::function},                                         \
  {"pipe()", posix_pipe, MethodKind::function},                                                      \
  {"dup(fd, /)", posix_dup, MethodKind::function},                                                   \
  {"dup2(fd, fd2, inheritable=True)", posix_dup2, MethodKind::function},                             \
  {"isatty(fd, /)", posix_isatty, MethodKind::function},                                             \
  {"lseek(fd, position, how, /)", posix_lseek, MethodKind::function},                                \
  {"fsync(fd)", posix_fsync, MethodKind::function},                                                  \
  {"ftruncate(fd, length, /)", posix_ftruncate, MethodKind::function},                               \
  {"set_blocking(fd, blocking, /)", posix_set_blocking, MethodKind::function},                       \
  {"get_blocking(fd, /)", posix_get_blocking, MethodKind::function},                                 \
  {"set_inheritable(fd, inheritable, /)", posix_set_inheritable, MethodKind::function},              \
  {"get_inheritable(fd, /)", posix_get_inheritable, MethodKind::function},                           \
  {"stat(path, *, dir_fd=None, follow_symlinks=True)", posix_stat, MethodKind::function},            \
  {"lstat(path, *, dir_fd=None)", posix_lstat, MethodKind::function},                                \
  {"fstat(fd)", posix_fstat, MethodKind::function},

#define COIL_POSIX_CONSTANT(name) {#name, name}
#define COIL_POSIX_CONSTANTS                                                                              \
  COIL_POSIX_CONSTANT(F_OK), COIL_POSIX_CONSTANT(R_OK), COIL_POSIX_CONSTANT(W_OK), COIL_POSIX_CONSTANT(X_OK), \
  COIL_POSIX_CONSTANT(O_RDONLY), COIL_POSIX_CONSTANT(O_WRONLY), COIL_POSIX_CONSTANT(O_RDWR),              \
  COIL_POSIX_CONSTANT(O_CREAT), COIL_POSIX_CONSTANT(O_EXCL), COIL_POSIX_CONSTANT(O_TRUNC),                \
  COIL_POSIX_CONSTANT(O_APPEND), COIL_POSIX_CONSTANT(O_NONBLOCK), COIL_POSIX_CONSTANT(O_SYNC),            \
  COIL_POSIX_CONSTANT(O_CLOEXEC), COIL_POSIX_CONSTANT(O_NOFOLLOW), COIL_POSIX_CONSTANT(O_DIRECTORY),      \
  COIL_POSIX_CONSTANT(WNOHANG), COIL_POSIX_CONSTANT(WUNTRACED), COIL_POSIX_CONSTANT(WCONTINUED),          \
  {"EX_OK", 0}, {"EX_USAGE", 64}, {"EX_DATAERR", 65}, {"EX_NOINPUT", 66}, {"EX_UNAVAILABLE", 69},         \
  {"EX_SOFTWARE", 70}, {"EX_OSERR", 71}, {"EX_IOERR", 74}, {"EX_CONFIG", 78}

}  // namespace coil
