package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.frame.Refusals;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.frame.Wording.Language;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page as it is written out: words and drawings, nothing left to compute.
///
/// @param name of the page
/// @param wrong what of the question cannot be answered; empty where all can
public record Page(String name, Asked asked, Content content, List<Violation> wrong) {

  /// The pages in the order in which they are offered.
  static final List<String> ALL =
      List.of(
          "overview",
          "weeks",
          "cohorts",
          "flows",
          "durations",
          "nationalities",
          "quality",
          "data-quality",
          "definitions");

  /// The same but for the first, as the end of an address.
  static final String PATH =
      "{page: weeks|cohorts|flows|durations|nationalities|quality|data-quality|definitions}";

  public Page {
    wrong = List.copyOf(wrong);
  }

  /// The way to another page.
  public record Link(String href, String words, boolean here) {}

  /// What cannot be answered.
  ///
  /// @param field as the page calls it, and as its address does
  public record Refused(String field, String reason) {}

  /// What a definition says.
  public record Note(String name, String words) {}

  /// The page that lists cases; there is none for the public.
  static final String CASES = "cases";

  /// The page that lists what a number counts that is no stock; there is none for the public.
  static final String COUNTED = "counted";

  private static final String FLOWS = "flows";
  private static final String DEFINITIONS = "definitions";
  private static final String DATA_QUALITY = "data-quality";

  /// The path of a page for the public.
  static String path(String name) {
    return name.equals(ALL.getFirst()) ? "/" : "/" + name;
  }

  /// The path of a page for whoever it is told to.
  static String path(String name, Told told) {
    return told.isExact() ? inside(name) : path(name);
  }

  private static String inside(String name) {
    return name.equals(ALL.getFirst()) ? Asked.INSIDE : Asked.INSIDE + "/" + name;
  }

  public String lang() {
    return asked.told().wording().language().tag();
  }

  /// The words under a key.
  public String say(String key) {
    return asked.told().say(key);
  }

  public String title() {
    return say("page." + name);
  }

  public String path() {
    return path(name, asked.told());
  }

  /// Who is logged in; `null`: this page is for everybody.
  public @Nullable Insider insider() {
    return asked.told().insider();
  }

  /// The same page as it is told on the other side of the login.
  public String crossHref() {
    return asked.told().isExact()
        ? asked.href(path(ALL.contains(name) ? name : ALL.getFirst()), Map.of())
        : asked.again(inside(name), Map.of());
  }

  /// Where the open data can be had.
  public String openDataHref() {
    return asked.href(path(DATA_QUALITY, asked.told()), Map.of()) + "#open-data";
  }

  public String logoutHref() {
    return Asked.INSIDE + "/logout";
  }

  /// All pages; the day, and what is known when, go with the reader from one to the next.
  public List<Link> navigation() {
    var told = asked.told();
    var insider = told.insider();
    var cases = insider != null && insider.seesCases() ? Stream.of(CASES) : Stream.<String>of();
    return Stream.concat(ALL.stream(), cases)
        .map(
            other ->
                new Link(
                    asked.href(path(other, told), following(other)),
                    say("page." + other),
                    other.equals(name)))
        .toList();
  }

  /// The day and the moment that were chosen, as another page calls them, unless something is wrong
  /// with what was. The public page of definitions has neither.
  private Map<String, String> following(String other) {
    var following = new TreeMap<String, String>();
    if (!wrong.isEmpty() || (other.equals(DEFINITIONS) && !asked.told().isExact())) {
      return following;
    }
    var moment = asked.value("knownAt");
    if (moment != null) {
      following.put("knownAt", moment);
    }
    var day = asked.value(name.equals(FLOWS) ? "to" : "asOf");
    if (day != null) {
      following.put(other.equals(FLOWS) ? "to" : "asOf", day);
    }
    return following;
  }

  public String otherLang() {
    return asked.told().wording().language() == Language.NL ? "en" : "nl";
  }

  /// This page with its filters in the other language.
  public String otherHref() {
    return asked.again(Map.of("lang", otherLang()));
  }

  /// This page without filters.
  public String plainHref() {
    return asked.href(path(), Map.of());
  }

  public String businessDate() {
    return asked.told().wording().day(asked.basis().businessDate());
  }

  public String asOf() {
    return asked.told().wording().day(asked.basis().asOf());
  }

  /// Which cases alone are counted, in a sentence; empty where all are.
  public String about() {
    var about = content.form().about();
    return about.isEmpty() ? "" : asked.told().say("about", about);
  }

  /// That the day lies after everything that is known, in a sentence; empty where it does not.
  public String ahead() {
    var basis = asked.basis();
    var last = basis.observedTo();
    return basis.isHeard() && basis.asOf().isAfter(last)
        ? asked.told().say("ahead", asked.told().wording().day(last))
        : "";
  }

  /// That more is known than the legal today, in a sentence; empty where it is not. It happens
  /// where that day was set by hand.
  public String later() {
    var basis = asked.basis();
    var told = asked.told();
    if (!Moments.dayOf(basis.knownAt()).isAfter(basis.businessDate())) {
      return "";
    }
    var set = told.say("later", businessDate(), knownAt());
    return told.isExact() ? set : set + " " + told.say("later.closed");
  }

  public String watermark() {
    return asked.told().wording().moment(asked.basis().freshness().watermark());
  }

  public String knownAt() {
    return asked.told().wording().moment(asked.basis().knownAt());
  }

  /// What may be lacking, in a sentence.
  public String completeness() {
    var told = asked.told();
    var lacking = asked.basis().completeness();
    return lacking.parkedCases() + lacking.deadLetters() + lacking.clocksPending() == 0
        ? told.say("complete")
        : told.say(
            "incomplete",
            told.exactly(lacking.parkedCases()),
            told.exactly(lacking.deadLetters()),
            told.exactly(lacking.clocksPending()));
  }

  /// What of the question cannot be answered, each with the field it stands in.
  public List<Refused> refused() {
    return wrong.stream().map(this::refused).toList();
  }

  private Refused refused(Violation violation) {
    var name = violation.pointer();
    var field = asked.told().wording().sayOr("word." + name, "");
    var dutch = lang().equals("nl") ? Refusals.dutch(violation.reason()) : Optional.<String>empty();
    return new Refused(
        field.isEmpty() ? name : field + " (" + name + ")", dutch.orElse(violation.reason()));
  }

  /// How numbers of cases are told, in sentences.
  public String disclosure() {
    var told = asked.told();
    if (told.isExact()) {
      return told.say("notes.exact");
    }
    var policy = told.policy();
    var rounded = told.say("notes.small", told.step());
    return policy.method() == DisclosurePolicy.Method.ROUND
        ? rounded
        : rounded + " " + told.either(policy.nl(), policy.en());
  }

  /// The definitions of what is counted on this page.
  public List<Note> notes() {
    return content.definitions().stream().map(this::note).toList();
  }

  private Note note(StockDefinition.Name definition) {
    var told = asked.told();
    return new Note(
        told.named(definition) + ", v" + definition.version(),
        told.either(definition.nl(), definition.en()));
  }
}
