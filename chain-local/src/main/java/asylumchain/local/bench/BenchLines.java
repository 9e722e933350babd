package asylumchain.local.bench;

import java.util.Locale;

/// Lines for an import: each a new case of a new person, with five facts.
final class BenchLines {

  private BenchLines() {}

  /// Such lines, made while they are sent.
  ///
  /// @param before how many were sent before: none is sent again
  static LineStream of(int before, int lines) {
    return new LineStream(lines, number -> line(before + number));
  }

  private static String line(int number) {
    return String.format(
        Locale.ROOT,
        """
        {"source":"BENCH","sourceRef":"B-%1$08d","person":{"vNumber":"%2$s","familyName":"Vries-%1$d",\
        "givenNames":"Sam %3$d","birthDate":"1990-05-01","sex":"F","nationality":"SYR",\
        "unaccompaniedMinor":false,"familySize":1,"familyRef":null},"events":[\
        {"type":"application-registered","occurredOn":"2019-05-01","recordedAt":"2019-05-01T14:00:00Z",\
        "applicationKind":"FIRST","unit":"REGISTRATION"},\
        {"type":"application-lodged","occurredOn":"2019-05-03","recordedAt":"2019-05-03T14:00:00Z",\
        "applicationKind":"FIRST","unit":"REGULAR_DESK"},\
        {"type":"track-assigned","occurredOn":"2019-06-02","recordedAt":"2019-06-02T14:00:00Z",\
        "track":"TRACK_4"},\
        {"type":"interview-held","occurredOn":"2019-07-02","recordedAt":"2019-07-02T14:00:00Z"},\
        {"type":"decision-made","occurredOn":"2020-05-20","recordedAt":"2020-05-20T14:00:00Z",\
        "outcome":"REFUGEE","authorityLevel":"SENIOR","secondReader":true}]}
        """,
        number,
        LineStream.vNumber(number),
        number % 1_000);
  }
}
