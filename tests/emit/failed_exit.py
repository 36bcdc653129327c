# RUN: %coil emit --cpp %s | FileCheck %s
# A function that fails leaves its variables to the traceback: it has an exit for that of its own.
def borrows(argument):
    local = [argument]
    text = "text"
    return local[1], text


def number(n: int):
    return [n]


def encloses(cell):
    def inner(argument):
        return cell(argument)
    return inner


def catches(argument):
    try:
        argument()
    except ValueError as error:
        argument(error)


async def awaits(argument):
    try:
        await argument
    except ValueError:
        pass


def nothing():
    return missing


# What is returned leaves the other way.
# CHECK: {{^}}static Word f_borrows({{.*}} {{[{]$}}
# CHECK: if (coil::stack_limit_passed() && !coil::check_events()) return 0;
# CHECK: goto failed; }
# CHECK: goto leave;
# CHECK-NEXT: leave:
# CHECK-NEXT: coil::release_nullable(local, text);
# CHECK-NEXT: return result;
# CHECK-NEXT: failed:
# The first one is the caller's.
# CHECK-NEXT: coil::leave_failed(code::borrows, 1, 3, argument, local, text);
# CHECK-NEXT: return 0;
#
# The cell of a parameter stands for it.
# CHECK: static Word f_encloses({{.*}} {
# CHECK: coil::leave_failed(code::encloses, 0, 3, cell_{{[0-9]+}}, inner, cell);
#
# A closure keeps what it encloses.
# CHECK: static Word f_encloses_locals_inner({{.*}} {
# CHECK: coil::leave_failed(code::encloses_locals_inner, 3, 2, argument, coil::as_word(self));
#
# A function that catches exceptions has a variable for its frame, which it makes when somebody else has one when its handler
# ends.
# CHECK: {{^}}static Word f_catches({{.*}} {{[{]$}}
# CHECK: error = own_frame = result = 0;
# CHECK: own_frame = coil::leave_handler({{t[0-9]+}}, error, own_frame, code::catches);
# CHECK: own_frame = coil::leave_handler({{t[0-9]+}}, 0, own_frame, code::catches);
# CHECK: leave:
# CHECK-NEXT: if (own_frame) goto failed;
# CHECK-NEXT: coil::release_nullable(error);
# CHECK-NEXT: return result;
# CHECK-NEXT: failed:
# CHECK-NEXT: coil::leave_frame(own_frame, code::catches, 1, 2, argument, error);
# CHECK-NEXT: return result;
#
# It lives across suspensions.
# CHECK: static coil::Coroutine f_awaits({{.*}} {{[{]$}}
# CHECK: coil::show_held({{[0-9]+}}, {{.*}}own_frame); goto suspension1; }
#
# CHECK: static Word f_nothing({{.*}} {
# CHECK: goto leave; }
# CHECK: leave:
# CHECK-NEXT: return result;
