import asylumchain.client.ChainProblem;
import asylumchain.client.Connection;
import asylumchain.client.Facts;
import asylumchain.client.Tokens;
import asylumchain.client.Written;
import asylumchain.client.cases.CaseApi;
import asylumchain.client.cases.FeedApi;
import asylumchain.client.cases.FeedApi.APIReadFeedRequest;
import asylumchain.client.cases.model.Person;
import asylumchain.client.cases.model.Registration;
import asylumchain.client.cases.model.Sex;
import asylumchain.client.deadlines.CaseDeadlinesApi;
import asylumchain.client.deadlines.CaseDeadlinesApi.APIShowCaseDeadlinesRequest;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Registers a case, tells what happened in it, and reads back what the chain makes of that.
public final class FirstEvent {

  public static void main(String[] arguments) {
    var tokens = Tokens.fixed(System.getenv("TOKEN"));
    var cases = Connection.to(URI.create(System.getenv("CASES")), tokens);
    var deadlines = Connection.to(URI.create(System.getenv("DEADLINES")), tokens);
    var desk = new CaseApi(cases);

    // a case: who applies, and the fact that opens it
    var person =
        new Person()
            .vNumber("0027042007")
            .familyName("Testesfay")
            .givenNames("Yordanos")
            .birthDate("1992")
            .sex(Sex.F)
            .nationality("ERI");
    var lodged =
        new ApplicationLodged(LocalDate.parse("2021-11-01"), Code.of("FIRST"), null, null, null);
    var registration = new Registration().person(person).event(lodged);
    var registered = Written.of(desk.registerCaseWithHttpInfo(registration, newKey()));
    System.out.println("registered as version " + registered.etag());

    // an event, told of the version that was read
    var held = new InterviewHeld(LocalDate.parse("2021-11-22"));
    var told =
        Written.of(desk.postCaseWithHttpInfo(registered.id(), held, registered.etag(), newKey()));
    System.out.println("an interview makes it version " + told.etag());

    // a refusal says why, and what would be possible
    try {
      var announced = new DecisionAnnounced(LocalDate.parse("2021-12-01"));
      desk.postCase(registered.id(), announced, told.etag(), newKey());
    } catch (ChainProblem no) {
      System.out.println("refused as " + no.reason());
      System.out.println("possible: a decision, " + no.possible().contains("decision-made"));
    }

    // the clock, once deadline-service has seen what was just written
    var question =
        APIShowCaseDeadlinesRequest.newBuilder().caseId(registered.id()).after(told.etag()).build();
    System.out.println("to be decided by " + decideBy(new CaseDeadlinesApi(deadlines), question));

    readFeed(new FeedApi(cases), registered.id());
  }

  /// The service waits for three seconds by itself; this asks again while Kafka is slower.
  private static LocalDate decideBy(
      CaseDeadlinesApi deadlines, APIShowCaseDeadlinesRequest question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return deadlines.showCaseDeadlines(question).getClocks().stream()
            .filter(clock -> clock.getClock().equals("decision-term"))
            .map(clock -> clock.getDueOn())
            .findFirst()
            .orElseThrow();
      } catch (ChainProblem no) {
        if (!List.of(404, 503).contains(no.status()) || attempt == 20) {
          throw no;
        }
        LockSupport.parkNanos(no.retryAfter().orElse(Duration.ZERO).toNanos());
      }
    }
  }

  private static void readFeed(FeedApi feed, UUID caseId) {
    String after = null;
    boolean more = true;
    while (more) {
      var page = feed.readFeed(APIReadFeedRequest.newBuilder().after(after).limit(1000).build());
      for (var event : page.getEvents()) {
        if (event.getSubject().equals(caseId)) {
          var fact = Facts.ofCase(event.getData());
          System.out.println("in the feed: " + fact.occurredOn() + " " + event.getType());
        }
      }
      after = page.getNext();
      more = page.getMore();
    }
  }

  /// In production a key is kept with the fact, so that a request can be repeated.
  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
