import java.io.File;
import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Estimator;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.graph.api.types.IntervalDoubleMap;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens a network as Gephi does and prints what it sees: issues, sizes, labels, weights, attributes, what the timeline shows. */
public final class GephiReads {

    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(args[0]));
        for (var issues = container.getReport().getIssues(100); issues.hasNext(); ) {
            Issue issue = issues.next();
            if (issue.getLevel().toInteger() > Issue.Level.INFO.toInteger()) {
                System.out.println("issue " + issue);
            }
        }
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Graph graph = model.getGraph();
        System.out.println("undirected " + model.isUndirected() + ", nodes " + graph.getNodeCount() + ", edges "
                + graph.getEdgeCount() + ", dynamic " + model.isDynamic());
        for (Node node : graph.getNodes().toArray()) {
            System.out.println("node " + node.getId() + " " + node.getLabel() + " " + value(node, model.getNodeTable(), "papers")
                    + " " + value(node, model.getNodeTable(), "role"));
        }
        for (Edge edge : graph.getEdges().toArray()) {
            System.out.println("edge " + edge.getSource().getId() + " " + edge.getTarget().getId() + " "
                    + edge.getWeight() + " " + value(edge, model.getEdgeTable(), "papers"));
        }
        for (Column column : model.getNodeTable()) {
            if (column.getTitle().equals("pagerank") || column.getTitle().equals("community")) {
                System.out.println("column " + column.getTitle() + " " + column.getTypeClass().getSimpleName());
            }
        }
        for (int year = Integer.parseInt(args[1]); model.isDynamic() && year <= Integer.parseInt(args[2]); year++) {
            year(year, model, workspace);
        }
        System.exit(0);
    }

    private static Object value(Element element, Table table, String title) {
        for (Column column : table) {
            if (column.getTitle().equals(title)) {
                return element.getAttribute(column);
            }
        }
        return "-";
    }

    /** What the timeline leaves when it shows one year. */
    private static void year(int year, GraphModel model, Workspace workspace) {
        FilterController filters = Lookup.getDefault().lookup(FilterController.class);
        DynamicRangeFilter filter = (DynamicRangeFilter) Lookup.getDefault()
                .lookup(DynamicRangeBuilder.class)
                .getBuilders(workspace)[0]
                .getFilter(workspace);
        filter.setRange(new Range((double) year, (double) year));
        filter.setKeepNull(false);
        Graph shown = model.getGraph(filters.filter(filters.createQuery(filter)));
        double weight = 0;
        for (Edge edge : shown.getEdges().toArray()) {
            weight += ((Number) ((IntervalDoubleMap) edge.getAttribute("weight_in_year"))
                            .get(new Interval(year, year), Estimator.FIRST))
                    .doubleValue();
        }
        System.out.println(year + ": nodes " + shown.getNodeCount() + ", edges " + shown.getEdgeCount() + ", weight "
                + weight);
    }
}
