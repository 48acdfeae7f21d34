"""Executes the notebooks on some tables, and keeps or compares what they show."""

import base64
import os
import sys
from pathlib import Path

import nbformat
import psutil
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[3] / "notebooks"
FILES = sorted(FOLDER.glob("[0-9]*.ipynb"))


def read(file):
    return nbformat.read(file, as_version=4)


def execute(file, tables):
    """The notebook as it is after a run on these tables, and the CPU seconds of each cell."""
    os.environ["COMENTION_TABLES"] = str(Path(tables).resolve())
    notebook = read(file)
    resources = {"metadata": {"path": str(FOLDER)}}
    client = NotebookClient(
        notebook, timeout=600, resources=resources, record_timing=False, coalesce_streams=True
    )
    seconds = []
    with client.setup_kernel():
        kernel = psutil.Process(client.km.provisioner.pid)
        for number, cell in enumerate(notebook.cells):
            before = cpu(kernel)
            client.execute_cell(cell, number)
            seconds.append(cpu(kernel) - before)
    return tidied(notebook, file), seconds


def cpu(process):
    """Seconds of a process and of those that it has started: Spark's JVM is one."""
    times = [child.cpu_times() for child in process.children(recursive=True)]
    ended = process.cpu_times()
    return sum(t.user + t.system for t in [*times, ended]) + ended.children_user


def tidied(notebook, file):
    """Without what differs from run to run. What a JVM says as it starts is no result."""
    for cell in notebook.cells:
        cell.metadata.clear()
        if cell.cell_type == "code" and file.name.startswith("04"):
            cell.outputs = [o for o in cell.outputs if o.get("name") != "stderr"]
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return notebook


def shown(notebook):
    """All that a reader sees: text as it is, of an image only that it is there."""
    outputs = [(n, o) for n, c in enumerate(notebook.cells) for o in c.get("outputs", [])]
    return [(n, o.get("name", ""), o.get("text", ""), *data(o)) for n, o in outputs]


def data(output):
    types = output.get("data", {})
    return [(t, "" if t.startswith("image/") else types[t]) for t in sorted(types)]


def images(notebook):
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    encoded = [o["data"]["image/png"] for o in outputs if "image/png" in o.get("data", {})]
    return [base64.b64decode(image) for image in encoded]


if __name__ == "__main__":
    # notebooks.py TABLES keeps the outputs; notebooks.py TABLES FOLDER writes elsewhere.
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else FOLDER
    for file in FILES:
        notebook, seconds = execute(file, sys.argv[1])
        nbformat.write(notebook, target / file.name)
        print(f"{file.name}: the costliest cell took {max(seconds):.1f} s of CPU")
