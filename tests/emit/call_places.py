# RUN: %coil emit --cpp %s | FileCheck %s
# Which place of the source the calls of each line of C++ belong to: the table that finds out who called.


def outer(function):
    first = function(1)
    return first


# CHECK: static constexpr coil::Location all[] = {
# CHECK: {&code::py_outer, 6, 12, 6, 23, 0, 0},
# CHECK: static constexpr const coil::Location& line6_12 = all[[INDEX:\[[0-9]+\]]];
# CHECK: static Word f_outer(
# CHECK: static const coil::CallPlace call_places[] = {{{.*}}{{{[0-9]+}},4294967295},
# CHECK: coil_call_places = {call_places, {{[0-9]+}}, at::all};
