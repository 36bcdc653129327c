# RUN: %coil emit --cpp %s | FileCheck %s
# Each point at which a frame suspends can show the collector what the frame owns meanwhile.
def generate(first, second):
    count = 1
    pair = [[first], (yield second), count]
    yield from pair


# CHECK: static const coil::Code generate = {
#
# Before it begins the frame owns its parameters.
# CHECK: static coil::Generator f_generate({{.*}} self, Word first, Word second) {
# CHECK: suspension0:
# CHECK-NEXT: if (!co_await coil::start()) {
# CHECK-NEXT: if (coil::frame_visit) { coil::show_held(2, first, second); goto suspension0; }
# CHECK-NEXT: goto failed;
# CHECK-NEXT: }
#
# Then its variables, bound or not, but for those that hold numbers and the like; and temporaries.
# CHECK: [[LIST:t[0-9]+]] = coil::build_list(
# CHECK: awaited = coil::retained(second);
# CHECK-NEXT: suspension1:
# CHECK-NEXT: [[SENT:t[0-9]+]] = co_await coil::yield_value(awaited, at::all[{{[0-9]+}}]);
# CHECK-NEXT: if (![[SENT]]) {
# CHECK-NEXT: if (coil::frame_visit) { awaited = coil::show_held(4, first, second, pair, [[LIST]]); goto suspension1; }
# CHECK-NEXT: { coil::fail(at::all[{{[0-9]+}}], [[LIST]]); goto failed; }
# CHECK-NEXT: }
#
# CHECK: suspension2:
# CHECK-NEXT: [[RESULT:t[0-9]+]] = co_await coil::yield_from(awaited, at::all[{{[0-9]+}}]);
# CHECK: if (coil::frame_visit) { awaited = coil::show_held(3, first, second, pair); goto suspension2; }


def pass_on(item):
    yield item
    return item


# A result that nobody looks at is most often None: nothing to release then, and no failure.
# CHECK: static coil::Generator f_pass_on({{.*}} self, Word item) {
# CHECK: [[SENT:t[0-9]+]] = co_await coil::yield_value(awaited, at::all[{{[0-9]+}}]);
# CHECK-NEXT: if (coil::is_not_none([[SENT]])) { if (![[SENT]]) {
# CHECK: } coil::release([[SENT]]); }
