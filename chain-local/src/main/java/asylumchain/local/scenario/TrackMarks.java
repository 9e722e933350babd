package asylumchain.local.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is open per track on some days. At the end of a year track 4 has what the published stock
/// leaves to it.
final class TrackMarks {

  private final List<TrackMark> marks;

  TrackMarks(Scale scale) {
    marks = TrackMark.shipped(scale);
  }

  /// Open cases of a track at the end of a year.
  ///
  /// @param stock of all tracks
  int atTheEndOf(int year, Track track, int stock) {
    return switch (track) {
      case TRACK_1, TRACK_2 -> published(year, track);
      case TRACK_4 -> stock - published(year, Track.TRACK_1) - published(year, Track.TRACK_2);
    };
  }

  /// What a year has to reach in a track, by day; the last day is that of the year. On each day
  /// from the oldest cases on, the last mark being that of all.
  NavigableMap<LocalDate, List<TrackMark>> within(YearAccount account, Track track) {
    var days =
        marks.stream()
            .filter(mark -> mark.track() == track && mark.date().getYear() == account.year())
            .filter(mark -> !(mark.isOfAll() && isLastDay(mark.date())))
            .collect(Collectors.groupingBy(TrackMark::date, TreeMap::new, Collectors.toList()));
    var last = LocalDate.of(account.year(), 12, 31);
    var ofAll =
        new TrackMark(last, track, last, atTheEndOf(account.year(), track, account.closing()));
    days.merge(last, List.of(ofAll), TrackMarks::both);
    days.replaceAll((_, some) -> oldestFirst(some));
    return days;
  }

  private int published(int year, Track track) {
    return marks.stream()
        .filter(mark -> mark.track() == track && mark.isOfAll())
        .filter(mark -> mark.date().equals(LocalDate.of(year, 12, 31)))
        .findFirst()
        .orElseThrow()
        .open();
  }

  private static boolean isLastDay(LocalDate day) {
    return day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
  }

  private static List<TrackMark> both(List<TrackMark> one, List<TrackMark> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static List<TrackMark> oldestFirst(List<TrackMark> some) {
    return some.stream().sorted(Comparator.comparing(TrackMark::lodgedUntil)).toList();
  }
}
