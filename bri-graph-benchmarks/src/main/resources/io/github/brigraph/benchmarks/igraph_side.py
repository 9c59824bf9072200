"""The igraph side of a comparison: calls igraph's C core (libigraph 0.10) and nothing of Python's in between.

python3 igraph_side.py EDGES SOURCES FEW prints what it is, then answers each line "WORK SEED SECONDS FILE" of its input: calls
the work until that much processor time is spent, writes the result of the last call to FILE as doubles, and prints
"done SECONDS-A-CALL", or "no REASON".
"""
import array
import ctypes
import sys
import time

INT = ctypes.c_int64
DOUBLE = ctypes.c_double


class Vector(ctypes.Structure):
    """igraph_vector_t and igraph_vector_int_t."""
    _fields_ = [("begin", ctypes.c_void_p), ("allocated", ctypes.c_void_p), ("end", ctypes.c_void_p)]

    @classmethod
    def over(cls, values):
        """A view of an array, which must outlive it."""
        address, length = values.buffer_info()
        end = address + length * values.itemsize
        return cls(address, end, end)

    def values(self, kind):
        length = ((self.end or 0) - (self.begin or 0)) // ctypes.sizeof(kind)
        return ctypes.cast(self.begin, ctypes.POINTER(kind))[:length]


class Vertices(ctypes.Structure):
    """igraph_vs_t: an enumeration and a union of at most 16 bytes."""
    _fields_ = [("kind", ctypes.c_int), ("data", ctypes.c_int64 * 2)]


def core():
    try:
        lib = ctypes.CDLL("libigraph.so.3")
    except OSError:
        sys.exit("absent: libigraph.so.3 is not installed (Debian: apt-get install libigraph3)")
    version = ctypes.c_char_p()
    lib.igraph_version(ctypes.byref(version), None, None, None)
    if not version.value.startswith(b"0.10."):
        sys.exit("absent: libigraph must be of version 0.10, was " + version.value.decode())
    return lib, version.value.decode()


LIB, VERSION = core()


def check(code):
    if code != 0:
        raise RuntimeError("igraph error %d" % code)


class Side:
    def __init__(self, edges, sources, few):
        with open(edges, "rb") as file:
            head = array.array("q")
            head.fromfile(file, 2)
            n, m = head
            self.ends = array.array("q")
            self.ends.fromfile(file, 2 * m)
            self.weights = array.array("d")
            self.weights.fromfile(file, m)
        self.graph = ctypes.create_string_buffer(4096)
        check(LIB.igraph_create(self.graph, ctypes.byref(Vector.over(self.ends)), INT(n), ctypes.c_bool(False)))
        self.lengths = array.array("d", (1 / w for w in self.weights))
        self.numbers = array.array("q")
        with open(sources, "rb") as file:
            self.numbers.frombytes(file.read())
        self.number_vector = Vector.over(self.numbers)
        self.few_numbers = self.numbers[:few]
        self.few_vector = Vector.over(self.few_numbers)
        self.all = Vertices()
        LIB.igraph_vs_all(ctypes.byref(self.all))
        self.some = Vertices()
        LIB.igraph_vs_vector(ctypes.byref(self.some), ctypes.byref(self.number_vector))
        self.few = Vertices()
        LIB.igraph_vs_vector(ctypes.byref(self.few), ctypes.byref(self.few_vector))
        self.strengths = array.array("d", bytes(8 * n))
        for e, w in enumerate(self.weights):
            self.strengths[self.ends[2 * e]] += w
            self.strengths[self.ends[2 * e + 1]] += w
        self.out = Vector()
        LIB.igraph_vector_init(ctypes.byref(self.out), INT(0))
        self.out_ints = Vector()
        LIB.igraph_vector_int_init(ctypes.byref(self.out_ints), INT(0))

    def of_lengths(self, lengths):
        return ctypes.byref(Vector.over(lengths)) if lengths is not None else None

    def betweenness(self, lengths):
        check(LIB.igraph_betweenness_subset(self.graph, ctypes.byref(self.out), self.all, ctypes.c_bool(False),
                                            self.few, self.all, self.of_lengths(lengths)))
        return self.out.values, DOUBLE

    def work_betweenness(self, seed):
        return self.betweenness(None)

    def work_betweenness_weighted(self, seed):
        return self.betweenness(self.lengths)

    def work_harmonic(self, seed):
        check(LIB.igraph_harmonic_centrality(self.graph, ctypes.byref(self.out), self.some, 3, None,
                                             ctypes.c_bool(False)))
        return self.out.values, DOUBLE

    def work_closeness(self, seed):
        check(LIB.igraph_closeness(self.graph, ctypes.byref(self.out), None, None, self.some, 3, None,
                                   ctypes.c_bool(True)))
        return self.out.values, DOUBLE

    def work_pagerank(self, seed):
        value = DOUBLE()
        check(LIB.igraph_pagerank(self.graph, 1, ctypes.byref(self.out), ctypes.byref(value), self.all,
                                  ctypes.c_bool(False), DOUBLE(0.85), self.of_lengths(self.weights), None))
        return self.out.values, DOUBLE

    def work_core_number(self, seed):
        check(LIB.igraph_coreness(self.graph, ctypes.byref(self.out_ints), 3))
        return self.out_ints.values, INT

    def work_clustering(self, seed):
        check(LIB.igraph_transitivity_local_undirected(self.graph, ctypes.byref(self.out), self.all, 1))
        return self.out.values, DOUBLE

    def work_leiden(self, seed):
        total = sum_of(self.strengths)
        LIB.igraph_rng_default.restype = ctypes.c_void_p
        check(LIB.igraph_rng_seed(ctypes.c_void_p(LIB.igraph_rng_default()), ctypes.c_ulong(seed)))
        count, quality = INT(), DOUBLE()
        check(LIB.igraph_community_leiden(self.graph, self.of_lengths(self.weights), self.of_lengths(self.strengths),
                                          DOUBLE(1 / total), DOUBLE(0.01), ctypes.c_bool(False), INT(2),
                                          ctypes.byref(self.out_ints), ctypes.byref(count), ctypes.byref(quality)))
        return self.out_ints.values, INT


SUMS = {}


def sum_of(values):
    if id(values) not in SUMS:
        SUMS[id(values)] = sum(values)
    return SUMS[id(values)]


def main(edges, sources, few):
    side = Side(edges, sources, int(few))
    print("igraph " + VERSION, flush=True)
    for line in sys.stdin:
        name, seed, seconds, file = line.rstrip("\n").split("\t")
        work = getattr(side, "work_" + name, None)
        if work is None:
            print("no not offered", flush=True)
            continue
        start = time.process_time()
        calls = 0
        while calls == 0 or time.process_time() - start < float(seconds):
            values, kind = work(int(seed))
            calls += 1
        spent = (time.process_time() - start) / calls
        with open(file, "wb") as out:
            array.array("d", (float(v) for v in values(kind))).tofile(out)
        print("done %.9f" % spent, flush=True)


main(*sys.argv[1:])
