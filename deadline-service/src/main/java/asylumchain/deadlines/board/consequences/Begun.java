package asylumchain.deadlines.board.consequences;

import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.deadlines.law.lateness.Tariff;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.PenaltyEvent.Band;
import asylumchain.events.PenaltyEvent.PenaltyEnded;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A penalty that began, as it is said.
///
/// @param endedOn its last day; `null` while it runs
record Begun(PenaltyStarted start, @Nullable LocalDate endedOn) {

  /// What was said of the penalties of a case so far.
  static Map<UUID, Begun> said(List<KnownShift> shifts) {
    var said = new LinkedHashMap<UUID, Begun>();
    for (var shift : shifts) {
      switch (shift.shift()) {
        case PenaltyStarted start -> said.put(start.penaltyId(), new Begun(start, null));
        case PenaltyEnded(var on, var id) ->
            said.computeIfPresent(id, (_, it) -> new Begun(it.start(), on));
        case DeadlineEvent _ -> {
          // says nothing about when a penalty runs
        }
      }
    }
    return said;
  }

  /// What is to be said of the penalties that follow from a case today.
  static Map<UUID, Begun> meant(List<Penalty> penalties, LocalDate today, Lateness lateness) {
    var meant = new LinkedHashMap<UUID, Begun>();
    for (var penalty : penalties) {
      if (penalty.isDue() && !penalty.firstDay().isAfter(today)) {
        meant.put(
            penalty.penaltyId(), new Begun(start(penalty, lateness), endedOn(penalty, today)));
      }
    }
    return meant;
  }

  private static PenaltyStarted start(Penalty penalty, Lateness lateness) {
    return new PenaltyStarted(
        penalty.firstDay(),
        penalty.penaltyId(),
        penalty.kind(),
        penalty.personId(),
        penalty.noticeId(),
        penalty.rulingId(),
        penalty.perDay(),
        lateness.tariff(penalty.regime()).map(Begun::bands).orElse(null),
        penalty.maximum());
  }

  private static List<Band> bands(Tariff tariff) {
    return tariff.bands().stream().map(it -> new Band(it.untilDay(), it.perDay())).toList();
  }

  private static @Nullable LocalDate endedOn(Penalty penalty, LocalDate today) {
    var last = penalty.lastCostingDay();
    return last != null && last.isBefore(today) ? last : null;
  }

  /// The day on which, without news, something is next to be said of a penalty; `null` for never.
  static @Nullable LocalDate nextChangeOn(List<Penalty> penalties, LocalDate today) {
    return penalties.stream()
        .filter(Penalty::isDue)
        .flatMap(penalty -> Stream.of(penalty.firstDay(), dayAfter(penalty.lastCostingDay())))
        .filter(Objects::nonNull)
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  /// What must be said, so that whoever heard `said` knows what is meant. A penalty that is not
  /// meant any more ends on the day before its first.
  static List<DeadlineEvent> difference(Map<UUID, Begun> said, Map<UUID, Begun> meant) {
    var news = new ArrayList<DeadlineEvent>();
    meant.forEach((id, it) -> it.sayAfter(said.get(id), news));
    said.forEach(
        (id, it) -> {
          var never = it.start().occurredOn().minusDays(1);
          if (!meant.containsKey(id) && !never.equals(it.endedOn())) {
            news.add(new PenaltyEnded(never, id));
          }
        });
    return news;
  }

  private void sayAfter(@Nullable Begun said, List<DeadlineEvent> news) {
    var before = said != null && isContinued(said) ? said : null;
    if (before == null) {
      news.add(start);
    }
    if (endedOn != null && (before == null || before.endedOn() == null)) {
      news.add(new PenaltyEnded(endedOn, start.penaltyId()));
    }
  }

  private boolean isContinued(Begun said) {
    return isSame(said.start())
        && (said.endedOn() == null || Objects.equals(said.endedOn(), endedOn));
  }

  private boolean isSame(PenaltyStarted said) {
    return said.occurredOn().equals(start.occurredOn())
        && Objects.equals(said.personId(), start.personId())
        && Objects.equals(said.noticeId(), start.noticeId())
        && Objects.equals(said.rulingId(), start.rulingId())
        && isSame(said.perDay(), start.perDay())
        && isSame(said.maximum(), start.maximum());
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
