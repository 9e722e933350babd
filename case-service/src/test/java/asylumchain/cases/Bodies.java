package asylumchain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import java.util.concurrent.atomic.AtomicLong;

/// What partners send.
public final class Bodies {

  private static final AtomicLong NUMBERS = new AtomicLong(7_000_000_000L);

  private Bodies() {}

  /// A person nobody knows yet, with a canary in every personal field.
  public static String person() {
    return """
    {"vNumber":"%d","familyName":"Canary-Kwetal","givenNames":"Kanarie-Zwartwit",\
    "birthDate":"1987-03","sex":"M","nationality":"ERI"}\
    """
        .formatted(NUMBERS.incrementAndGet());
  }

  public static String registration() {
    return registration(person());
  }

  public static String registration(String person) {
    return """
    {"person":%s,"event":{"type":"application-lodged","occurredOn":"2021-03-01",\
    "applicationKind":"FIRST","unit":"REGULAR_DESK"}}\
    """
        .formatted(person);
  }

  /// Where a case stands that IND has just registered.
  public static String registered() {
    return registeredBy("IND");
  }

  /// Where a case stands that a partner has just registered.
  public static String registeredBy(String partner) {
    return registeredBy(partner, "2021-03-01");
  }

  /// Where a case stands that a partner has just registered, lodged on a day of one's choice.
  public static String registeredBy(String partner, String lodgedOn) {
    var answer =
        Door.knock("POST", "/v1/cases")
            .as(partner, "cases:write")
            .json(registration().replace("2021-03-01", lodgedOn))
            .answer();
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /// IND says what happened in a case.
  public static void post(String location, String event) {
    var answer =
        Door.knock("POST", location + "/events")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .json(event)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  public static String event(String type, String occurredOn) {
    return "{\"type\":\"%s\",\"occurredOn\":\"%s\"}".formatted(type, occurredOn);
  }

  /// What follows from a merge of persons, and is for nobody to report.
  public static String duplicateMerged(String occurredOn) {
    return """
        {"type":"duplicate-merged","occurredOn":"%s","applicant":{
         "personId":"0190b0a0-0000-7000-8000-000000000001","familyId":null,"nationality":"SYR",
         "sex":"F","ageBand":"AGE_18_34","unaccompaniedMinor":false,"familySizeBand":"ONE"}}
        """
        .formatted(occurredOn)
        .replace("\n", "");
  }

  public static String decision(String occurredOn) {
    return """
    {"type":"decision-made","occurredOn":"%s","outcome":"REFUGEE","authorityLevel":"SENIOR",\
    "secondReader":true}\
    """
        .formatted(occurredOn);
  }
}
