package asylumchain.local.recount;

import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import asylumchain.local.demo.Refused;
import asylumchain.local.demo.ServiceAway;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// `./chain recount`: whether the backlog of the suite that runs is what its two feeds tell.
public final class Recounting {

  private static final int QUESTIONS = 10_000;
  private static final List<String> PARTNERS = List.of("IND", "COA", "RVR");
  private static final int SHOWN = 10;
  private static final int TOLD_EVERY = 1_000;
  private static final String USAGE =
      "chain: recount [--questions N] [--seed N] [--partners IND,COA]";

  private final Doors doors;
  private final ChainClient client;
  private final PrintStream out;

  private Recounting(Doors doors, PrintStream out) {
    this.doors = doors;
    this.client = new ChainClient(doors.tokenFile());
    this.out = out;
  }

  /// What was asked for.
  ///
  /// @param partners whose tokens the questions are asked with, in turn
  record Options(int questions, long seed, List<String> partners) {

    /// `null` when the words make no sense.
    static @Nullable Options of(String[] words) {
      int questions = QUESTIONS;
      long seed = new Random().nextLong(Integer.MAX_VALUE);
      var partners = PARTNERS;
      for (int i = 0; i < words.length; i += 2) {
        var value = i + 1 < words.length ? words[i + 1] : "";
        if (words[i].equals("--questions") && value.matches("[1-9]\\d{0,6}")) {
          questions = Integer.parseInt(value);
        } else if (words[i].equals("--seed") && value.matches("-?\\d{1,18}")) {
          seed = Long.parseLong(value);
        } else if (words[i].equals("--partners") && value.matches("[A-Z0-9_]+(,[A-Z0-9_]+)*")) {
          partners = List.of(value.split(",", -1));
        } else {
          return null;
        }
      }
      return new Options(questions, seed, partners);
    }
  }

  public static void main(String[] words) {
    var options = Options.of(words);
    if (options == null) {
      System.err.println(USAGE);
      System.exit(2);
      return;
    }
    try {
      var environment = System.getenv();
      var recounting = new Recounting(Doors.of(environment), System.out);
      System.exit(recounting.agrees(options, environment) ? 0 : 1);
    } catch (ServiceAway | Refused | IllegalStateException failure) {
      System.err.println("chain: " + failure.getMessage());
      System.exit(1);
    }
  }

  private boolean agrees(Options options, Map<String, String> environment) {
    var home = Path.of(environment.getOrDefault("CHAIN_HOME", ".chain"));
    var before = sources();
    var recount = recount();
    out.printf(
        Locale.ROOT,
        "  %,d questions drawn with seed %d, asked as %s%n",
        options.questions(),
        options.seed(),
        String.join(", ", options.partners()));
    long begun = System.nanoTime();
    var askers = Asker.of(home, options.partners());
    var outcome =
        new Questioning(recount, doors.reporting(), askers)
            .ask(options.questions(), options.seed(), this::progress);
    print(outcome, seconds(begun));
    if (!outcome.differences().isEmpty() && !before.equals(sources())) {
      out.println("  the suite took in more meanwhile: ask again once it is still");
    }
    return outcome.differences().isEmpty();
  }

  private Recount recount() {
    long begun = System.nanoTime();
    var recount = Recount.of(client, doors);
    out.printf(
        Locale.ROOT,
        "  %,d cases told by the two feeds, folded in %.0f s%n",
        recount.size(),
        seconds(begun));
    return recount;
  }

  /// How far each source was read.
  ///
  /// @throws IllegalStateException while something is not in yet: no recount can agree then
  private List<String> sources() {
    var answer =
        ChainClient.patiently(
            Duration.ofMinutes(2), () -> client.get(Doors.at(doors.reporting(), "/v1/freshness")));
    var lacking = answer.path("completeness");
    if (lacking.path("clocksPending").asLong() + lacking.path("parkedCases").asLong() > 0) {
      throw new IllegalStateException(
          "cases are parked or their clocks are pending: see GET /v1/freshness, and ask again");
    }
    return answer.at("/freshness/sources").findValuesAsText("appliedSeq");
  }

  private void progress(Questioning.Outcome outcome) {
    if (outcome.asked() % TOLD_EVERY == 0) {
      out.printf(
          Locale.ROOT,
          "    %,d asked, %,d differ%n",
          outcome.asked(),
          outcome.differences().size());
    }
  }

  private void print(Questioning.Outcome outcome, double seconds) {
    var differences = outcome.differences();
    out.printf(
        Locale.ROOT,
        "  %,d answers alike, %,d differ; %,d count a case; %,d lists of cases as long as they are"
            + " to whoever asks; %.0f s%n",
        outcome.asked() - differences.size(),
        differences.size(),
        outcome.telling(),
        outcome.lists(),
        seconds);
    differences.stream().limit(SHOWN).forEach(it -> out.println("    " + it));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
