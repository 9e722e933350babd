package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of the applicant outside case-service: opaque ids and coarse bands, no more.
///
/// @param familyId links the cases of one family; `null` for a person alone
/// @param nationality ISO 3166-1 alpha-3, XXA stateless, XXX unknown
/// @param ageBand at lodging (before that: at the event), frozen from then on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicant(
    UUID personId,
    @Nullable UUID familyId,
    Code nationality,
    Sex sex,
    AgeBand ageBand,
    boolean unaccompaniedMinor,
    FamilySizeBand familySizeBand) {

  /// As recorded; `X` where it is neither or unknown.
  public enum Sex {
    F,
    M,
    X
  }

  /// Completed years.
  public enum AgeBand {
    AGE_0_3,
    AGE_4_11,
    AGE_12_17,
    AGE_18_34,
    AGE_35_64,
    AGE_65_UP,
    UNKNOWN
  }

  /// Persons in the family as it applies together, the applicant included.
  public enum FamilySizeBand {
    ONE,
    TWO,
    THREE_TO_FIVE,
    SIX_UP
  }
}
