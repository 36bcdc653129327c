"""Asks coil-frontend about many sources in one process: `coil-frontend --errors` reads them from standard input."""
import subprocess
import threading


def answers(command, sources, form="--errors"):
    """One line for each source (bytes), as oracle.says gives it. One that stops the program has "died: ..." instead."""
    sources = list(sources)
    lines = []
    while len(lines) < len(sources):
        got, complaint = ask([command, form], sources[len(lines):])
        lines += got
        if len(lines) < len(sources) or complaint:
            # After the last answer a complaint is about the end of the process: memory that leaked.
            lines.append("died: " + complaint) if len(lines) < len(sources) else lines.__setitem__(-1, "died: " + complaint)
    return lines


def ask(command, sources):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    complaint = []
    threads = [threading.Thread(target=feed, args=(process.stdin, sources)),
               threading.Thread(target=lambda: complaint.append(process.stderr.read()))]
    for thread in threads:
        thread.start()
    lines = process.stdout.read().decode("utf-8", "surrogatepass").split("\n")[:-1]
    for thread in threads:
        thread.join()
    process.stdout.close()
    process.stderr.close()
    status = process.wait()
    text = complaint[0].decode(errors="replace")[-4000:]
    return lines, f"status {status}: {text}" if status or text else ""


def feed(stream, sources):
    try:
        for source in sources:
            stream.write(b"%d\n" % len(source) + source)
        stream.close()
    except BrokenPipeError:
        pass
