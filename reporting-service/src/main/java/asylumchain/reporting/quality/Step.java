package asylumchain.reporting.quality;

import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.reporting.facts.Beliefs;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A day on which something happened in a case that tells of its quality.
///
/// @param place among those of the case, from 1
/// @param after where the case stands since
/// @param decisions made
/// @param secondRead of those, the ones that a second officer read
/// @param again whether the case had a decision before
/// @param interviews held since the decision before; 0 unless a decision was made
/// @param withdrawn decisions taken back
/// @param judged judgments on a decision
/// @param annulled of those, the ones that annulled it
record Step(
    int place,
    LocalDate on,
    Standing after,
    int decisions,
    int secondRead,
    boolean again,
    int interviews,
    int withdrawn,
    int judged,
    int annulled) {

  /// The steps of a case, each for as long as it was known to be so.
  static List<Beliefs.Belief<Step>> of(CaseFacts facts) {
    var beliefs = new Beliefs<Step>();
    if (facts.facts().stream().anyMatch(fact -> canTell(fact.event()))) {
      for (var moment : facts.momentsOfEvents()) {
        beliefs.learn(moment, of(facts.eventsKnownAt(moment)));
      }
    }
    return beliefs.all();
  }

  private static boolean canTell(CaseEvent event) {
    return event instanceof DecisionEvent
        || event instanceof RemedyEvent
        || event instanceof IntakeEvent.FactCorrected;
  }

  private static List<Step> of(List<CaseEvent> events) {
    var steps = new ArrayList<Step>();
    if (events.isEmpty()) {
      return steps;
    }
    var standing = Standing.on(events.getFirst().occurredOn());
    var interviewsToldOf = 0;
    for (var event : events) {
      var before = standing;
      standing = before.after(event);
      var step = step(steps.size() + 1, event, before, standing, interviewsToldOf);
      if (step.tells()) {
        steps.add(step);
      }
      if (step.decisions > 0) {
        interviewsToldOf = standing.course().interviews();
      }
    }
    return steps;
  }

  private static Step step(
      int place, CaseEvent event, Standing before, Standing after, int interviewsToldOf) {
    var was = before.course();
    var is = after.course();
    var decisions = is.decisions() - was.decisions();
    return new Step(
        place,
        event.occurredOn(),
        after,
        decisions,
        isSecondRead(event) ? decisions : 0,
        decisions > 0 && was.decisions() > 0,
        decisions > 0 ? is.interviews() - interviewsToldOf : 0,
        is.withdrawn() - was.withdrawn(),
        is.judged() - was.judged(),
        is.annulled() - was.annulled());
  }

  private static boolean isSecondRead(CaseEvent event) {
    return event instanceof DecisionEvent.DecisionMade made && made.secondReader();
  }

  private boolean tells() {
    return decisions > 0 || withdrawn > 0 || judged > 0 || annulled > 0;
  }
}
