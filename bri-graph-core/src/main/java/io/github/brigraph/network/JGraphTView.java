package io.github.brigraph.network;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.unit.Unit;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphIterables;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/** A network as JGraphT sees it: a window on the arrays, nothing copied. */
final class JGraphTView<U extends Unit> extends AbstractGraph<U, CollaborationEdge<U>> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .undirected()
            .weighted(true)
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .modifiable(false)
            .build();

    private final CollaborationNetwork<U> network;
    private final CsrGraph csr;
    private final EdgeWeights weights;

    JGraphTView(CollaborationNetwork<U> network, EdgeWeights weights) {
        this.network = network;
        this.csr = network.graph();
        this.weights = weights;
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public double getEdgeWeight(CollaborationEdge<U> edge) {
        int arc = arc(edge.source(), edge.target());
        if (arc < 0) {
            throw new IllegalArgumentException("no such edge in the graph: " + edge);
        }
        return weights == EdgeWeights.STRENGTH ? csr.weight(arc) : 1 / csr.weight(arc);
    }

    @Override
    public Set<U> vertexSet() {
        return new SizedSet<>(
                network.units()::iterator,
                network.units().size(),
                element -> element instanceof Unit unit && nodeOrAbsent(unit) >= 0);
    }

    @Override
    public Set<CollaborationEdge<U>> edgeSet() {
        return new SizedSet<>(
                this::allEdges,
                Math.toIntExact(csr.edgeCount()),
                element -> element instanceof CollaborationEdge<?> edge && contains(edge));
    }

    private Iterator<CollaborationEdge<U>> allEdges() {
        return IntStream.range(0, csr.nodeCount())
                .boxed()
                .flatMap(u -> arcs(u).filter(arc -> csr.target(arc) > u).mapToObj(arc -> edge(u, csr.target(arc))))
                .iterator();
    }

    @Override
    public Set<CollaborationEdge<U>> edgesOf(U vertex) {
        int u = node(vertex);
        return new SizedSet<>(
                () -> arcs(u).mapToObj(arc -> edge(u, csr.target(arc))).iterator(),
                csr.degree(u),
                element -> element instanceof CollaborationEdge<?> edge
                        && contains(edge)
                        && (edge.source().equals(vertex) || edge.target().equals(vertex)));
    }

    private IntStream arcs(int u) {
        return IntStream.range(csr.rowStart(u), csr.rowEnd(u));
    }

    private CollaborationEdge<U> edge(int u, int v) {
        return new CollaborationEdge<>(network.unit(Math.min(u, v)), network.unit(Math.max(u, v)));
    }

    @Override
    public @Nullable CollaborationEdge<U> getEdge(U source, U target) {
        int u = nodeOrAbsent(source);
        int v = nodeOrAbsent(target);
        return u >= 0 && v >= 0 && csr.arc(u, v) >= 0 ? edge(u, v) : null;
    }

    @Override
    public @Nullable Set<CollaborationEdge<U>> getAllEdges(U source, U target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        CollaborationEdge<U> edge = getEdge(source, target);
        return edge == null ? Set.of() : Set.of(edge);
    }

    @Override
    public boolean containsEdge(CollaborationEdge<U> edge) {
        return contains(edge);
    }

    private boolean contains(CollaborationEdge<?> edge) {
        int u = nodeOrAbsent(edge.source());
        int v = nodeOrAbsent(edge.target());
        return u >= 0 && v > u && csr.arc(u, v) >= 0;
    }

    @Override
    public boolean containsVertex(U vertex) {
        return nodeOrAbsent(vertex) >= 0;
    }

    private int arc(U source, U target) {
        int u = nodeOrAbsent(source);
        int v = nodeOrAbsent(target);
        return u < 0 || v < 0 ? -1 : csr.arc(u, v);
    }

    private int node(U vertex) {
        int node = nodeOrAbsent(vertex);
        if (node < 0) {
            throw new IllegalArgumentException("no such vertex in the graph: " + vertex);
        }
        return node;
    }

    private int nodeOrAbsent(@Nullable Unit unit) {
        return network.nodeOf(unit);
    }

    @Override
    public int degreeOf(U vertex) {
        return csr.degree(node(vertex));
    }

    @Override
    public int inDegreeOf(U vertex) {
        return degreeOf(vertex);
    }

    @Override
    public int outDegreeOf(U vertex) {
        return degreeOf(vertex);
    }

    @Override
    public Set<CollaborationEdge<U>> incomingEdgesOf(U vertex) {
        return edgesOf(vertex);
    }

    @Override
    public Set<CollaborationEdge<U>> outgoingEdgesOf(U vertex) {
        return edgesOf(vertex);
    }

    @Override
    public U getEdgeSource(CollaborationEdge<U> edge) {
        return edge.source();
    }

    @Override
    public U getEdgeTarget(CollaborationEdge<U> edge) {
        return edge.target();
    }

    @Override
    public GraphIterables<U, CollaborationEdge<U>> iterables() {
        return new GraphIterables<>() {
            @Override
            public Graph<U, CollaborationEdge<U>> getGraph() {
                return JGraphTView.this;
            }

            @Override
            public long edgeCount() {
                return csr.edgeCount();
            }

            @Override
            public Iterable<CollaborationEdge<U>> edges() {
                return JGraphTView.this::allEdges;
            }

            @Override
            public Iterable<U> vertices() {
                return network.units();
            }
        };
    }

    @Override
    public @Nullable Supplier<U> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<CollaborationEdge<U>> getEdgeSupplier() {
        return null;
    }

    @Override
    public CollaborationEdge<U> addEdge(U source, U target) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(U source, U target, CollaborationEdge<U> edge) {
        throw readOnly();
    }

    @Override
    public U addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(U vertex) {
        throw readOnly();
    }

    @Override
    public CollaborationEdge<U> removeEdge(U source, U target) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(CollaborationEdge<U> edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(U vertex) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(CollaborationEdge<U> edge, double weight) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a collaboration network does not change");
    }
}
