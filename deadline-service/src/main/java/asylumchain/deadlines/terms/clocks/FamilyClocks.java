package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Word;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.EndEvent.PermitIssued;
import java.util.List;

/// The period in which a permit holder can ask for family reunification (nareis) on easy terms.
final class FamilyClocks {

  static final List<String> NAMED_RULES = List.of("nareis-window");

  private FamilyClocks() {}

  static void gather(Gathering gathering) {
    var facts = gathering.facts();
    facts
        .last(PermitIssued.class)
        .ifPresent(
            permit -> {
              var announcedOn =
                  facts
                      .last(DecisionAnnounced.class)
                      .map(DecisionAnnounced::occurredOn)
                      .orElse(permit.occurredOn());
              ClockDraft.of(gathering, "family-reunification-window", "nareis-window", announcedOn)
                  .map(it -> it.from(announcedOn, Word.ANNOUNCED, List.of()))
                  .ifPresent(gathering::untilItPasses);
            });
  }
}
