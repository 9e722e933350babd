package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.CaseLaw.Held;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Ruling;
import asylumchain.kit.http.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a court held of a decree or a moratorium, as it is posted.
///
/// @param lodgedUntil last day of lodging for which the court accepts a decree; `null` for all
/// @param line by which the court lets a moratorium lengthen the term; `null` where it names none
public record RulingPosted(
    @NotNull
        @Pattern(regexp = RulingPosted.CITATION, message = RulingPosted.CITED)
        @Schema(description = "Its ECLI, or its case number where it was not published.")
        String citation,
    @NotNull
        @Schema(
            description =
                "The Council of State (nl: Afdeling bestuursrechtspraak van de Raad van State)"
                    + " settles it for all cases; a district court (nl: rechtbank) is one line of"
                    + " case law beside others.")
        Ruling.Court court,
    @NotNull Ruled outcome,
    @NotNull @Schema(description = "The day of the ruling.") LocalDate on,
    @Schema(
            description =
                "Of a decree: the last day of lodging for which the court accepts it; absent: all.")
        @Nullable LocalDate lodgedUntil,
    @Schema(
            description =
                "Of a moratorium, by the highest judge: by which line it lengthens the term;"
                    + " absent: as it was.")
        Moratorium.@Nullable Line line) {

  static final String CITATION =
      "ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\\d{4}:[A-Z0-9]{1,12}"
          + "|[A-Z]{0,4} ?\\d{2,9}[./]\\d{1,6}(/[A-Z0-9]{1,4})?";
  static final String CITED = "is an ECLI such as ECLI:NL:RVS:2025:3082, or a case number";

  private static final String HIGHEST = "ECLI:NL:RVS:";
  private static final String OF_DISTRICT_COURTS = "ECLI:NL:RB";

  /// What the court did. Names are API.
  public enum Ruled {
    UPHELD,
    ANNULLED
  }

  /// What is wrong with it, whatever it is about.
  ///
  /// @param today in law
  List<Violation> flaws(LocalDate today) {
    var flaws = new ArrayList<Violation>();
    if (on.isAfter(today)) {
      flaws.add(new Violation("/on", "lies in the future: today is " + today));
    }
    if (citation.startsWith("ECLI:")
        && citation.startsWith(HIGHEST) != (court == Ruling.Court.COUNCIL_OF_STATE)) {
      flaws.add(
          new Violation(
              "/court", "the rulings of the COUNCIL_OF_STATE, and no other, are " + HIGHEST));
    }
    if (citation.startsWith("ECLI:")
        && !citation.startsWith(HIGHEST)
        && !citation.startsWith(OF_DISTRICT_COURTS)) {
      flaws.add(
          new Violation(
              "/citation",
              "is of neither court: those of the Council of State are "
                  + HIGHEST
                  + ", those of district courts "
                  + OF_DISTRICT_COURTS
                  + ". What a court of the Union holds is posted as what either of them made of it"));
    }
    if (outcome == Ruled.ANNULLED && lodgedUntil != null) {
      flaws.add(
          new Violation(
              "/lodgedUntil",
              "belongs to what was UPHELD for some; what was ANNULLED holds for none"));
    }
    if (line != null && (outcome == Ruled.ANNULLED || court == Ruling.Court.DISTRICT_COURT)) {
      flaws.add(
          new Violation(
              "/line",
              "is named where the COUNCIL_OF_STATE UPHELD a moratorium, and nowhere else"));
    }
    return flaws;
  }

  Ruling ruling() {
    var held = outcome == Ruled.UPHELD ? Held.VALID : Held.INVALID;
    return new Ruling(citation, court, held, on, lodgedUntil, line, null, null);
  }
}
