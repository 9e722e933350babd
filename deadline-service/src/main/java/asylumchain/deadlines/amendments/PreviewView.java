package asylumchain.deadlines.amendments;

import static java.util.Comparator.comparingLong;

import asylumchain.deadlines.amendments.ChangedCase.Seen;
import asylumchain.deadlines.terms.TermStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a change of law would change.
///
/// @param asOf the day in law on which it was looked at
/// @param knownAt all that is known until then counts
/// @param ruleBookVersion of the book in use, with which it was compared
/// @param looked how many cases that wait for something, or of which something was posted, the
///   change reaches; with `decided` all that it reaches
/// @param leftOut how many cases the change reaches that were not looked at: they were decided, and
///   nothing was posted about them; 0 with `decided`
/// @param changed how many of them would look different
/// @param shifts per clock and by how much its last day moves; most cases first
/// @param statuses how clocks stand before and after
/// @param nationalities,units of the changed cases; most cases first
/// @param cases the first hundred in which the caller takes part, by their new last day
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewView(
    LocalDate asOf,
    Instant knownAt,
    String ruleBookVersion,
    long looked,
    long leftOut,
    long changed,
    List<ShiftLine> shifts,
    List<StatusLine> statuses,
    List<Group> nationalities,
    List<Group> units,
    LatenessView lateness,
    List<CaseLine> cases) {

  /// Clocks of which the last day moves by the same.
  ///
  /// @param amount by how much; below 0 for an earlier day; absent, with its unit, where there is
  ///   no last day before or after
  /// @param firstBefore,lastBefore earliest and latest last day of them before
  /// @param firstAfter,lastAfter the same after
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShiftLine(
      String clock,
      @Nullable Long amount,
      @Nullable ChronoUnit unit,
      long cases,
      @Nullable LocalDate firstBefore,
      @Nullable LocalDate lastBefore,
      @Nullable LocalDate firstAfter,
      @Nullable LocalDate lastAfter) {}

  /// Clocks that stand one way before and another way, or the same, after.
  ///
  /// @param before,after absent where there is no such clock
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StatusLine(
      String clock,
      TermStatus.@Nullable Code before,
      TermStatus.@Nullable Code after,
      long cases) {}

  /// Changed cases that share a code.
  ///
  /// @param code empty where it is not known
  record Group(String code, long cases) {}

  /// What it does to notices of default (ingebrekestelling) and administrative penalties
  /// (dwangsom).
  ///
  /// @param noticesThatCount premature before, timely after
  /// @param noticesWithoutEffect timely before, premature after
  /// @param accruedBefore,accruedAfter euros by the end of the day
  record LatenessView(
      int noticesThatCount,
      int noticesWithoutEffect,
      BigDecimal accruedBefore,
      BigDecimal accruedAfter) {}

  /// A clock of a case that changes.
  ///
  /// @param dueOnBefore,dueOnAfter absent where it has no last day
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseLine(
      UUID caseId,
      String clock,
      TermStatus.@Nullable Code before,
      TermStatus.@Nullable Code after,
      @Nullable LocalDate dueOnBefore,
      @Nullable LocalDate dueOnAfter) {}

  /// The counts, and some of the cases one by one.
  static PreviewView of(Comparison comparison, Looked looked, List<ChangedCase> some) {
    var late = looked.lateness();
    return new PreviewView(
        comparison.today(),
        comparison.knownAt(),
        comparison.before().version(),
        looked.cases(),
        looked.leftOut(),
        looked.changed(),
        looked.shifts().entrySet().stream()
            .map(it -> line(it.getKey(), it.getValue()))
            .sorted(comparingLong(ShiftLine::cases).reversed().thenComparing(ShiftLine::clock))
            .toList(),
        looked.statuses().entrySet().stream()
            .map(it -> line(it.getKey(), it.getValue()))
            .sorted(comparingLong(StatusLine::cases).reversed().thenComparing(StatusLine::toString))
            .toList(),
        groups(looked.nationalities()),
        groups(looked.units()),
        new LatenessView(
            late.timely(), late.withoutEffect(), late.accruedBefore(), late.accruedAfter()),
        some.stream().flatMap(PreviewView::lines).toList());
  }

  private static ShiftLine line(Looked.ByShift by, Looked.Moved moved) {
    var shift = by.shift();
    return new ShiftLine(
        by.clock(),
        shift == null ? null : shift.amount(),
        shift == null ? null : shift.unit(),
        moved.clocks(),
        moved.before().first(),
        moved.before().last(),
        moved.after().first(),
        moved.after().last());
  }

  private static StatusLine line(Looked.ByStatus by, long cases) {
    return new StatusLine(by.clock(), by.before(), by.after(), cases);
  }

  private static List<Group> groups(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(it -> new Group(it.getKey(), it.getValue()))
        .sorted(comparingLong(Group::cases).reversed().thenComparing(Group::code))
        .toList();
  }

  private static Stream<CaseLine> lines(ChangedCase changed) {
    return changed.clocks().stream()
        .map(
            it ->
                new CaseLine(
                    changed.of().caseId(),
                    it.clock(),
                    status(it.before()),
                    status(it.after()),
                    it.dueBefore(),
                    it.dueAfter()));
  }

  private static TermStatus.@Nullable Code status(@Nullable Seen seen) {
    return seen == null ? null : seen.status();
  }
}
