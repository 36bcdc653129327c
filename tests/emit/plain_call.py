# RUN: %coil emit --cpp %s | FileCheck %s
# A coroutine function that is awaited where it is called has a plain body besides its coroutine.
import asyncio


async def inner(n):
    await asyncio.sleep(n)
    return n


async def outer(n):
    ratio = 0.5
    for i in range(3):
        ratio = ratio * 2.0
        n = await inner(n + i)
    return n, ratio


class Device:
    async def read(self, size):
        return size

    async def read_twice(self):
        return await self.read(1)


asyncio.run(outer(1))
# CHECK: static const coil::Code inner = {{.*}}
# CHECK: f_inner_entry, f_inner_plain_entry};
# CHECK: static const coil::Code outer = {{.*}}
# CHECK: nullptr, f_outer_entry};
#
# The coroutine starts at its only await when it takes over from the plain body.
# CHECK: static coil::Coroutine f_inner([[SELF:.*]] self, Word n, unsigned restart, const Word* live) {
# CHECK: switch (restart) {
# CHECK-NEXT: case 1: n = live[0]; goto suspension1;
# CHECK: coil::retain(n);
# CHECK: if (!co_await coil::start()) {
# CHECK: awaited = [[SLEEP:t[0-9]+]];
# CHECK-NEXT: suspension1:
# CHECK-NEXT: [[RESULT:t[0-9]+]] = coil::has_finished(awaited) ? coil::finished_result() : co_await coil::await_called(awaited, at::all[{{[0-9]+}}]);
#
# CHECK: static Word f_inner_plain({{.*}} self, Word n) {
# CHECK: if (coil::plain_stack_low()) {
# CHECK-NEXT: coil::suspend_at_start(self, coil::Words<1>{n}.items);
# CHECK-NEXT: goto failed;
# CHECK: [[RESULT]] = coil::has_finished([[SLEEP]]) ? coil::finished_result() : coil::plain_await([[SLEEP]]);
# CHECK-NEXT: if (![[RESULT]]) {
# CHECK-NEXT: if (!coil::error_pending() && coil::suspend(f_inner_restart(self, 1, coil::Words<1>{n}.items))) return 0;
# CHECK-NEXT: { coil::fail(at::all[{{[0-9]+}}]); goto failed; }
# CHECK: coil::release_nullable(n);
# CHECK-NEXT: return result;
# CHECK-NEXT: failed:
# CHECK-NEXT: coil::leave_failed(code::inner, 0, 1, n);
# CHECK-NEXT: coil::finish_plain();
# CHECK-NEXT: return 0;
#
# Nobody awaits outer() where it is called.
# CHECK: static coil::Coroutine f_outer({{.*}} self, Word n) {
# CHECK: [[CALLEE:t[0-9]+]] = g::inner;
# CHECK: [[GOT:t[0-9]+]] = coil::is_defined([[CALLEE]], g::defined[{{[0-9]+}}]) ? f_inner_plain(coil::as<coil::Function>([[CALLEE]]), [[SUM:t[0-9]+]]) : coil::await_other([[CALLEE]], coil::Words<1>{{[{]}}[[SUM]]}.items, 1, at::all[{{[0-9]+}}]);
# CHECK-NEXT: if (![[GOT]]) {
# CHECK-NEXT: if (coil::error_pending()) { coil::fail(coil::await_place(at::all[{{[0-9]+}}])); goto failed; }
# CHECK-NEXT: suspension1:
# CHECK-NEXT: [[GOT]] = co_await coil::await_suspended(at::all[{{[0-9]+}}]);
#
# A method is found when the program runs.
# CHECK: f_Device_read_twice({{.*}}) {
# CHECK: = coil::await_method(k::read, coil::Words<2>{coil::retained(py_self), coil::small_int(1)}.items, 2, caches[{{[0-9]+}}], at::all[{{[0-9]+}}]);


async def dropping(device):
    await device.read(2)


async def dropping_that(device):
    await dropping(device)


asyncio.run(dropping_that(Device()))
# Nobody looks at the result: None needs no release, and no look whether the body has suspended.
# CHECK: static Word f_dropping_plain({{.*}} self, Word device) {
# CHECK: [[GOT:t[0-9]+]] = coil::await_method(
# CHECK: if (coil::is_not_none([[GOT]])) { if (![[GOT]]) {
# CHECK-NEXT: if (!coil::error_pending() && coil::suspend(f_dropping_restart(
# CHECK: } coil::release([[GOT]]); }
