# RUN: %coil emit --ir %s | FileCheck %s
# attribute_names are what the methods assign to self; __class__ is a cell that build_class fills.
class Base:
    pass

@print
class Derived(Base, flag=1):
    """Its text."""
    count: int = 0
    other = count

    def __init__(self, value):
        super().__init__()
        self.value = self.__hidden = value

    def use(self):
        self.used, self.value = 1, 2
        return __class__
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @Base, -, -, -, -  # 3:0 ! exit
# CHECK-NEXT: %1 = build_tuple []  # 3:0 ! exit
# CHECK-NEXT: %2 = build_class %0, "Base", %1, -, ()  # 3:0 ! exit
# CHECK-NEXT: store_global Base %2  # 3:0
# CHECK-NEXT: %3 = builtin print  # 6:1
# CHECK-NEXT: %4 = make_function @Derived, -, -, -, -  # 7:0 ! exit
# CHECK-NEXT: %5 = global Base  # 7:14 ! exit
# CHECK-NEXT: %6 = build_tuple [%5]  # 7:0 ! exit
# CHECK-NEXT: %7 = build_dict ["flag", 1]  # 7:0 ! exit
# CHECK-NEXT: %8 = build_class %4, "Derived", %6, %7, ("value", "_Derived__hidden", "used", )  # 7:0 ! exit
# CHECK-NEXT: %9 = call_words %3, [%8]  # 6:1 ! exit
# CHECK-NEXT: store_global Derived %9  # 7:0
# CHECK-NEXT: return None
# CHECK: class_body Base(namespace)  # Base, line 3
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: store_class_name namespace, "__module__", "__main__"  # 3:0 ! exit
# CHECK-NEXT: store_class_name namespace, "__qualname__", "Base"  # 3:0 ! exit
# CHECK-NEXT: return None
# CHECK: class_body Derived(namespace)  # Derived, line 6
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %2 = make_cell -  # 6:0 ! exit
# CHECK-NEXT: __class__ = copy %2  # 6:0
# CHECK-NEXT: store_class_name namespace, "__module__", "__main__"  # 6:0 ! exit
# CHECK-NEXT: store_class_name namespace, "__qualname__", "Derived"  # 6:0 ! exit
# CHECK-NEXT: %3:bool = contains namespace, "__annotations__"  # 6:0 ! exit
# CHECK-NEXT: branch %3 ? b2.annotations.ready : b1.annotations.make
# CHECK-NEXT: b1.annotations.make:
# CHECK-NEXT: %4 = build_dict []  # 6:0 ! exit
# CHECK-NEXT: store_class_name namespace, "__annotations__", %4  # 6:0 ! exit
# CHECK-NEXT: jump b2.annotations.ready
# CHECK-NEXT: b2.annotations.ready:
# CHECK-NEXT: store_class_name namespace, "__doc__", "Its text."  # 6:0 ! exit
# CHECK-NEXT: store_class_name namespace, "count", 0  # 9:4 ! exit
# CHECK-NEXT: %6 = find_class_name namespace, "int"  # 9:11 ! exit
# CHECK-NEXT: %7:bool = is_absent_name %6  # 9:11
# CHECK-NEXT: branch %7 ? b4.class.unbound : b3.class.bound
# CHECK-NEXT: b3.class.bound:
# CHECK-NEXT: %5 = copy %6  # 9:11
# CHECK-NEXT: jump b5.class.name
# CHECK-NEXT: b4.class.unbound:
# CHECK-NEXT: %8 = builtin int  # 9:11
# CHECK-NEXT: %5 = copy %8  # 9:11
# CHECK-NEXT: jump b5.class.name
# CHECK-NEXT: b5.class.name:
# CHECK-NEXT: %9 = load_class_name namespace, "__annotations__"  # 9:4 ! exit
# CHECK-NEXT: set_item %9, "count", %5  # 9:4 ! exit
# CHECK-NEXT: %11 = find_class_name namespace, "count"  # 10:12 ! exit
# CHECK-NEXT: %12:bool = is_absent_name %11  # 10:12
# CHECK-NEXT: branch %12 ? b7.class.unbound : b6.class.bound
# CHECK-NEXT: b6.class.bound:
# CHECK-NEXT: %10 = copy %11  # 10:12
# CHECK-NEXT: jump b8.class.name
# CHECK-NEXT: b7.class.unbound:
# CHECK-NEXT: %13 = load_name "count"  # 10:12 ! exit
# CHECK-NEXT: %10 = copy %13  # 10:12
# CHECK-NEXT: jump b8.class.name
# CHECK-NEXT: b8.class.name:
# CHECK-NEXT: store_class_name namespace, "other", %10  # 10:4 ! exit
# CHECK-NEXT: %14 = build_tuple [__class__]  # 12:4 ! exit
# CHECK-NEXT: %15 = make_function @Derived_init, %14, -, -, -  # 12:4 ! exit
# CHECK-NEXT: store_class_name namespace, "__init__", %15  # 12:4 ! exit
# CHECK-NEXT: %16 = build_tuple [__class__]  # 16:4 ! exit
# CHECK-NEXT: %17 = make_function @Derived_use, %16, -, -, -  # 16:4 ! exit
# CHECK-NEXT: store_class_name namespace, "use", %17  # 16:4 ! exit
# CHECK-NEXT: return __class__
# CHECK: function Derived_init(self, value)  # Derived.__init__, line 12
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %2 = builtin super  # 13:8
# CHECK-NEXT: %3 = closure_cell #0  # 13:8
# CHECK-NEXT: %4 = load_free %3, "__class__"  # 13:8 ! exit
# CHECK-NEXT: check_bound self  # 13:8 ! exit
# CHECK-NEXT: %5 = call_words %2, [%4, self]  # 13:8 ! exit
# CHECK-NEXT: %6 = call_method_words "__init__", [%5]  # 13:8 ! exit
# CHECK-NEXT: check_bound value  # 14:37 ! exit
# CHECK-NEXT: %7 = copy value  # 14:37
# CHECK-NEXT: check_bound self  # 14:8 ! exit
# CHECK-NEXT: set_attribute self, "value", %7  # 14:8 ! exit
# CHECK-NEXT: check_bound self  # 14:21 ! exit
# CHECK-NEXT: set_attribute self, "_Derived__hidden", %7  # 14:21 ! exit
# CHECK-NEXT: return None
# CHECK: function Derived_use(self)  # Derived.use, line 16
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound self  # 17:8 ! exit
# CHECK-NEXT: set_attribute self, "used", 1  # 17:8 ! exit
# CHECK-NEXT: check_bound self  # 17:19 ! exit
# CHECK-NEXT: set_attribute self, "value", 2  # 17:19 ! exit
# CHECK-NEXT: %1 = closure_cell #0  # 18:15
# CHECK-NEXT: %2 = load_free %1, "__class__"  # 18:15 ! exit
# CHECK-NEXT: return %2
