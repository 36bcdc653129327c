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
# CHECK-NEXT: if (!co_await coil::start()) {{.*}}unlikely{{.*}} {
# CHECK-NEXT: if (coil::frame_visit) { coil::show_held(2, first, second); goto suspension0; }
# CHECK-NEXT: goto leave;
# CHECK-NEXT: }
#
# Then its variables, bound or not, but for those that hold numbers and the like; and temporaries.
# CHECK: [[LIST:t[0-9]+]] = coil::build_list(
# CHECK: awaited = coil::retained(second);
# CHECK-NEXT: suspension1:
# CHECK-NEXT: [[SENT:t[0-9]+]] = co_await coil::yield_value(awaited, at::line5_22);
# CHECK-NEXT: if (![[SENT]]) {{.*}}unlikely{{.*}} {
# CHECK-NEXT: if (coil::frame_visit) { awaited = coil::show_held(4, first, second, pair, [[LIST]]); goto suspension1; }
# CHECK-NEXT: { place = &at::line5_22; goto failed_{{.*}}unwind; }
# CHECK-NEXT: }
#
# CHECK: suspension2:
# CHECK-NEXT: [[RESULT:t[0-9]+]] = co_await coil::yield_from(awaited, at::line6_4);
# CHECK: if (coil::frame_visit) { awaited = coil::show_held(3, first, second, pair); goto suspension2; }
