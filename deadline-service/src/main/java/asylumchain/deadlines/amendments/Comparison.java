package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.ChangedCase.ChangedClock;
import asylumchain.deadlines.amendments.ChangedCase.Lateness;
import asylumchain.deadlines.amendments.ChangedCase.Seen;
import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.ReachTable.Candidate;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.JudgedNotice;
import asylumchain.deadlines.penalty.cases.LateCase;
import asylumchain.deadlines.penalty.cases.LateFile;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.TermStatus;
import asylumchain.deadlines.terms.Terms;
import asylumchain.events.Clock;
import asylumchain.events.PenaltyEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// One case under two rule books, by the same engine that keeps its clocks. Without I/O and without
/// a clock.
///
/// @param today in law
/// @param knownAt all that is known until then counts, the change included
record Comparison(RuleBook before, RuleBook after, LocalDate today, Instant knownAt) {

  ChangedCase of(Candidate candidate, KnownCase known) {
    var record = known.clocks();
    var old = seen(Terms.latest(record, before, today, knownAt));
    var now = seen(Terms.latest(record, after, today, knownAt));
    var names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    var clocks =
        names.stream()
            .filter(name -> !Objects.equals(old.get(name), now.get(name)))
            .map(name -> new ChangedClock(name, old.get(name), now.get(name)))
            .toList();
    return new ChangedCase(candidate, clocks, lateness(candidate.caseId(), known, record));
  }

  private Map<String, Seen> seen(Determination determination) {
    var seen = new LinkedHashMap<String, Seen>();
    for (var told : determination.clocks()) {
      var status = TermStatus.on(today, told.clock(), told.endedOn());
      seen.put(told.clock().clock(), new Seen(told.clock(), status.code()));
    }
    return seen;
  }

  private Lateness lateness(UUID caseId, KnownCase known, CaseRecord record) {
    var old = file(caseId, known, record, before);
    if (!old.isAboutLateness()) {
      return Lateness.NONE;
    }
    var was = old.at(today, knownAt);
    var is = file(caseId, known, record, after).at(today, knownAt);
    var counted = counting(was);
    var counts = counting(is);
    var change =
        new Lateness(
            (int) counts.stream().filter(it -> !counted.contains(it)).count(),
            (int) counted.stream().filter(it -> !counts.contains(it)).count(),
            accrued(was, before),
            accrued(is, after));
    return change.accruedBefore().compareTo(change.accruedAfter()) == 0
            && change.timely() == 0
            && change.withoutEffect() == 0
        ? Lateness.NONE
        : change;
  }

  private static LateFile file(UUID caseId, KnownCase known, CaseRecord record, RuleBook book) {
    return new LateFile(
        caseId,
        known.events(),
        known.shifts(),
        (name, asOf, knownAt) -> clock(record, book, name, asOf, knownAt),
        book);
  }

  private static @org.jspecify.annotations.Nullable Clock clock(
      CaseRecord record, RuleBook book, String name, LocalDate asOf, Instant knownAt) {
    return Terms.evaluate(record, book, book.calendar(), asOf, knownAt).bare().stream()
        .filter(clock -> clock.clock().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<UUID> counting(LateCase late) {
    return late.notices().stream()
        .filter(notice -> notice.verdict().counts())
        .map(JudgedNotice::noticeId)
        .collect(Collectors.toList());
  }

  private BigDecimal accrued(LateCase late, RuleBook book) {
    return late.penalties().stream()
        .filter(penalty -> penalty.kind() == PenaltyEvent.Kind.ADMINISTRATIVE)
        .map(penalty -> Balance.of(List.of(penalty), today, book.lateness()).accrued())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
