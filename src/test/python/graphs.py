"""Prints what networkx finds in graph files: a line a node and a line an edge, in order."""

import json
import sys
import warnings

import networkx


def read(path):
    if path.endswith(".gexf"):
        return networkx.read_gexf(path)
    if path.endswith(".graphml"):
        return networkx.read_graphml(path)
    with open(path, encoding="utf-8") as file:
        return networkx.node_link_graph(json.load(file))


warnings.simplefilter("error")
sys.stdout.reconfigure(encoding="utf-8")
for path in sys.argv[1:]:
    graph = read(path)
    assert not graph.is_directed() and not graph.is_multigraph(), path
    for node, data in sorted(graph.nodes(data=True)):
        print("node", node, data["label"], data["kind"], data["documents"], sep="\t")
    edges = [(*sorted(ends), data) for *ends, data in graph.edges(data=True)]
    for source, target, data in sorted(edges, key=lambda edge: edge[:2]):
        print("edge", source, target, int(data["weight"]), data["npmi"], sep="\t")
    print("end of", path.rsplit(".", 1)[1])
