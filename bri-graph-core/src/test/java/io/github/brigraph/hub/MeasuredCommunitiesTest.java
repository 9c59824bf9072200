package io.github.brigraph.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.community.CommunityHistory;
import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Records;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeasuredCommunitiesTest {

    private static MeasuredNetwork<Country> measured(int year) {
        CollaborationTally tally = CollaborationTally.empty();
        tally.add(Records.of(2014, "CN", "PK", "SG"));
        tally.add(Records.of(2014, "FR", "IT", "ES"));
        tally.add(Records.of(2015, "CN", "PK", "SG", "MY"));
        return MeasuredNetwork.of(tally.countries().years(year, year).network(), Leiden.modularity(), 1);
    }

    @Test
    void communitiesAreFollowedFromOneNetworkToTheNext() {
        CommunityHistory history = CommunityHistory.of(
                List.of(measured(2014).communityMembers(), measured(2015).communityMembers()), 0.3);
        assertEquals(
                "grown,died",
                history.table().rows().stream().map(row -> row.get(1).text()).collect(Collectors.joining(",")));
        assertEquals(List.of(List.of(0, 1), List.of(0)), history.threads());
    }

    @Test
    void communitiesCarryTheirStabilityAndTheirConnectivity() {
        MeasuredNetwork<Country> measured = measured(2014);
        assertEquals(NodeScores.of(1, 1, 1, 1, 1, 1), measured.stability(Leiden.modularity(), 2));
        assertTrue(measured.connectivity().allWellConnected());
    }
}
