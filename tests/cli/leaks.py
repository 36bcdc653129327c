# REQUIRES: leak-check
# RUN: %coil run %s
# RUN: env COIL_LOSE=lost not %coil run %s 2>&1 | FileCheck %s
# RUN: env COIL_LOSE=task not %coil run %s 2>&1 | FileCheck %s --check-prefix=TASK
# In a debug build a program fails that leaves an object behind which nothing reaches. Here it forgets one of its variables.
import asyncio


class Node:
    pass


async def main():
    global task
    task = asyncio.get_running_loop().create_task(asyncio.sleep(0))
    await task


lost = Node()
lost.me = lost
lost.items = [lost, "text", 1.5]
task = None
asyncio.run(main())
# CHECK: {{coil: leaked: 1 Node, .*1 list|LeakSanitizer: detected memory leaks}}
# TASK: {{coil: leaked: .*1 Task|LeakSanitizer: detected memory leaks}}
