package asylumchain.deadlines;

import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.shifts.Bodies;
import asylumchain.kit.testing.Change;
import asylumchain.kit.testing.HttpConformance;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class HttpRulesTest extends HttpConformance {

  @Inject CasesForTests cases;

  @Override
  protected List<Change> changes() {
    return List.of(
        change("extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, "")),
        change("suspensions", Bodies.suspension("2021-05-01")),
        change("notices-of-default", Bodies.notice("2021-10-01")),
        change("court-orders", Bodies.order("2021-12-01", UUID.randomUUID())),
        new Change(
            subscribed() + "/replays", "{\"after\":\"BEGINNING\"}", "\"1\"", "feed:subscribe"));
  }

  @Override
  protected Map<String, String> existing() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    var subscription = subscribed();
    return Map.of(
        "caseId",
        story.caseId.toString(),
        "subscriptionId",
        subscription.substring(subscription.lastIndexOf('/') + 1));
  }

  private Change change(String collection, String body) {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    return new Change(
        "/v1/cases/%s/%s".formatted(story.caseId, collection), body, "\"1\"", "deadlines:write");
  }
}
