package asylumchain.cases.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A name by which a person is known as well: in another script, by another spelling, or an alias.
///
/// @param givenNames `null` when there are none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherName(
    @NotBlank @Size(max = 200) String familyName, @Nullable @Size(max = 200) String givenNames) {

  /// Safe to print: nothing of it shows.
  @Override
  public String toString() {
    return "another name";
  }
}
