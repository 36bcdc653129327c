# RUN: %coil emit --ir %s | FileCheck %s
# Globals have places of their own; a global of a built-in's name is looked up when it is read.
import os.path as path
from os import sep as separator

def len(x):
    return len, print, unknown, __name__, separator

def unbound(flag):
    if flag:
        x = path
    del flag
    return x
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = import_module "os.path"  # 3:0 ! exit
# CHECK-NEXT: store_global path %0  # 3:0
# CHECK-NEXT: %1 = import_module "os"  # 4:0 ! exit
# CHECK-NEXT: %2 = import_from %1, "sep"  # 4:0 ! exit
# CHECK-NEXT: store_global separator %2  # 4:0
# CHECK-NEXT: %3 = make_function @len, -, -, -, -  # 6:0 ! exit
# CHECK-NEXT: store_global len %3  # 6:0
# CHECK-NEXT: %4 = make_function @unbound, -, -, -, -  # 9:0 ! exit
# CHECK-NEXT: store_global unbound %4  # 9:0
# CHECK-NEXT: return None
# CHECK: function len(x)  # len, line 6
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %1 = load_name "len"  # 7:11 ! exit
# CHECK-NEXT: %2 = builtin print  # 7:16
# CHECK-NEXT: %3 = load_name "unknown"  # 7:23 ! exit
# CHECK-NEXT: %4 = global separator  # 7:42 ! exit
# CHECK-NEXT: %5 = build_tuple [%1, %2, %3, "__main__", %4]  # 7:11 ! exit
# CHECK-NEXT: return %5
# CHECK: function unbound(flag)  # unbound, line 9
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound flag  # 10:7 ! exit
# CHECK-NEXT: %2:bool = truth flag  # 10:4 ! exit
# CHECK-NEXT: branch %2 ? b1.then : b2.end
# CHECK-NEXT: b1.then:
# CHECK-NEXT: %3 = global path  # 11:12 ! exit
# CHECK-NEXT: x = copy %3  # 11:8
# CHECK-NEXT: jump b2.end
# CHECK-NEXT: b2.end:
# CHECK-NEXT: check_bound flag  # 12:8 ! exit
# CHECK-NEXT: flag = delete_local  # 12:8
# CHECK-NEXT: check_bound x  # 13:11 ! exit
# CHECK-NEXT: return x
