package io.github.brigraph.neo4j;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ready questions to networks in Neo4j, and the guide that shows them beside the editor of Neo4j Browser.
 *
 * <p>They are those of the README of this module. A guide is what {@code :guide URL} opens in the drawer of the Browser, and
 * {@code :play URL} as a frame; the URL must be of a host that the server allows, {@code localhost} unless set otherwise, and
 * answered so that pages of other origins may read it.
 */
public final class BrowserGuide {

    /** The analysis that the README asks. */
    private static final String EXAMPLE = "'bri'";

    private static final Pattern QUESTION = Pattern.compile("(.+?):\n\n```cypher\n(.+?)```\n", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("\\b" + StoreOptions.STANDARD_PREFIX + "(?=[A-Z])");
    private static final Pattern TYPE = Pattern.compile("\\b(COLLABORATES_WITH|IN_NETWORK|LOCATED_IN|RANKED_IN)\\b");

    private BrowserGuide() {}

    /**
     * A question and the query that answers it.
     *
     * @param text what it asks, as a phrase
     * @param cypher the query
     */
    public record Question(String text, String cypher) {}

    /**
     * The ready questions.
     *
     * @param analysis the name of the analysis that they ask
     * @param options whose prefix of labels they bear
     */
    public static List<Question> questions(String analysis, StoreOptions options) {
        Schema schema = new Schema(options.labelPrefix());
        List<Question> questions = new ArrayList<>();
        Matcher found = QUESTION.matcher(text());
        while (found.find()) {
            String cypher = LABEL.matcher(found.group(2)).replaceAll(options.labelPrefix());
            cypher = TYPE.matcher(cypher).replaceAll(type -> schema.type(type.group()));
            // Last, because a name may look like a label.
            cypher = cypher.replace(EXAMPLE, CypherText.of(analysis)).strip();
            questions.add(new Question(found.group(1).strip().replace('\n', ' '), cypher));
        }
        return questions;
    }

    /** The questions as the README has them. */
    static String text() {
        try {
            return Resources.toString(
                    Resources.getResource(BrowserGuide.class, "questions.md"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guide to an analysis as HTML that the Browser plays; a click on a query puts it into the editor. */
    public static String html(String analysis, StoreOptions options) {
        StringBuilder html = new StringBuilder("<title>" + escaped("Questions to " + analysis)
                + "</title>\n<article class=\"guide\" style=\"padding: 0 14px\">\n");
        html.append(
                "<p>Click on a query to put it into the editor, then run it. Change names of countries and groups as you like.</p>\n");
        for (Question question : questions(analysis, options)) {
            html.append("<h4>")
                    .append(escaped(question.text()))
                    .append("</h4>\n<pre class=\"pre-scrollable code runnable\">")
                    .append(escaped(question.cypher()))
                    .append("</pre>\n");
        }
        return html.append("</article>\n").toString();
    }

    /** The Browser strikes out what looks to it like a handler of events, which nothing does without an equals sign. */
    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text).replace("=", "&#61;");
    }
}
