package asylumchain.local.scenario;

import java.time.LocalDate;
import java.util.List;

/// How many cases of a track are open at the end of a day: published, or ours where nothing was.
///
/// @param lodgedUntil only those lodged on this day or before; the day itself where all count
record TrackMark(LocalDate date, Track track, LocalDate lodgedUntil, int open) {

  /// Those of the Netherlands from 2014 on, in the order of their days and, on one day, from the
  /// oldest cases on.
  static List<TrackMark> shipped(Scale scale) {
    return Table.at("/scenario/netherlands-tracks.csv").rows().stream()
        .map(row -> of(row, scale))
        .toList();
  }

  private static TrackMark of(Table.Row row, Scale scale) {
    var date = row.date("date");
    var lodgedUntil = row.text("lodgedUntil").isEmpty() ? date : row.date("lodgedUntil");
    return new TrackMark(
        date, Track.valueOf(row.text("track")), lodgedUntil, scale.of(row.count("open")));
  }

  boolean isOfAll() {
    return lodgedUntil.equals(date);
  }
}
