package asylumchain.reporting.opendata;

import asylumchain.reporting.facts.Settlement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The layouts in which Eurostat exchanges statistics of asylum: their dimensions in order, and the
/// codes of the chain in the codes of the dataset.
///
/// Sources: Regulation (EC) 862/2007, art. 4; the datasets `migr_asyappctzm`, `migr_asypenctzm`
/// and `migr_asydcfstq`. Order of the dimensions, `TOTAL` and `FRST`: as programs ask Eurostat
/// for these, each dimension by its place in the key (`M.PER..T.FRST.TOTAL.NL`). `SSEQ` is the
/// code in one description of the annual dataset; it was not seen in the data.
enum Layout {
  /// Asylum applicants by type, citizenship, age and sex, monthly.
  ASYAPPCTZM("M", "applicant", Layout.TOTAL, List.of("FRST", "SSEQ")),
  /// Persons subject of applications pending at the end of the month.
  ASYPENCTZM("M", "", "", List.of()),
  /// First-instance decisions by type, citizenship, age and sex, quarterly.
  ASYDCFSTQ("Q", "decision", Layout.TOTAL, List.of("GENCONV", "SUB_PROT", "HUMSTAT", "REJECTED"));

  /// All values of a dimension together; of both sexes that is `T`.
  static final String TOTAL = "TOTAL";

  static final String CITIZEN = "citizen";
  static final String SEX = "sex";
  static final String AGE = "age";

  /// The stock definition by which Eurostat counts what is pending.
  static final String PENDING = "pending-all-instances";

  /// The stages of it that come after the first decision.
  static final Set<String> LATER = Set.of("OBJECTION", "APPEAL", "FURTHER_APPEAL");

  /// The decisions that give protection.
  static final String TOTAL_POS = "TOTAL_POS";

  /// Of these it is the sum.
  static final List<String> POSITIVE = List.of("GENCONV", "SUB_PROT", "HUMSTAT");

  private static final String UNKNOWN = "UNK";

  /// ISO 3166-1, three letters to two.
  private static final Map<String, String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .collect(Collectors.toMap(code -> Locale.of("", code).getISO3Country(), code -> code));

  /// Where Eurostat says otherwise than ISO, Kosovo, and the stateless. Any other code that no
  /// country has, such as those of the travel documents of refugees, says nothing of citizenship.
  private static final Map<String, String> OWN =
      Map.of("GRC", "EL", "GBR", "UK", "RKS", "XK", "XKX", "XK", "XXA", "STLS");

  private final String freq;
  private final String kind;
  private final String allKinds;
  private final String kinds;

  Layout(String freq, String kind, String allKinds, List<String> kinds) {
    this.freq = freq;
    this.kind = kind;
    this.allKinds = allKinds;
    this.kinds = String.join(",", kinds);
  }

  String freq() {
    return freq;
  }

  /// The dimension that tells applicants or decisions apart; empty where none does.
  Optional<String> kind() {
    return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
  }

  /// The code for all kinds together.
  String allKinds() {
    return allKinds;
  }

  List<String> kinds() {
    return kinds.isEmpty() ? List.of() : List.of(kinds.split(","));
  }

  /// The names of the columns, in the order of the dataset.
  List<String> columns() {
    return Stream.of(
            Stream.of("freq", "unit", CITIZEN, SEX),
            this == ASYAPPCTZM ? kind().stream() : Stream.<String>of(),
            Stream.of(AGE),
            this == ASYDCFSTQ ? kind().stream() : Stream.<String>of(),
            Stream.of("geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"))
        .flatMap(part -> part)
        .toList();
  }

  /// A nationality of the chain (ISO 3166-1, three letters, or a code of travel documents).
  static String citizen(String nationality) {
    return OWN.getOrDefault(nationality, COUNTRIES.getOrDefault(nationality, UNKNOWN));
  }

  static String sex(String sex) {
    return switch (sex) {
      case "F", "M" -> sex;
      default -> UNKNOWN;
    };
  }

  /// An age band at lodging. What travels in the chain does not tell 12 and 13 from 14 to 17, so
  /// minors are one group, `Y_LT18`.
  static String age(String band) {
    return switch (band) {
      case "AGE_0_3", "AGE_4_11", "AGE_12_17" -> "Y_LT18";
      case "AGE_18_34" -> "Y18-34";
      case "AGE_35_64" -> "Y35-64";
      case "AGE_65_UP" -> "Y_GE65";
      default -> UNKNOWN;
    };
  }

  /// Whether somebody applied for the first time.
  static String applicant(String applicationKind) {
    return applicationKind.equals("REPEAT") ? "SSEQ" : "FRST";
  }

  /// How a decision counts. Whatever gives no protection is a rejection, inadmissible and
  /// manifestly unfounded applications included.
  static String decision(Settlement settlement) {
    return switch (settlement) {
      case REFUGEE -> "GENCONV";
      case SUBSIDIARY -> "SUB_PROT";
      case HUMANITARIAN -> "HUMSTAT";
      case REJECTED_UNFOUNDED,
          REJECTED_MANIFESTLY_UNFOUNDED,
          INADMISSIBLE,
          NOT_TAKEN_INTO_CONSIDERATION,
          DISCONTINUED ->
          "REJECTED";
      case WITHDRAWN, LAPSED, UNEXPLAINED, TRANSFERRED, UNSTATED ->
          throw new IllegalArgumentException("no decision: " + settlement);
    };
  }

  /// The name in the address, without the prefix that all datasets of migration have.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
