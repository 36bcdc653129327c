# RUN: %coil emit --ir %s | FileCheck %s
def f(subject):
    match subject:
        case 1 | 2:
            return "number"
        case [first, *_, last] if first:
            return last
        case {"key": value, **rest}:
            return rest
        case str(text):
            return text
        case _:
            pass
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: function f(subject)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound subject  # 3:10 ! exit
# CHECK-NEXT: %6 = copy subject  # 3:10
# CHECK-NEXT: %7:bool = is_equal %6, 1  # 4:13 ! exit
# CHECK-NEXT: branch %7 ? b5.case.next : b4.case.alternative
# CHECK-NEXT: b5.case.next:
# CHECK-NEXT: jump b3.case.or
# CHECK-NEXT: b4.case.alternative:
# CHECK-NEXT: %8:bool = is_equal %6, 2  # 4:17 ! exit
# CHECK-NEXT: branch %8 ? b6.case.next : b2.case
# CHECK-NEXT: b6.case.next:
# CHECK-NEXT: jump b3.case.or
# CHECK-NEXT: b3.case.or:
# CHECK-NEXT: return "number"
# CHECK-NEXT: b2.case:
# CHECK-NEXT: %9:bool = is_sequence_pattern %6  # 6:13
# CHECK-NEXT: branch %9 ? b8.case.next : b7.case
# CHECK-NEXT: b8.case.next:
# CHECK-NEXT: %10 = builtin len  # 6:13
# CHECK-NEXT: %11 = call_words %10, [%6]  # 6:13 ! exit
# CHECK-NEXT: %12:bool = is_greater_equal %11, 2  # 6:13 ! exit
# CHECK-NEXT: branch %12 ? b9.case.next : b7.case
# CHECK-NEXT: b9.case.next:
# CHECK-NEXT: %13 = get_item %6, 0  # 6:13 ! exit
# CHECK-NEXT: %14 = copy %13  # 6:13
# CHECK-NEXT: %15 = subtract %11, 1  # 6:13 ! exit
# CHECK-NEXT: %16 = get_item %6, %15  # 6:13 ! exit
# CHECK-NEXT: %17 = copy %16  # 6:13
# CHECK-NEXT: first = copy %14  # 6:13
# CHECK-NEXT: last = copy %17  # 6:13
# CHECK-NEXT: check_bound first  # 6:34 ! exit
# CHECK-NEXT: %18:bool = truth first  # 6:34 ! exit
# CHECK-NEXT: branch %18 ? b10.case.body : b7.case
# CHECK-NEXT: b10.case.body:
# CHECK-NEXT: check_bound last  # 7:19 ! exit
# CHECK-NEXT: return last
# CHECK-NEXT: b7.case:
# CHECK-NEXT: %19:bool = is_mapping_pattern %6  # 8:13
# CHECK-NEXT: branch %19 ? b12.case.next : b11.case
# CHECK-NEXT: b12.case.next:
# CHECK-NEXT: %20 = builtin len  # 8:13
# CHECK-NEXT: %21 = call_words %20, [%6]  # 8:13 ! exit
# CHECK-NEXT: %22:bool = is_greater_equal %21, 1  # 8:13 ! exit
# CHECK-NEXT: branch %22 ? b13.case.next : b11.case
# CHECK-NEXT: b13.case.next:
# CHECK-NEXT: %23 = build_tuple ["key"]  # 8:13 ! exit
# CHECK-NEXT: %24 = match_keys %6, %23  # 8:13 ! exit
# CHECK-NEXT: %25:bool = is_same %24, None  # 8:13
# CHECK-NEXT: branch %25 ? b11.case : b14.case.next
# CHECK-NEXT: b14.case.next:
# CHECK-NEXT: %26 = tuple_item %24, #0  # 8:13
# CHECK-NEXT: %27 = copy %26  # 8:13
# CHECK-NEXT: %28 = build_dict []  # 8:13 ! exit
# CHECK-NEXT: dict_update %28, %6  # 8:13 ! exit
# CHECK-NEXT: delete_item %28, "key"  # 8:13 ! exit
# CHECK-NEXT: %29 = copy %28  # 8:13
# CHECK-NEXT: value = copy %27  # 8:13
# CHECK-NEXT: rest = copy %29  # 8:13
# CHECK-NEXT: check_bound rest  # 9:19 ! exit
# CHECK-NEXT: return rest
# CHECK-NEXT: b11.case:
# CHECK-NEXT: %30 = builtin str  # 10:13
# CHECK-NEXT: %31 = match_class %6, %30, #1, ()  # 10:13 ! exit
# CHECK-NEXT: %32:bool = is_same %31, None  # 10:13
# CHECK-NEXT: branch %32 ? b15.case : b16.case.next
# CHECK-NEXT: b16.case.next:
# CHECK-NEXT: %33 = tuple_item %31, #0  # 10:13
# CHECK-NEXT: %34 = copy %33  # 10:13
# CHECK-NEXT: text = copy %34  # 10:13
# CHECK-NEXT: check_bound text  # 11:19 ! exit
# CHECK-NEXT: return text
# CHECK-NEXT: b15.case:
# CHECK-NEXT: jump b1.match.end
# CHECK-NEXT: b17.case:
# CHECK-NEXT: jump b1.match.end
# CHECK-NEXT: b1.match.end:
# CHECK-NEXT: return None
