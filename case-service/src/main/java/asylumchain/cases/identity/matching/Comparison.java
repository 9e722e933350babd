package asylumchain.cases.identity.matching;

import asylumchain.cases.identity.matching.FieldScore.Field;
import asylumchain.events.Applicant.Sex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two persons laid side by side, field by field. The weights follow Fellegi and Sunter: about the
/// logarithm of how much more often a finding occurs between records of one person than of two.
///
/// @param fields what each field that both have says
public record Comparison(List<FieldScore> fields) {

  /// From here on somebody should look.
  public static final double POSSIBLE = 9;

  /// From here on nobody is registered anew without a word.
  public static final double LIKELY = 12;

  private static final double ALMOST = 0.92;
  private static final double ROUGHLY = 0.84;

  /// From here on trigrams speak for two names that nothing else speaks for.
  private static final double SHARED = 0.4;

  private static final Weights FAMILY = new Weights(5, 4, 2.5, 2, -4);
  private static final Weights GIVEN = new Weights(4, 3.2, 1.8, 1.4, -6);

  /// What each finding about a name weighs.
  private record Weights(
      double same, double sound, double alike, double trigrams, double different) {

    private double of(Finding finding) {
      return switch (finding) {
        case SAME -> same;
        case SOUNDS_ALIKE -> sound;
        case ALIKE -> alike;
        case TRIGRAMS_ALIKE -> trigrams;
        case NAMES_SWAPPED,
            DAY_AND_MONTH_SWAPPED,
            AGREES_AS_FAR_AS_KNOWN,
            SAME_DAY_OTHER_YEAR,
            SAME_YEAR,
            DIFFERENT ->
            different;
      };
    }
  }

  public Comparison {
    fields = List.copyOf(fields);
  }

  /// The sum of the weights.
  public double score() {
    return fields.stream().mapToDouble(FieldScore::weight).sum();
  }

  /// Compares two persons, each by one name.
  static Comparison of(Traits one, Traits other) {
    var fields = new ArrayList<FieldScore>();
    numbers(one, other, fields);
    names(one, other, fields);
    if (one.birthDate() != null && other.birthDate() != null) {
      fields.add(dates(one.birthDate(), other.birthDate()));
    }
    if (one.sex() != Sex.X && other.sex() != Sex.X) {
      var same = one.sex() == other.sex();
      fields.add(score(Field.SEX, same ? Finding.SAME : Finding.DIFFERENT, same ? 0.5 : -2));
    }
    if (isKnown(one.nationality()) && isKnown(other.nationality())) {
      var same = one.nationality().equals(other.nationality());
      fields.add(
          score(Field.NATIONALITY, same ? Finding.SAME : Finding.DIFFERENT, same ? 1.5 : -1.5));
    }
    return new Comparison(fields);
  }

  private static void numbers(Traits one, Traits other, List<FieldScore> fields) {
    if (one.vNumber() != null && other.vNumber() != null) {
      var same = one.vNumber().equals(other.vNumber());
      fields.add(score(Field.V_NUMBER, same ? Finding.SAME : Finding.DIFFERENT, same ? 20 : -8));
    }
    if (!one.foreignIds().isEmpty() && !other.foreignIds().isEmpty()) {
      if (!Collections.disjoint(one.foreignIds(), other.foreignIds())) {
        fields.add(score(Field.FOREIGN_ID, Finding.SAME, 15));
      }
    }
  }

  private static void names(Traits one, Traits other, List<FieldScore> fields) {
    var straight = List.of(family(one.family(), other.family()), given(one.given(), other.given()));
    if (straight.stream().anyMatch(it -> it.finding() == Finding.DIFFERENT)
        && swapped(one, other)) {
      fields.add(swapped(Field.FAMILY_NAME, 4, one.family(), other.given()));
      fields.add(swapped(Field.GIVEN_NAMES, 2.5, one.given(), other.family()));
    } else {
      straight.stream().filter(it -> it.weight() != 0).forEach(fields::add);
    }
  }

  private static FieldScore swapped(Field field, double weight, Spelling one, Spelling other) {
    var trigrams = rounded(Trigrams.similarity(one, other));
    return new FieldScore(field, Finding.NAMES_SWAPPED, weight, trigrams);
  }

  private static boolean swapped(Traits one, Traits other) {
    return isAlike(one.family(), other.given()) && isAlike(one.given(), other.family());
  }

  private static boolean isAlike(Spelling one, Spelling other) {
    var finding = finding(one.letters(), other.letters(), one.sound().equals(other.sound()));
    return finding == Finding.SAME || finding == Finding.SOUNDS_ALIKE;
  }

  private static FieldScore family(Spelling one, Spelling other) {
    var finding = finding(joined(one), joined(other), one.sound().equals(other.sound()));
    return name(Field.FAMILY_NAME, FAMILY, finding, Trigrams.similarity(one, other));
  }

  /// The first given name counts, or any that both have.
  private static FieldScore given(Spelling one, Spelling other) {
    if (one.letters().isEmpty() || other.letters().isEmpty()) {
      return score(Field.GIVEN_NAMES, Finding.AGREES_AS_FAR_AS_KNOWN, 0);
    }
    var best = Finding.DIFFERENT;
    for (var mine : one.words()) {
      for (var theirs : other.words()) {
        var alike = new Spelling(mine).sound().equals(new Spelling(theirs).sound());
        var finding = finding(mine, theirs, alike);
        best = finding.compareTo(best) < 0 ? finding : best;
      }
    }
    return name(Field.GIVEN_NAMES, GIVEN, best, Trigrams.similarity(one, other));
  }

  private static FieldScore name(Field field, Weights weights, Finding found, double trigrams) {
    var shared = found == Finding.DIFFERENT && trigrams >= SHARED;
    var finding = shared ? Finding.TRIGRAMS_ALIKE : found;
    return new FieldScore(field, finding, weights.of(finding), rounded(trigrams));
  }

  /// Tells little of the name that is known to whoever asks by one that is not.
  private static double rounded(double trigrams) {
    return Math.round(trigrams * 10) / 10.0;
  }

  private static Finding finding(String one, String other, boolean soundsAlike) {
    if (one.isEmpty() || other.isEmpty()) {
      return Finding.DIFFERENT;
    } else if (one.equals(other)) {
      return Finding.SAME;
    }
    var likeness = Likeness.of(one, other);
    if (likeness >= ALMOST || (soundsAlike && likeness >= 0.6)) {
      return Finding.SOUNDS_ALIKE;
    }
    return likeness >= ROUGHLY ? Finding.ALIKE : Finding.DIFFERENT;
  }

  private static FieldScore dates(PartialDate one, PartialDate other) {
    var finding = one.against(other);
    var stated = one.isConventional() && other.isConventional();
    return score(
        Field.BIRTH_DATE,
        finding,
        switch (finding) {
          case SAME -> stated ? 4 : 7;
          case DAY_AND_MONTH_SWAPPED -> 5;
          case AGREES_AS_FAR_AS_KNOWN -> 3;
          case SAME_DAY_OTHER_YEAR -> stated ? 1 : 3.5;
          case SAME_YEAR -> 1;
          case SOUNDS_ALIKE, ALIKE, TRIGRAMS_ALIKE, NAMES_SWAPPED, DIFFERENT -> -4;
        });
  }

  private static String joined(Spelling name) {
    return String.join("", name.words());
  }

  private static boolean isKnown(String nationality) {
    return !nationality.equals("XXX");
  }

  private static FieldScore score(Field field, Finding finding, double weight) {
    return new FieldScore(field, finding, weight, null);
  }
}
