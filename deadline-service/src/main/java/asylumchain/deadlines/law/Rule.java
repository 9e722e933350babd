package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.TermLength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One rule of law, in its successive versions.
///
/// @param id stable; the name under which partners know it
/// @param nl name in Dutch
/// @param en name in English
/// @param inputs what a calculation may be given besides the rule, by name
/// @param order those that hold days, in the order in which they happen; empty when none must
/// @param after those that hold days which cannot lie before another, by that other
/// @param results the fields of the answer and their types; one without a name when the answer is
///   one value
/// @param versions oldest first; they never overlap
public record Rule(
    String id,
    String nl,
    String en,
    Procedure procedure,
    Confidence confidence,
    Map<String, Input> inputs,
    List<String> order,
    Map<String, List<String>> after,
    Map<String, String> results,
    List<Version> versions) {

  public Rule {
    versions = List.copyOf(versions);
  }

  /// What a calculation may be given under one name.
  ///
  /// @param values those it may have; empty when it is not a code
  public record Input(InputType type, List<String> values) {}

  /// The same with other versions.
  Rule reading(Confidence otherConfidence, List<Version> otherVersions) {
    return new Rule(
        id, nl, en, procedure, otherConfidence, inputs, order, after, results, otherVersions);
  }

  /// The version that governs what is tested on that day.
  public Optional<Version> inForceOn(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> version.inForceOn(day) || version.continuesOn(day))
        .findFirst();
  }

  /// Whether its first version was in force by that day.
  public boolean existedBy(LocalDate day) {
    var from = versions.getFirst().inForceFrom();
    return from == null || !day.isBefore(from);
  }

  /// The last version, for rules that are not tested on a day.
  public Version latest() {
    return versions.getLast();
  }

  /// Whether it is the one that chooses the procedural regime, this one among others.
  boolean chooses(String regime) {
    return procedure == Procedure.REGIME
        && versions.stream()
            .flatMap(version -> version.switches().stream())
            .anyMatch(it -> it.regime().equals(regime));
  }

  /// A rule as it stands during a period.
  ///
  /// @param inForceFrom first day; `null` when that is not known
  /// @param inForceUntil last day; `null` while it stands
  /// @param testedBy the input whose day chooses the version; `null` when the latest always applies
  /// @param continuesFor the cases to which it keeps applying after its last day; `null` when that
  ///   day is an end for all
  /// @param basis the article, as a lawyer would cite it
  /// @param sources where it was read: keys of [RuleBook#sources]
  /// @param counting id of the [asylumchain.deadlines.calendar.Counting] it follows; `null` when
  ///   nothing is counted
  /// @param cap the most, counted from the start; `null` for none
  /// @param standstill how the term can stand still; `null` when it cannot
  /// @param says answers that this version gives whatever is asked, by name
  /// @param note what a reader must know; `null` for nothing
  /// @param unverified what of it was not verified, though the rest was
  public record Version(
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String testedBy,
      @Nullable String continuesFor,
      String basis,
      List<String> sources,
      @Nullable String counting,
      List<End> ends,
      List<Extension> extensions,
      @Nullable Cap cap,
      @Nullable Standstill standstill,
      List<Switch> switches,
      Map<String, Boolean> says,
      @Nullable String note,
      List<Unverified> unverified) {

    public boolean inForceOn(LocalDate day) {
      return (inForceFrom == null || !day.isBefore(inForceFrom))
          && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    private boolean continuesOn(LocalDate day) {
      return continuesFor != null && inForceUntil != null && day.isAfter(inForceUntil);
    }

    /// The same with one more power to extend, and with what was not verified of that.
    public Version with(Extension another, List<Unverified> ofIt) {
      var more = new ArrayList<>(extensions);
      more.add(another);
      var parts = new ArrayList<>(unverified);
      parts.addAll(ofIt);
      return with(more, parts);
    }

    /// The same, for whoever does not rest on any part of it that was not verified.
    public Version asVerified() {
      return with(extensions, List.of());
    }

    private Version with(List<Extension> powers, List<Unverified> parts) {
      return new Version(
          inForceFrom,
          inForceUntil,
          testedBy,
          continuesFor,
          basis,
          sources,
          counting,
          ends,
          powers,
          cap,
          standstill,
          switches,
          says,
          note,
          parts);
    }

    /// The end that the rule is about.
    public End mainEnd() {
      return ends.getFirst();
    }

    /// The article under which the term can stand still; `null` when it cannot.
    public @Nullable String suspensionBasis() {
      return standstill == null ? null : standstill.basis();
    }
  }

  /// An end point of the law: a start and a length.
  ///
  /// @param id stable within the rule
  /// @param start the input that holds the day of the event
  /// @param result its name in the answer; `null` when the answer is this one day
  /// @param counting where it is counted in another way than the rest of the rule; `null` otherwise
  /// @param basis where it has an article of its own; `null` otherwise
  /// @param gives which day the answer names
  /// @param when what must be so for this end to exist at all
  /// @param instead other lengths under conditions; the first that holds
  public record End(
      String id,
      String start,
      TermLength length,
      @Nullable String result,
      @Nullable String counting,
      @Nullable String basis,
      Given gives,
      Condition when,
      List<Variant> instead) {

    /// A start and a length and nothing else.
    public static End plain(String id, String start, TermLength length) {
      return new End(
          id, start, length, null, null, null, Given.LAST_DAY, Condition.ALWAYS, List.of());
    }

    /// This end as it is for whoever has these attributes.
    public End under(Condition.Attributes given) {
      return instead.stream()
          .filter(variant -> variant.when().holds(given))
          .findFirst()
          .map(this::as)
          .orElse(this);
    }

    private End as(Variant variant) {
      return new End(
          variant.id(),
          start,
          variant.length(),
          result,
          variant.counting() == null ? counting : variant.counting(),
          variant.basis() == null ? basis : variant.basis(),
          gives,
          when,
          List.of());
    }
  }

  /// Which day an answer names.
  public enum Given {
    /// The last day of the term.
    LAST_DAY,
    /// The first day on which the term is over.
    DAY_AFTER
  }

  /// Another length of the same term, where a condition holds.
  ///
  /// @param counting where it is counted in another way; `null` otherwise
  /// @param basis where it has an article of its own; `null` otherwise
  public record Variant(
      String id,
      Condition when,
      TermLength length,
      @Nullable String counting,
      @Nullable String basis) {}

  /// A power to extend.
  ///
  /// @param grounds those that may be stated, each to the letter; empty when any will do
  /// @param exceptGrounds what it must not begin with: the grounds of another law
  /// @param most in total, under this provision
  /// @param times how often it may be used
  /// @param overrun what happens to what is claimed above `most`
  /// @param onTopOf id of the provision that must have been used before; `null` for none
  /// @param aloneFrom from this day no longer on top only; `null` when never
  public record Extension(
      String id,
      String basis,
      List<String> grounds,
      List<String> exceptGrounds,
      TermLength most,
      int times,
      Overrun overrun,
      @Nullable String onTopOf,
      @Nullable LocalDate aloneFrom) {

    public boolean covers(String ground) {
      return !isOfAnotherLaw(ground) && (grounds.isEmpty() || grounds.contains(ground));
    }

    private boolean isOfAnotherLaw(String ground) {
      for (var each : exceptGrounds) {
        if (ground.startsWith(each)) {
          return true;
        }
      }
      return false;
    }
  }

  /// What happens to an extension above the maximum.
  public enum Overrun {
    /// It is not an extension in the sense of the law, and counts for nothing.
    REFUSED,
    /// It counts up to the maximum.
    LIMITED
  }

  /// What was not verified.
  ///
  /// @param from it bears on what starts on this day or later; `null` for on all
  public record Unverified(String text, @Nullable LocalDate from) {

    public boolean bearsOn(LocalDate start) {
      return from == null || !start.isBefore(from);
    }
  }

  /// The most that a term can last in total.
  public record Cap(String id, String basis, TermLength length) {}

  /// From a day on, another regime.
  ///
  /// @param from first day; `null` for since ever
  public record Switch(@Nullable LocalDate from, String regime) {}
}
