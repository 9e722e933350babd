package asylumchain.cases.identity.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one field says for or against two persons being the same.
///
/// @param weight above zero for, below against
/// @param trigrams of a name: the groups of three letters that both names have as a share of those
///   that either has, as pg_trgm counts them; rounded to one decimal, absent for other fields
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldScore(
    Field field,
    @Schema(
            description =
                "TRIGRAMS_ALIKE: the names share groups of three letters (0.4 or more), and say less"
                    + " by how they sound and by how they are written.")
        Finding finding,
    double weight,
    @Schema(
            description =
                "Of a name: the groups of three letters that both names have as a share of those that"
                    + " either has, as `similarity` of PostgreSQL's pg_trgm counts them in Latin"
                    + " letters; rounded to one decimal.")
        @Nullable Double trigrams) {

  /// What was compared.
  public enum Field {
    V_NUMBER,
    FOREIGN_ID,
    FAMILY_NAME,
    GIVEN_NAMES,
    BIRTH_DATE,
    SEX,
    NATIONALITY
  }
}
