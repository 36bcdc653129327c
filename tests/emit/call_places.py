# RUN: %coil emit --cpp %s | FileCheck %s
# Which place of the source the calls of each line of C++ belong to: the table that finds out who called.


def outer(function):
    first = function(1)
    return first


# CHECK: static coil::Location all[{{[0-9]+}}];
# CHECK: {&code::outer,
# CHECK-NEXT: "{{.*}}6:12-23 {{.*}}"},
# CHECK: {nullptr, nullptr}};
# CHECK: static Word f_outer(
# CHECK: coil_call_places = {
# CHECK-NEXT: "{{[0-9]+}}:- {{[0-9]+}}:0 {{.*}}", at::all}; }
