package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Companion;
import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Viewpoint;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One evaluation under way: what is looked at, from where, and the clocks found so far.
final class Gathering {

  private final Viewpoint view;
  private final CaseFacts facts;
  private final Shifts shifts;
  private final List<Told> clocks = new ArrayList<>();
  private @Nullable LocalDate nextChangeOn;

  Gathering(Viewpoint view, CaseFacts facts, Shifts shifts) {
    this.view = view;
    this.facts = facts;
    this.shifts = shifts;
  }

  Viewpoint view() {
    return view;
  }

  CaseFacts facts() {
    return facts;
  }

  Shifts shifts() {
    return shifts;
  }

  /// Whether the case is in a track that means this.
  boolean isOnTrack(Meaning meaning) {
    return view.book().codes().means(meaning, facts.track());
  }

  /// Whether the application is of a kind that means this.
  boolean isOfKind(Meaning meaning) {
    return view.book().codes().means(meaning, facts.kind());
  }

  /// Whether it was lodged at a unit that means this.
  boolean isLodgedAt(Meaning meaning) {
    return facts
        .last(ApplicationLodged.class)
        .filter(lodged -> view.book().codes().means(meaning, lodged.unit()))
        .isPresent();
  }

  /// Whether such clocks run beside the term to decide.
  boolean has(Companion companion) {
    return view.book().codes().has(companion, facts.kind());
  }

  /// A clock that stays until its act is done.
  void add(Told told) {
    clocks.add(told);
  }

  /// A clock that is over once its last day has passed.
  void untilItPasses(Told told) {
    var dueOn = told.clock().dueOn();
    if (dueOn == null || !dueOn.isBefore(view.today())) {
      clocks.add(told);
    }
    if (dueOn != null) {
      changesOn(dueOn.plusDays(1));
    }
  }

  /// On this day, without news, something will be said otherwise.
  void changesOn(LocalDate day) {
    if (day.isAfter(view.today()) && (nextChangeOn == null || day.isBefore(nextChangeOn))) {
      nextChangeOn = day;
    }
  }

  Determination determination() {
    return new Determination(facts, clocks, nextChangeOn);
  }
}
