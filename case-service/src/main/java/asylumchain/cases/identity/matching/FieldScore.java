package asylumchain.cases.identity.matching;

/// What one field says for or against two persons being the same.
///
/// @param weight above zero for, below against
public record FieldScore(Field field, Finding finding, double weight) {

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
