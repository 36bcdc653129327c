// errno: the numbers of the system's errors, and their names by number.
#include <cerrno>

#include "runtime/modules/native_module.h"
#include "runtime/object/dict.h"
#include "runtime/object/int.h"

namespace coil {

namespace {

struct Error {
  const char* name;
  int number;
};
// Of two names for one number `errorcode` has the second.
constexpr Error errors[] = {
    {"EPERM", EPERM}, {"ENOENT", ENOENT}, {"ESRCH", ESRCH}, {"EINTR", EINTR}, {"EIO", EIO}, {"ENXIO", ENXIO}, {"E2BIG", E2BIG},
    {"ENOEXEC", ENOEXEC}, {"EBADF", EBADF}, {"ECHILD", ECHILD}, {"EWOULDBLOCK", EWOULDBLOCK}, {"EAGAIN", EAGAIN},
    {"ENOMEM", ENOMEM}, {"EACCES", EACCES}, {"EFAULT", EFAULT}, {"ENOTBLK", ENOTBLK}, {"EBUSY", EBUSY}, {"EEXIST", EEXIST},
    {"EXDEV", EXDEV}, {"ENODEV", ENODEV}, {"ENOTDIR", ENOTDIR}, {"EISDIR", EISDIR}, {"EINVAL", EINVAL}, {"ENFILE", ENFILE},
    {"EMFILE", EMFILE}, {"ENOTTY", ENOTTY}, {"ETXTBSY", ETXTBSY}, {"EFBIG", EFBIG}, {"ENOSPC", ENOSPC}, {"ESPIPE", ESPIPE},
    {"EROFS", EROFS}, {"EMLINK", EMLINK}, {"EPIPE", EPIPE}, {"EDOM", EDOM}, {"ERANGE", ERANGE}, {"EDEADLK", EDEADLK},
    {"EDEADLOCK", EDEADLOCK}, {"ENAMETOOLONG", ENAMETOOLONG}, {"ENOLCK", ENOLCK}, {"ENOSYS", ENOSYS}, {"ENOTEMPTY", ENOTEMPTY},
    {"ELOOP", ELOOP}, {"ENOMSG", ENOMSG}, {"EIDRM", EIDRM}, {"ECHRNG", ECHRNG}, {"EL2NSYNC", EL2NSYNC}, {"EL3HLT", EL3HLT},
    {"EL3RST", EL3RST}, {"ELNRNG", ELNRNG}, {"EUNATCH", EUNATCH}, {"ENOCSI", ENOCSI}, {"EL2HLT", EL2HLT}, {"EBADE", EBADE},
    {"EBADR", EBADR}, {"EXFULL", EXFULL}, {"ENOANO", ENOANO}, {"EBADRQC", EBADRQC}, {"EBADSLT", EBADSLT}, {"EBFONT", EBFONT},
    {"ENOSTR", ENOSTR}, {"ENODATA", ENODATA}, {"ETIME", ETIME}, {"ENOSR", ENOSR}, {"ENONET", ENONET}, {"ENOPKG", ENOPKG},
    {"EREMOTE", EREMOTE}, {"ENOLINK", ENOLINK}, {"EADV", EADV}, {"ESRMNT", ESRMNT}, {"ECOMM", ECOMM}, {"EPROTO", EPROTO},
    {"EMULTIHOP", EMULTIHOP}, {"EDOTDOT", EDOTDOT}, {"EBADMSG", EBADMSG}, {"EOVERFLOW", EOVERFLOW}, {"ENOTUNIQ", ENOTUNIQ},
    {"EBADFD", EBADFD}, {"EREMCHG", EREMCHG}, {"ELIBACC", ELIBACC}, {"ELIBBAD", ELIBBAD}, {"ELIBSCN", ELIBSCN},
    {"ELIBMAX", ELIBMAX}, {"ELIBEXEC", ELIBEXEC}, {"EILSEQ", EILSEQ}, {"ERESTART", ERESTART}, {"ESTRPIPE", ESTRPIPE},
    {"EUSERS", EUSERS}, {"ENOTSOCK", ENOTSOCK}, {"EDESTADDRREQ", EDESTADDRREQ}, {"EMSGSIZE", EMSGSIZE},
    {"EPROTOTYPE", EPROTOTYPE}, {"ENOPROTOOPT", ENOPROTOOPT}, {"EPROTONOSUPPORT", EPROTONOSUPPORT},
    {"ESOCKTNOSUPPORT", ESOCKTNOSUPPORT}, {"EOPNOTSUPP", EOPNOTSUPP}, {"ENOTSUP", ENOTSUP}, {"EPFNOSUPPORT", EPFNOSUPPORT},
    {"EAFNOSUPPORT", EAFNOSUPPORT}, {"EADDRINUSE", EADDRINUSE}, {"EADDRNOTAVAIL", EADDRNOTAVAIL}, {"ENETDOWN", ENETDOWN},
    {"ENETUNREACH", ENETUNREACH}, {"ENETRESET", ENETRESET}, {"ECONNABORTED", ECONNABORTED}, {"ECONNRESET", ECONNRESET},
    {"ENOBUFS", ENOBUFS}, {"EISCONN", EISCONN}, {"ENOTCONN", ENOTCONN}, {"ESHUTDOWN", ESHUTDOWN},
    {"ETOOMANYREFS", ETOOMANYREFS}, {"ETIMEDOUT", ETIMEDOUT}, {"ECONNREFUSED", ECONNREFUSED}, {"EHOSTDOWN", EHOSTDOWN},
    {"EHOSTUNREACH", EHOSTUNREACH}, {"EALREADY", EALREADY}, {"EINPROGRESS", EINPROGRESS}, {"ESTALE", ESTALE},
    {"EUCLEAN", EUCLEAN}, {"ENOTNAM", ENOTNAM}, {"ENAVAIL", ENAVAIL}, {"EISNAM", EISNAM}, {"EREMOTEIO", EREMOTEIO},
    {"EDQUOT", EDQUOT}, {"ENOMEDIUM", ENOMEDIUM}, {"EMEDIUMTYPE", EMEDIUMTYPE}, {"ECANCELED", ECANCELED}, {"ENOKEY", ENOKEY},
    {"EKEYEXPIRED", EKEYEXPIRED}, {"EKEYREVOKED", EKEYREVOKED}, {"EKEYREJECTED", EKEYREJECTED}, {"EOWNERDEAD", EOWNERDEAD},
    {"ENOTRECOVERABLE", ENOTRECOVERABLE}, {"ERFKILL", ERFKILL},
};

Status add_error(Module* module, Word names, const Error& error) {
  Word name = intern_literal(error.name);
  Status good = name && dict_set(names, small_int(error.number), name) && module_set(module, name, small_int(error.number));
  release_nullable(name);
  return good;
}

Status execute(Module* module) {
  Word names = make_dict();
  if (failed(names)) return false;
  for (const Error& error : errors) {
    if (add_error(module, names, error)) continue;
    release(names);
    return false;
  }
  return add_value(module, "errorcode", names);
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_errno;
const coil::ModuleInfo coil_module_errno = {"errno", nullptr, false, nullptr, nullptr, 0, coil::execute, nullptr};
