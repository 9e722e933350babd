package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.GroupPower;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Code;
import asylumchain.kit.http.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// How far the power reaches that a decree uses: which applications, and by how much.
record Extent(RuleBook book, GroupPower power) {

  /// What of a decree lies outside it altogether, so that no case would be reached, or by more than
  /// the law gives.
  List<Violation> flawsOf(ProposedDecree decree) {
    var flaws = new ArrayList<Violation>();
    period(decree, flaws);
    kinds(decree, flaws);
    most(decree, flaws);
    return flaws;
  }

  private void period(ProposedDecree decree, List<Violation> flaws) {
    var versions = book.known(power.rule()).versions();
    var from = versions.getFirst().inForceFrom();
    var until = versions.getLast().inForceUntil();
    if (until != null && decree.lodgedFrom() != null && decree.lodgedFrom().isAfter(until)) {
      flaws.add(
          new Violation(
              "/lodgedFrom",
              "%s extends the term of applications lodged until %s; it reaches none of these"
                  .formatted(power.basis(), until)));
    }
    if (from != null && decree.lodgedUntil() != null && decree.lodgedUntil().isBefore(from)) {
      flaws.add(
          new Violation(
              "/lodgedUntil",
              "%s extends the term of applications lodged from %s; it reaches none of these"
                  .formatted(power.basis(), from)));
    }
  }

  private void kinds(ProposedDecree decree, List<Violation> flaws) {
    var kinds = decree.kinds();
    var governed =
        book.governances().stream()
            .filter(it -> it.rule().equals(power.rule()))
            .flatMap(it -> it.kinds().stream())
            .collect(Collectors.toSet());
    if (kinds != null
        && !kinds.isEmpty()
        && Collections.disjoint(kinds.stream().map(Code::text).toList(), governed)) {
      flaws.add(
          new Violation(
              "/kinds",
              "no application of these kinds is decided within the term of %s: it reaches none"
                  .formatted(power.rule())));
    }
  }

  /// The reader of the law sees to it that the limit is counted in months.
  private void most(ProposedDecree decree, List<Violation> flaws) {
    power
        .most(book.known(power.rule()))
        .filter(most -> decree.months() > most.amount())
        .ifPresent(
            most ->
                flaws.add(
                    new Violation(
                        "/months", "%s gives %s at most".formatted(power.basis(), most))));
  }
}
