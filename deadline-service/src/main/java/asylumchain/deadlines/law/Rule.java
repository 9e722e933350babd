package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.TermLength;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One rule of law, in its successive versions.
///
/// @param id stable; the name under which partners know it
/// @param nl name in Dutch
/// @param en name in English
/// @param confidence how far its text and its conventions were verified
/// @param inputs what a calculation may be given besides the rule, by name
/// @param versions oldest first; they never overlap
public record Rule(
    String id,
    String nl,
    String en,
    Procedure procedure,
    String confidence,
    Map<String, InputType> inputs,
    List<Version> versions) {

  public Rule {
    versions = List.copyOf(versions);
  }

  /// The version that governs what is tested on that day.
  public Optional<Version> inForceOn(LocalDate day) {
    return versions.stream().filter(version -> version.inForceOn(day)).findFirst();
  }

  /// The last version, for rules that are not tested on a day.
  public Version latest() {
    return versions.getLast();
  }

  /// A rule as it stands during a period.
  ///
  /// @param inForceFrom first day; `null` when that is not known
  /// @param inForceUntil last day; `null` while it stands
  /// @param testedBy the input whose day chooses the version; `null` when the latest always applies
  /// @param basis the article, as a lawyer would cite it
  /// @param sources where it was read: keys of [RuleBook#sources]
  /// @param counting id of the [asylumchain.deadlines.calendar.Counting] it follows; `null` when
  ///   nothing is counted
  /// @param cap the most, counted from the start; `null` for none
  /// @param suspensionBasis the article under which the term can stand still; `null` when it
  ///   cannot
  /// @param note what a reader must know; `null` for nothing
  public record Version(
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable String testedBy,
      String basis,
      List<String> sources,
      @Nullable String counting,
      List<End> ends,
      List<Extension> extensions,
      @Nullable Cap cap,
      @Nullable String suspensionBasis,
      List<Switch> switches,
      @Nullable String note) {

    public boolean inForceOn(LocalDate day) {
      return (inForceFrom == null || !day.isBefore(inForceFrom))
          && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /// The same with other powers to extend.
    public Version with(List<Extension> others) {
      return new Version(
          inForceFrom,
          inForceUntil,
          testedBy,
          basis,
          sources,
          counting,
          ends,
          others,
          cap,
          suspensionBasis,
          switches,
          note);
    }

    /// The end that the rule is about.
    public End mainEnd() {
      return ends.getFirst();
    }
  }

  /// An end point of the law: a start and a length.
  ///
  /// @param id stable within the rule
  /// @param start the input that holds the day of the event
  /// @param result its name in the answer; `null` when the answer is this one day
  /// @param counting where it is counted in another way than the rest of the rule; `null` otherwise
  public record End(
      String id,
      String start,
      TermLength length,
      @Nullable String result,
      @Nullable String counting) {}

  /// A power to extend.
  ///
  /// @param grounds what the stated ground must begin with; empty when any will do
  /// @param most in total, under this provision
  /// @param overrun what happens to what is claimed above `most`
  /// @param onTopOf id of the provision that must have been used before; `null` for none
  /// @param aloneFrom from this day no longer on top only; `null` when never
  public record Extension(
      String id,
      String basis,
      List<String> grounds,
      TermLength most,
      Overrun overrun,
      @Nullable String onTopOf,
      @Nullable LocalDate aloneFrom) {

    public boolean covers(String ground) {
      return grounds.isEmpty() || grounds.stream().anyMatch(ground::startsWith);
    }
  }

  /// What happens to an extension above the maximum.
  public enum Overrun {
    /// It is not an extension in the sense of the law, and counts for nothing.
    REFUSED,
    /// It counts up to the maximum.
    LIMITED
  }

  /// The most that a term can last in total.
  public record Cap(String id, String basis, TermLength length) {}

  /// From a day on, another regime.
  ///
  /// @param from first day; `null` for since ever
  public record Switch(@Nullable LocalDate from, String regime) {}
}
