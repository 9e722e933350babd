package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.events.WaitingFor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Four cases of one partner that differ in all that the list can be narrowed to.
record SomeCases(List<Told> told) {

  /// A case by a name of its own.
  record Told(String name, CaseStory story) {}

  static SomeCases of(CasesForTests cases, String partner) {
    var told =
        List.of(
            new Told(
                "late",
                cases
                    .story()
                    .lodgedAt("2021-06-28", "TER_APEL", "ERI", partner)
                    .track("2021-07-01", "TRACK_4")
                    .interviewed("2021-09-01")
                    .waitsFor("2021-09-02", WaitingFor.ADVICE)),
            new Told("soon", cases.story().lodged("2021-07-05", partner)),
            new Told(
                "far",
                cases
                    .story()
                    .lodgedAt("2021-12-01", "BUDEL", "YEM", "COA", partner)
                    .interviewed("2021-12-20")),
            new Told(
                "unclear",
                cases.story().lodged("2021-11-01", partner).track("2021-11-02", "TRACK_1")));
    told.forEach(one -> cases.arrives(one.story()));
    return new SomeCases(told);
  }

  CaseStory story(String name) {
    return told.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().story();
  }

  String name(JsonNode line) {
    return told.stream()
        .filter(one -> one.story().caseId.toString().equals(line.path("caseId").asText()))
        .map(Told::name)
        .findFirst()
        .orElse("a stranger");
  }
}
