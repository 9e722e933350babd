package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.Standstill;
import asylumchain.deadlines.terms.Reckoned;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Suspension;
import asylumchain.deadlines.terms.Word;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// A rule that is data and nothing else: its ends, counted.
///
/// Of a rule with several ends those are told whose start was given. An end without a name of its
/// own is the answer itself; in the company of others it is called `due`. An end with a name keeps
/// it, also alone.
final class TermQuestion {

  private static final String UNNAMED = "due";
  private static final String ANEW =
      "the whole term starts anew: state from when until when it stood still";

  private final Asked asked;
  private final List<Step> steps = new ArrayList<>();

  private TermQuestion(Asked asked) {
    this.asked = asked;
  }

  static Outcome ends(Asked asked) {
    var question = new TermQuestion(asked);
    var ends = question.ends();
    question.tell(ends, ends.size() > 1);
    question.tellWhatIsSaid(ends);
    var results = question.results(ends);
    var alone = results.size() == 1 && results.containsKey(UNNAMED) && !question.namesDue();
    return new Outcome(alone ? results.get(UNNAMED) : results, question.steps);
  }

  private boolean namesDue() {
    return asked.version().ends().stream().anyMatch(end -> UNNAMED.equals(end.result()));
  }

  /// An end read literally and one read in favour of liberty: one day where both agree.
  static Outcome liberty(Asked asked) {
    var question = new TermQuestion(asked);
    var ends = question.ends();
    var results = question.results(ends);
    var agree = new HashSet<>(results.values()).size() == 1;
    question.tell(ends, !agree);
    return new Outcome(agree ? results.values().iterator().next() : results, question.steps);
  }

  /// Of several ends the first.
  static Outcome firstEnd(Asked asked) {
    var question = new TermQuestion(asked);
    var ends = new ArrayList<LocalDate>();
    question.eachEnd(
        (_, reckoned) -> {
          question.steps.addAll(reckoned.steps());
          ends.add(reckoned.due());
        });
    var first = ends.stream().min(LocalDate::compareTo).orElseThrow(question::nothingToStartFrom);
    if (ends.size() > 1) {
      question.steps.add(Step.of(StepCode.FIRST_END, asked.version().basis()).with("end", first));
    }
    return new Outcome(first, question.steps);
  }

  static Outcome hours(Asked asked) {
    var end = asked.version().mainEnd();
    var from = asked.inputs().moment(end.start());
    var until = from.plus(Duration.ofHours(end.length().amount()));
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(StepCode.FROM_MOMENT, asked.version().basis())
            .with("endPoint", end.id())
            .with("from", from.toString())
            .with("length", end.length())
            .with("end", until.toString()));
    if (!from.sameOffsetAs(until)) {
      steps.add(Step.of(StepCode.CLOCK_CHANGED, asked.version().basis()));
    }
    return new Outcome(until.toString(), steps);
  }

  private Map<String, Reckoned> ends() {
    var ends = new LinkedHashMap<String, Reckoned>();
    eachEnd(ends::put);
    if (ends.isEmpty()) {
      throw nothingToStartFrom();
    }
    return ends;
  }

  /// @param byName whether each is told with its name in the answer
  private void tell(Map<String, Reckoned> ends, boolean byName) {
    ends.forEach(
        (name, reckoned) -> {
          steps.addAll(reckoned.steps());
          if (byName) {
            steps.add(Outcome.named(name, reckoned.due()));
          }
        });
  }

  /// What follows, or does not, from being late, where the rule says so for all cases; and who was:
  /// what starts one of its ends was due by the one before.
  private void tellWhatIsSaid(Map<String, Reckoned> ends) {
    var note = asked.version().note();
    if (asked.version().says().isEmpty() || note == null) {
      return;
    }
    LocalDate due = null;
    for (var end : asked.version().ends()) {
      var reckoned = ends.get(end.result() == null ? UNNAMED : end.result());
      if (reckoned != null) {
        if (due != null && asked.day(end.start()).isAfter(due)) {
          steps.add(
              Step.of(StepCode.ACTED_LATE, asked.version().basis())
                  .with("on", asked.day(end.start()))
                  .with("event", Word.ofStart(end.start()))
                  .with("due", due));
        }
        due = reckoned.due();
      }
    }
    steps.add(Step.of(StepCode.WITHOUT_CONSEQUENCE, asked.version().basis()).with("what", note));
  }

  private Map<String, Object> results(Map<String, Reckoned> ends) {
    var results = new LinkedHashMap<String, Object>();
    ends.forEach((name, reckoned) -> results.put(name, reckoned.due()));
    results.putAll(asked.version().says());
    return results;
  }

  /// Every end whose start was given, by its name.
  private void eachEnd(BiConsumer<String, Reckoned> consumer) {
    for (var end : asked.version().ends()) {
      if (end.when().holds(asked.inputs()) && asked.inputs().has(end.start())) {
        var reckoned = reckoned(end.under(asked.inputs()));
        consumer.accept(end.result() == null ? UNNAMED : end.result(), reckoned);
      }
    }
  }

  private Inputs.Flawed nothingToStartFrom() {
    var started =
        asked.version().ends().stream().filter(end -> asked.inputs().has(end.start())).toList();
    if (!started.isEmpty()) {
      return noneOfThem(started);
    }
    var starts = asked.version().ends().stream().map(Rule.End::start).distinct().toList();
    return starts.size() == 1
        ? Inputs.missing(starts.getFirst())
        : Inputs.Flawed.at("", "this rule cannot do without one of " + starts);
  }

  /// Each of these has its start, and none is a term of whoever has the attributes that were given.
  private Inputs.Flawed noneOfThem(List<Rule.End> ends) {
    var others = new TreeMap<String, SortedSet<String>>();
    ends.forEach(
        end ->
            end.when()
                .oneOf()
                .forEach(
                    (name, values) -> {
                      if (!values.contains(asked.inputs().code(name))) {
                        others.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(values);
                      }
                    }));
    return new Inputs.Flawed(
        others.entrySet().stream()
            .map(
                it ->
                    new Inputs.Flaw(
                        "/" + it.getKey(), "no term runs without one of " + it.getValue()))
            .toList());
  }

  /// Nothing given is passed over: a term stands still only where its law says how it goes on, and
  /// starts anew only on a day.
  private void refuseStandstills() {
    var suspensions = asked.inputs().suspensions();
    var standstill = asked.version().standstill();
    if (standstill == null && !suspensions.isEmpty()) {
      throw Inputs.Flawed.at("/suspensions", "by this version of the rule no term stands still");
    }
    if (standstill != null && standstill.resumes() == Standstill.Resumes.WHOLE_TERM) {
      var flaws =
          IntStream.range(0, suspensions.size())
              .filter(i -> suspensions.get(i) instanceof Suspension.Days)
              .mapToObj(i -> new Inputs.Flaw("/suspensions/%d/days".formatted(i), ANEW))
              .toList();
      if (!flaws.isEmpty()) {
        throw new Inputs.Flawed(flaws);
      }
    }
  }

  private Reckoned reckoned(Rule.End end) {
    refuseStandstills();
    var start = asked.day(end.start());
    return asked
        .inputs()
        .moves(asked.inputs().extensions("extensions"))
        .applyTo(
            Reckoning.of(
                asked.book(),
                asked.calendar(),
                asked.version(),
                end,
                start,
                Word.ofStart(end.start())));
  }
}
