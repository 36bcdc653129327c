// AbstractEventLoop, AbstractEventLoopPolicy and AbstractServer: classes to derive from. Every method raises
// NotImplementedError; those that are coroutines do so when they are awaited.
#include <cstddef>
#include <utility>

#include "runtime/async/loop.h"
#include "runtime/async/policy.h"
#include "runtime/core/native.h"
#include "runtime/object/exception.h"
#include "runtime/object/instance.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"

namespace coil::async {

namespace {

Word raise_not_implemented() noexcept {
  Word error = make_exception(NotImplementedError_type, nullptr, 0);
  return error ? raise_object(error) : 0;
}

Word not_implemented(const Word*) { return raise_not_implemented(); }

Coroutine not_implemented_later(const Code& code) {
  while (!co_await coil::start()) if (!shown()) co_return 0;
  co_return raise_not_implemented();
}

constexpr SourceFile events_file = {"/usr/lib/python3.11/asyncio/events.py", nullptr, 0};

struct AsyncMethod {
  const char* signature;
  Code code;
};

constexpr AsyncMethod async_method(const char* signature, const char* name, const char* qualname, std::uint32_t line) {
  return {signature, {name, qualname, &events_file, line, CodeKind::coroutine, {}, nullptr, nullptr}};
}

#define LOOP_METHOD(name, parameters, line) async_method("async " #name parameters, #name, "AbstractEventLoop." #name, line)
#define SERVER_METHOD(name, parameters, line) async_method("async " #name parameters, #name, "AbstractServer." #name, line)

constexpr AsyncMethod async_methods[] = {
    LOOP_METHOD(shutdown_asyncgens, "(self)", 246),
    LOOP_METHOD(shutdown_default_executor, "(self)", 250),
    LOOP_METHOD(getaddrinfo, "(self, host, port, *, family=0, type=0, proto=0, flags=0)", 293),
    LOOP_METHOD(getnameinfo, "(self, sockaddr, flags=0)", 297),
    LOOP_METHOD(create_connection, "(self, protocol_factory, host=None, port=None, **options)", 300),
    LOOP_METHOD(create_server, "(self, protocol_factory, host=None, port=None, **options)", 310),
    LOOP_METHOD(sendfile, "(self, transport, file, offset=0, count=None, *, fallback=True)", 368),
    LOOP_METHOD(start_tls, "(self, transport, protocol, sslcontext, **options)", 376),
    LOOP_METHOD(create_unix_connection, "(self, protocol_factory, path=None, **options)", 388),
    LOOP_METHOD(create_unix_server, "(self, protocol_factory, path=None, **options)", 396),
    LOOP_METHOD(connect_accepted_socket, "(self, protocol_factory, sock, **options)", 432),
    LOOP_METHOD(create_datagram_endpoint, "(self, protocol_factory, local_addr=None, remote_addr=None, **options)", 447),
    LOOP_METHOD(connect_read_pipe, "(self, protocol_factory, pipe)", 484),
    LOOP_METHOD(connect_write_pipe, "(self, protocol_factory, pipe)", 497),
    LOOP_METHOD(subprocess_shell, "(self, protocol_factory, cmd, **options)", 510),
    LOOP_METHOD(subprocess_exec, "(self, protocol_factory, *args, **options)", 517),
    LOOP_METHOD(sock_recv, "(self, sock, nbytes)", 543),
    LOOP_METHOD(sock_recv_into, "(self, sock, buf)", 546),
    LOOP_METHOD(sock_recvfrom, "(self, sock, bufsize)", 549),
    LOOP_METHOD(sock_recvfrom_into, "(self, sock, buf, nbytes=0)", 552),
    LOOP_METHOD(sock_sendall, "(self, sock, data)", 555),
    LOOP_METHOD(sock_sendto, "(self, sock, data, address)", 558),
    LOOP_METHOD(sock_connect, "(self, sock, address)", 561),
    LOOP_METHOD(sock_accept, "(self, sock)", 564),
    LOOP_METHOD(sock_sendfile, "(self, sock, file, offset=0, count=None, *, fallback=None)", 567),
    SERVER_METHOD(start_serving, "(self)", 176),
    SERVER_METHOD(serve_forever, "(self)", 184),
    SERVER_METHOD(wait_closed, "(self)", 191),
};
constexpr std::size_t loop_async_count = 25;
constexpr std::size_t async_count = sizeof async_methods / sizeof *async_methods;

template <std::size_t index>
Word begin_async(const Word*) {
  return not_implemented_later(async_methods[index].code);
}

constexpr NativeMethod loop_sync_methods[] = {
    {"run_forever(self)", not_implemented},
    {"run_until_complete(self, future)", not_implemented},
    {"stop(self)", not_implemented},
    {"is_running(self)", not_implemented},
    {"is_closed(self)", not_implemented},
    {"close(self)", not_implemented},
    {"_timer_handle_cancelled(self, handle)", not_implemented},
    {"call_soon(self, callback, *args, context=None)", not_implemented},
    {"call_later(self, delay, callback, *args, context=None)", not_implemented},
    {"call_at(self, when, callback, *args, context=None)", not_implemented},
    {"time(self)", not_implemented},
    {"create_future(self)", not_implemented},
    {"create_task(self, coro, *, name=None, context=None)", not_implemented},
    {"call_soon_threadsafe(self, callback, *args, context=None)", not_implemented},
    {"run_in_executor(self, executor, func, *args)", not_implemented},
    {"set_default_executor(self, executor)", not_implemented},
    {"add_reader(self, fd, callback, *args)", not_implemented},
    {"remove_reader(self, fd)", not_implemented},
    {"add_writer(self, fd, callback, *args)", not_implemented},
    {"remove_writer(self, fd)", not_implemented},
    {"add_signal_handler(self, sig, callback, *args)", not_implemented},
    {"remove_signal_handler(self, sig)", not_implemented},
    {"set_task_factory(self, factory)", not_implemented},
    {"get_task_factory(self)", not_implemented},
    {"get_exception_handler(self)", not_implemented},
    {"set_exception_handler(self, handler)", not_implemented},
    {"default_exception_handler(self, context)", not_implemented},
    {"call_exception_handler(self, context)", not_implemented},
    {"get_debug(self)", not_implemented},
    {"set_debug(self, enabled)", not_implemented},
};
constexpr std::size_t loop_sync_count = sizeof loop_sync_methods / sizeof *loop_sync_methods;

struct LoopMethods {
  NativeMethod rows[loop_sync_count + loop_async_count + 1];
};
template <std::size_t... index>
constexpr LoopMethods join_loop_methods(std::index_sequence<index...>) {
  LoopMethods all{};
  for (std::size_t row = 0; row < loop_sync_count; ++row) all.rows[row] = loop_sync_methods[row];
  ((all.rows[loop_sync_count + index] = {async_methods[index].signature, begin_async<index>}), ...);
  return all;
}
constexpr LoopMethods loop_methods = join_loop_methods(std::make_index_sequence<loop_async_count>{});

constexpr NativeMethod policy_methods[] = {{"get_event_loop(self)", not_implemented},
                                           {"set_event_loop(self, loop)", not_implemented},
                                           {"new_event_loop(self)", not_implemented},
                                           {"get_child_watcher(self)", not_implemented},
                                           {"set_child_watcher(self, watcher)", not_implemented},
                                           {}};

Coroutine enter_server(const Code& code, Word server) {
  retain(server);
  while (!co_await coil::start()) {
    if (shown(server)) continue;
    release(server);
    co_return 0;
  }
  co_return server;
}
constexpr Code enter_server_code = {"__aenter__", "AbstractServer.__aenter__", &events_file, 196, CodeKind::coroutine, {}, nullptr, nullptr};

Coroutine exit_server(const Code& code, Word server) {
  static const Location waits = {&code, 201, 8, 201, 32, 0, 0};
  Word result = 0, closed = 0, waiting = 0;
  retain(server);
  if (!co_await coil::start()) goto leave;
  closed = call_method(server, "close");
  if (closed) waiting = call_method(server, "wait_closed");
  if (waiting) waiting = co_await await_value(take(waiting), waits);
  if (waiting) result = None();
leave:
  release_nullable(closed);
  release_nullable(waiting);
  release(server);
  co_return result;
}
constexpr Code exit_server_code = {"__aexit__", "AbstractServer.__aexit__", &events_file, 199, CodeKind::coroutine, {}, nullptr, nullptr};

constexpr NativeMethod server_methods[] = {{"close(self)", not_implemented},
                                           {"get_loop(self)", not_implemented},
                                           {"is_serving(self)", not_implemented},
                                           {"async __aexit__(self, *exc)", [](const Word* arguments) -> Word { return exit_server(exit_server_code, arguments[0]); }},
                                           {async_methods[loop_async_count].signature, begin_async<loop_async_count>},
                                           {async_methods[loop_async_count + 1].signature, begin_async<loop_async_count + 1>},
                                           {async_methods[loop_async_count + 2].signature, begin_async<loop_async_count + 2>},
                                           {"async __aenter__(self)", [](const Word* arguments) -> Word { return enter_server(enter_server_code, arguments[0]); }},
                                           {}};
static_assert(loop_async_count + 3 == async_count);

// Instances have a dictionary, and room for the class that derives from it.
struct Plain : Object {
  Word attributes;
};

constexpr Type make_abstract_type(const char* name, const NativeMethod* methods) {
  Type type = native_type(name, sizeof(Plain), type_gc | type_base_allowed | type_has_dict, "asyncio.events");
  type.attribute_offset = sizeof(Object);
  type.methods = methods;
  type.slots.dealloc = [](Object* self) {
    release_attributes(self, self->type);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    traverse_attributes(self, self->type, visit, context);
  };
  type.slots.create = [](Type* type, const Word*, std::size_t, Word) -> Word {
    return as_word(allocate_object(type, type->instance_size));
  };
  return type;
}

}  // namespace

constinit Type abstract_event_loop_type = make_abstract_type("AbstractEventLoop", loop_methods.rows);
constinit Type abstract_event_loop_policy_type = make_abstract_type("AbstractEventLoopPolicy", policy_methods);
constinit Type abstract_server_type = make_abstract_type("AbstractServer", server_methods);

constinit Type base_event_loop_type = [] {
  Type type = make_abstract_type("BaseEventLoop", nullptr);
  type.base = &abstract_event_loop_type;
  type.module = "asyncio.base_events";
  return type;
}();

}  // namespace coil::async
