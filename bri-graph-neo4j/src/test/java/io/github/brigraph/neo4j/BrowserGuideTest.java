package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.neo4j.BrowserGuide.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BrowserGuideTest {

    @Test
    void theReadmeAsksTheQuestionsOfTheGuide() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(BrowserGuide.text()));
        List<Question> questions = BrowserGuide.questions("bri", StoreOptions.DEFAULT);
        assertEquals(readme.split("```cypher", -1).length - 1, questions.size());
        questions.forEach(q -> assertTrue(readme.contains("```cypher\n" + q.cypher() + "\n```"), q.cypher()));
        assertEquals("One network, its hundred strongest ties", questions.get(1).text());
    }

    @Test
    void asksTheAnalysisThatIsNamedWhateverItsName() {
        String odd = "the CollabActor's \\ LOCATED_IN <b>";
        for (Question question : BrowserGuide.questions(odd, StoreOptions.DEFAULT.labelPrefix("Study"))) {
            assertFalse(question.cypher().contains("'bri'"), question.cypher());
            assertTrue(
                    question.cypher().contains("StudyNetwork {analysisId: 'the CollabActor\\'s \\\\ LOCATED_IN <b>'")
                            || question.text().equals("What is there"),
                    question.cypher());
        }
        String html = BrowserGuide.html(odd, StoreOptions.DEFAULT);
        assertFalse(html.contains("<b>"), html);
        assertTrue(html.startsWith("<title>Questions to the CollabActor&#39;s \\ LOCATED_IN &lt;b&gt;</title>"), html);
    }

    @Test
    void asksForTheLabelsAndTypesOfAPrefix() {
        String all = BrowserGuide.questions("bri", StoreOptions.DEFAULT.labelPrefix("Study")).stream()
                .map(Question::cypher)
                .collect(Collectors.joining("\n"));
        assertFalse(all.contains("Collab"), all);
        assertFalse(all.contains("[:LOCATED_IN]") || all.contains(":COLLABORATES_WITH"), all);
        assertTrue(all.contains("(a:StudyInstitution)") && all.contains("-[:STUDY_LOCATED_IN]->"), all);
        assertTrue(all.contains("<-[r:STUDY_RANKED_IN {rank: 1}]-"), all);
    }
}
