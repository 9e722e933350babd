package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Positions;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Rulings;
import asylumchain.deadlines.law.register.ReleasedLaw;
import asylumchain.deadlines.law.register.Replicas;
import asylumchain.deadlines.law.register.RuleBookTable;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.deadlines.rounds.days.DayTable;
import asylumchain.events.Code;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.projection.LiveTables;
import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Two replicas of this service on one database while a release is rolled out: one has the old law
/// files, one the new. Events of cases go on arriving at either.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class RollOutTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = 60;

  @Inject CasesForTests cases;
  @Inject RoundForTests round;
  @Inject RuleBookTable inUse;
  @Inject ReleasedLaw released;
  @Inject DataSource database;
  @Inject Journal journal;
  @Inject LiveTables tables;
  @Inject Clock clock;
  @Inject DayTable days;
  @Inject Forgetting forgetting;

  private final Code desk = Code.of("D" + Math.abs(UUID.randomUUID().hashCode()));

  @Test
  void no_case_ends_under_the_old_book_and_none_goes_back_to_it() throws Exception {
    var before = new Replica(released.book());
    var after = new Replica(withOneDecreeMore());
    var stories = new ArrayList<CaseStory>();
    var deliveries = new Deliveries();
    for (int i = 0; i < CASES; i++) {
      var story = cases.story();
      stories.add(story);
      deliveries.add(told(story));
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      var old = threads.submit(() -> before.workOff(deliveries));
      var fresh = threads.submit(() -> after.workOff(deliveries));
      deliveries.awaitDone(CASES);
      assertThat(after.books.activate(false)).isTrue();
      old.get();
      fresh.get();

      var version = after.books.book().version();
      round.goRoundAs(after.books, after.desk);
      assertThat(before.books.activate(false)).as("the old files stay away").isFalse();
      round.goRoundAs(before.books, before.desk);
      assertThat(before.refused.get() + after.refused.get()).as("somebody waited").isPositive();
      for (var story : stories) {
        var said = said(story);
        assertThat(round.evaluatedUnder(story.part(), story.caseId)).isEqualTo(version);
        assertThat(said.getLast().path("ruleBookVersion").asText()).isEqualTo(version);
        assertThat(said.getLast().path("clocks").path(0).path("dueOn").asText())
            .isEqualTo("2022-05-02");
        assertThat(inTurn(said)).as("never back to a book that was left").doesNotHaveDuplicates();
      }
    } finally {
      assertThat(inUse.activate(true)).isTrue();
      round.goRound();
    }
  }

  /// Lodged, put on a track, handed over: three deliveries, one after the other.
  private Deque<List<ReceivedEvent>> told(CaseStory story) {
    var deliveries = new ArrayDeque<List<ReceivedEvent>>();
    deliveries.add(story.lodgedAt("2021-02-02", desk.text(), "ERI", "IND").tell());
    deliveries.add(story.track("2021-02-03", "TRACK_4").tell());
    deliveries.add(story.interviewed("2021-02-04").tell());
    return deliveries;
  }

  private RuleBook withOneDecreeMore() {
    var decrees = new ArrayList<>(released.book().decrees());
    var day = LocalDate.parse("2021-01-15");
    decrees.add(
        new Decree(
            "ROLL-OUT",
            "a decree of the new release",
            "42(4)(b)",
            9,
            day,
            day,
            day,
            LocalDate.parse("2021-02-28"),
            null,
            null,
            null,
            "confirmed",
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            null,
            new Decree.Members(Set.of(), Set.of(), Set.of(desk)),
            null,
            Rulings.NONE,
            Positions.NONE));
    var book = Replicas.newFiles(released.book());
    return book.with(book.version(), decrees, book.moratoria(), book.calendar());
  }

  /// Deliveries of cases, each in its order, to whoever takes them.
  private static final class Deliveries {
    private final ConcurrentLinkedQueue<Deque<List<ReceivedEvent>>> waiting =
        new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();

    void add(Deque<List<ReceivedEvent>> ofOneCase) {
      all.addAndGet(ofOneCase.size());
      waiting.add(ofOneCase);
    }

    boolean areLeft() {
      return done.get() < all.get();
    }

    void awaitDone(int many) {
      while (done.get() < many) {
        Thread.onSpinWait();
      }
    }
  }

  /// One replica: its own files, its own desk, the same database.
  private final class Replica {
    private final RuleBookTable books;
    private final DeadlineDesk desk;
    private final CaseEventsIn door;
    private final AtomicInteger refused = new AtomicInteger();

    Replica(RuleBook files) {
      books = Replicas.with(database, files);
      desk = new DeadlineDesk(journal, books, clock, days, tables);
      door = new CaseEventsIn(desk, forgetting);
    }

    void workOff(Deliveries deliveries) {
      while (deliveries.areLeft()) {
        var ofOneCase = deliveries.waiting.poll();
        if (ofOneCase == null) {
          Thread.onSpinWait();
        } else {
          if (takes(ofOneCase.getFirst())) {
            ofOneCase.removeFirst();
            deliveries.done.incrementAndGet();
          }
          if (!ofOneCase.isEmpty()) {
            deliveries.waiting.add(ofOneCase);
          }
        }
      }
    }

    private boolean takes(List<ReceivedEvent> events) {
      return QuarkusTransaction.requiringNew().call(() -> isTaken(events));
    }

    private boolean isTaken(List<ReceivedEvent> events) {
      try (var connection = database.getConnection()) {
        books.hold(connection);
        door.apply(connection, events.getFirst().part(), events);
        return true;
      } catch (SQLTransientException pauses) {
        refused.incrementAndGet();
        return false;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// The books under which it was said, each as often as somebody turned to it.
  private static List<String> inTurn(List<JsonNode> said) {
    var books = new ArrayList<String>();
    for (var one : said) {
      var book = one.path("ruleBookVersion").asText();
      if (books.isEmpty() || !books.getLast().equals(book)) {
        books.add(book);
      }
    }
    return books;
  }

  private List<JsonNode> said(CaseStory story) {
    return cases.journalled(story.caseId).stream().map(RollOutTest::json).toList();
  }

  private static JsonNode json(JournalEvent row) {
    try {
      return JSON.readTree(String.valueOf(row.chainPayload()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
