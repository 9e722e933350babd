package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.Counting;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule, with the versions asked for.
///
/// @param unverified whether it, a part of it or a convention of its counting was not verified
/// @param inputs what a calculation may be given besides the rule
/// @param order inputs of days that happen in this order; a calculation in which they do not is
///   refused; absent where none is known
/// @param after inputs of days that cannot lie before another, by that other; absent where none is
///   known
/// @param results the fields of the answer and their types; under `result` when it is one value
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
    String id,
    Map<String, String> name,
    Procedure procedure,
    String confidence,
    boolean unverified,
    Map<String, InputView> inputs,
    @Nullable List<String> order,
    @Nullable Map<String, List<String>> after,
    Map<String, String> results,
    List<VersionView> versions) {

  /// What may be given under one name.
  ///
  /// @param values those it may have; absent when it is not a code
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record InputView(InputType type, @Nullable List<String> values) {}

  static RuleView of(RuleBook book, Rule rule, List<Rule.Version> versions) {
    var inputs = new LinkedHashMap<String, InputView>();
    rule.inputs()
        .forEach(
            (name, input) ->
                inputs.put(
                    name,
                    new InputView(input.type(), input.values().isEmpty() ? null : input.values())));
    var results = new LinkedHashMap<String, String>();
    rule.results().forEach((name, type) -> results.put(name.isEmpty() ? "result" : name, type));
    var views = versions.stream().map(version -> VersionView.of(book, version)).toList();
    return new RuleView(
        rule.id(),
        Map.of("nl", rule.nl(), "en", rule.en()),
        rule.procedure(),
        rule.confidence().text(),
        rule.confidence() != Confidence.CONFIRMED
            || views.stream().anyMatch(it -> it.unverified() != null),
        inputs,
        given(rule.order()),
        rule.after().isEmpty() ? null : rule.after(),
        results,
        views);
  }

  private static <T> @Nullable List<T> given(List<T> some) {
    return some.isEmpty() ? null : some;
  }

  /// A version of a rule.
  ///
  /// @param inForceUntil absent while it stands
  /// @param testedBy the input whose day chooses the version
  /// @param continuesFor the cases to which it keeps applying after its last day
  /// @param note what could not be verified, or what a reader must know
  /// @param unverified parts of it, and conventions of its counting, that were not verified; absent
  ///   where there are none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VersionView(
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String testedBy,
      @Nullable String continuesFor,
      String basis,
      List<SourceView> sources,
      @Nullable String counting,
      List<EndPointView> endPoints,
      Standstill.@Nullable Resumes suspensionResumes,
      @Nullable String note,
      @Nullable List<UnverifiedView> unverified) {

    static VersionView of(RuleBook book, Rule.Version version) {
      var standstill = version.standstill();
      return new VersionView(
          version.inForceFrom(),
          version.inForceUntil(),
          version.testedBy(),
          version.continuesFor(),
          version.basis(),
          version.sources().stream().map(id -> SourceView.of(book, id)).toList(),
          version.counting(),
          endPoints(version),
          standstill == null ? null : standstill.resumes(),
          version.note(),
          UnverifiedView.of(book, version));
    }

    private static List<EndPointView> endPoints(Rule.Version version) {
      var ends = version.ends().stream().flatMap(end -> EndPointView.ofEnd(end, version.basis()));
      var extensions = version.extensions().stream().map(EndPointView::ofExtension);
      var cap = version.cap();
      var caps =
          cap == null
              ? Stream.<EndPointView>empty()
              : Stream.of(EndPointView.of(cap.id(), "CAP", cap.basis(), cap.length().toString()));
      return Stream.of(ends, extensions, caps).flatMap(it -> it).toList();
    }
  }

  /// What was not verified.
  ///
  /// @param from it bears on what starts on this day or later; absent for on all
  /// @param occasion which ends rest on it, for a convention of counting; absent where it is about
  ///   the rule
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UnverifiedView(
      String text, @Nullable LocalDate from, Counting.@Nullable Occasion occasion) {

    static @Nullable List<UnverifiedView> of(RuleBook book, Rule.Version version) {
      var ofRule =
          version.unverified().stream().map(it -> new UnverifiedView(it.text(), it.from(), null));
      var ofCounting =
          countings(version)
              .flatMap(it -> book.counting(it).conventions().stream())
              .distinct()
              .map(it -> new UnverifiedView(it.text(), null, it.occasion()));
      return given(Stream.concat(ofRule, ofCounting).toList());
    }

    /// The ways in which its ends are counted.
    private static Stream<String> countings(Rule.Version version) {
      var own =
          version.ends().stream()
              .flatMap(
                  end ->
                      Stream.concat(
                          Stream.of(Optional.ofNullable(end.counting())),
                          end.instead().stream().map(it -> Optional.ofNullable(it.counting()))))
              .flatMap(Optional::stream);
      return version.ends().isEmpty()
          ? Stream.empty()
          : Stream.concat(Stream.ofNullable(version.counting()), own);
    }
  }

  /// Where a text was read.
  public record SourceView(String id, String title, String location) {
    public static SourceView of(RuleBook book, String id) {
      var source = book.source(id);
      return new SourceView(id, source.title(), source.location());
    }
  }

  /// An end point of the law, with an id that stays.
  ///
  /// @param grounds those on which the term is extended, each to the letter; absent where the law
  ///   lists none
  /// @param exceptGrounds what it may not begin with; absent where there are none
  /// @param when what must be so; absent when it always applies
  /// @param start the input that holds the day of the event; absent for an extension or a cap
  /// @param result its name in the answer; absent when the answer is this one day
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EndPointView(
      String id,
      String kind,
      String basis,
      String length,
      @Nullable String start,
      @Nullable String result,
      @Nullable List<String> grounds,
      @Nullable List<String> exceptGrounds,
      @Nullable Map<String, List<String>> when) {

    static EndPointView of(String id, String kind, String basis, String length) {
      return new EndPointView(id, kind, basis, length, null, null, null, null, null);
    }

    static EndPointView ofExtension(Rule.Extension extension) {
      return new EndPointView(
          extension.id(),
          "EXTENSION",
          extension.basis(),
          extension.most().toString(),
          null,
          null,
          given(extension.grounds()),
          given(extension.exceptGrounds()),
          null);
    }

    static Stream<EndPointView> ofEnd(Rule.End end, String versionBasis) {
      var basis = end.basis() == null ? versionBasis : end.basis();
      var main =
          new EndPointView(
              end.id(),
              "END",
              basis,
              end.length().toString(),
              end.start(),
              end.result(),
              null,
              null,
              when(end.when()));
      var variants =
          end.instead().stream()
              .map(
                  it ->
                      new EndPointView(
                          it.id(),
                          "VARIANT",
                          it.basis() == null ? basis : it.basis(),
                          it.length().toString(),
                          end.start(),
                          end.result(),
                          null,
                          null,
                          when(it.when())));
      return Stream.concat(Stream.of(main), variants);
    }

    private static @Nullable Map<String, List<String>> when(Condition condition) {
      return condition.oneOf().isEmpty() ? null : condition.oneOf();
    }
  }
}
