package asylumchain.cases.intake.bulk;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines as a source would deliver them.
final class Lines {

  private Lines() {}

  static String lodged(String ref) {
    return lodged(ref, "%010d".formatted(Math.floorMod(ref.hashCode(), 1_000_000_000)));
  }

  static String lodged(String ref, String vNumber) {
    return """
    {"source":"INDIGO","sourceRef":"%s","person":%s,"events":[\
    {"type":"application-registered","occurredOn":"2019-05-01","recordedAt":"2019-05-01T14:00:00Z","applicationKind":"FIRST","unit":"REGISTRATION"},\
    {"type":"application-lodged","occurredOn":"2019-05-03","recordedAt":"2019-05-03T14:00:00Z","applicationKind":"FIRST","unit":"REGULAR_DESK"}]}\
    """
        .formatted(ref, person(vNumber));
  }

  static String decided(String ref) {
    return """
    {"source":"INDIGO","sourceRef":"%s","events":[%s]}\
    """
        .formatted(ref, decision());
  }

  static String whole(String ref) {
    return """
    {"source":"INDIGO","sourceRef":"%s","person":%s,"events":[\
    {"type":"application-registered","occurredOn":"2019-05-01","recordedAt":"2019-05-01T14:00:00Z","applicationKind":"FIRST","unit":"REGISTRATION"},\
    {"type":"application-lodged","occurredOn":"2019-05-03","recordedAt":"2019-05-03T14:00:00Z","applicationKind":"FIRST","unit":"REGULAR_DESK"},\
    {"type":"track-assigned","occurredOn":"2019-06-02","recordedAt":"2019-06-02T14:00:00Z","track":"TRACK_4"},\
    {"type":"interview-held","occurredOn":"2019-07-02","recordedAt":"2019-07-02T14:00:00Z"},%s]}\
    """
        .formatted(
            ref,
            person("%010d".formatted(Math.floorMod(ref.hashCode(), 1_000_000_000))),
            decision());
  }

  static String person(String vNumber) {
    return """
    {"vNumber":"%s","familyName":"Canary","givenNames":"Kanarie","birthDate":"1990-05-01","sex":"F","nationality":"SYR","unaccompaniedMinor":false,"familySize":1,"familyRef":null}\
    """
        .formatted(vNumber);
  }

  static String decision() {
    return """
    {"type":"decision-made","occurredOn":"2020-05-20","recordedAt":"2020-05-20T14:00:00Z","outcome":"REFUGEE","authorityLevel":"SENIOR","secondReader":true}\
    """;
  }

  static String many(int cases) {
    return IntStream.range(0, cases)
        .mapToObj(i -> whole("BENCH-" + i))
        .collect(Collectors.joining("\n"));
  }
}
