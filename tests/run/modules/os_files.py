# env: COIL_TEST_VARIABLE=present
import os

print(os.environ["COIL_TEST_VARIABLE"], os.environ.get("COIL_NOT_SET"), os.getenv("COIL_NOT_SET", "default"), "COIL_TEST_VARIABLE" in os.environ)
os.environ["COIL_ADDED"] = "added"
print(os.getenv("COIL_ADDED"), os.environ.pop("COIL_ADDED"))
print(os.path.join("a", "b", "c.txt"), os.path.join("a", "/b"), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.splitext("a.tar.gz"), os.path.split("/a/b"))
print(os.path.normpath("a/../b//c/."), os.path.isabs("/a"), os.path.exists("/nonexistent"), os.path.isdir("/"), os.path.isfile("/"), os.sep, os.linesep == "\n", os.curdir, os.name)
print(os.getpid() > 0, os.path.basename(os.getcwd()), os.path.abspath("x") == os.path.join(os.getcwd(), "x"))
folder = "os_files.tmp"
os.mkdir(folder)
os.makedirs(os.path.join(folder, "deep", "er"))
path = os.path.join(folder, "f.txt")
with open(path, "w") as f:
    f.write("content")
print(sorted(os.listdir(folder)), os.path.getsize(path), os.stat(path).st_size)
os.rename(path, path + ".new")
print(os.path.exists(path), os.path.exists(path + ".new"))
print([(root, sorted(dirs), files) for root, dirs, files in os.walk(folder)])
os.remove(path + ".new")
os.rmdir(os.path.join(folder, "deep", "er"))
os.rmdir(os.path.join(folder, "deep"))
os.rmdir(folder)
for bad in (lambda: os.listdir("no such folder"), lambda: os.remove("no such file"), lambda: os.mkdir("/"), lambda: os.environ["COIL_NOT_SET"], lambda: os.rmdir("missing"), lambda: os.getenv(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
