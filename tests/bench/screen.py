"""Looks at an X server from outside, through libX11: when do the first pixels of a program arrive?"""

import contextlib
import ctypes
import ctypes.util
import os
import subprocess
import time


class Screen:
    """An X server of its own without a window manager: what is not black was drawn by the program."""

    def __init__(self, width=1400, height=900):
        self.width, self.height = width, height
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = ":" + pipe.readline().strip()
        x = self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        x.XOpenDisplay.restype = x.XDefaultRootWindow.restype = x.XGetImage.restype = ctypes.c_void_p
        x.XGetPixel.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(x.XOpenDisplay(self.name.encode()))
        self.root = ctypes.c_void_p(x.XDefaultRootWindow(self.display))

    def row(self):
        """Every eighth pixel of the lines at a third and at half of the height."""
        found = []
        for y in (self.height // 3, self.height // 2):
            image = ctypes.c_void_p(self.x.XGetImage(self.display, self.root, 0, y, self.width, 1, ctypes.c_ulong(0xFFFFFF), 2))
            found += [self.x.XGetPixel(image, column, 0) for column in range(0, self.width, 8)]
            self.x.XDestroyImage(image)
        return found

    def close(self):
        self.x.XCloseDisplay(self.display)
        self.server.terminate()
        self.server.wait()




def first_frame(arguments, environment, deadline=30):
    """Milliseconds from the start of the process to its first pixels, and the process with its screen still there:
    yields (milliseconds, process)."""
    opened = Screen()
    started = time.perf_counter()
    process = subprocess.Popen(arguments, env={**environment, "DISPLAY": opened.name}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not any(opened.row()):
            if process.poll() is not None or time.perf_counter() - started > deadline:
                raise RuntimeError(f"{arguments[0]} shows nothing")
        return (time.perf_counter() - started) * 1000, process, opened
    except BaseException:
        process.kill()
        opened.close()
        raise


def pss(pid):
    """MiB of a process that are its own: shared pages count by their share."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
