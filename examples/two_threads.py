"""Two threads compute the squares and the cubes of the same numbers; a lock keeps their shared sum right."""
import threading

NUMBERS = range(1, 11)
total = 0
total_lock = threading.Lock()


def compute(kind, power, results):
    global total
    for number in NUMBERS:
        result = number**power
        results.append(result)
        with total_lock:
            total += result
    print(f"{kind} computed in {threading.current_thread().name}")


def main():
    squares, cubes = [], []
    threads = [
        threading.Thread(target=compute, args=("squares", 2, squares), name="square"),
        threading.Thread(target=compute, args=("cubes", 3, cubes), name="cube"),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("squares:", *squares)
    print("cubes:", *cubes)
    print(f"sum: {total}; {threading.active_count()} thread is left")


main()
