package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.Person;
import asylumchain.events.CaseEvent;
import asylumchain.kit.imports.lines.Reported;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line of a delivery: a new case, or further events of a case the source delivered before.
///
/// @param source the delivering system
/// @param sourceRef how that system calls the case
/// @param person who applies; may be absent for a case that is known
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLine(
    @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}") String source,
    @NotNull @Size(min = 1, max = 100) String sourceRef,
    @Nullable @Valid Person person,
    @NotNull @Size(min = 1, max = 1000) List<Reported<CaseEvent>> events) {

  /// The line without who applies: what may be kept of it.
  ImportLine withoutPerson() {
    return new ImportLine(source, sourceRef, null, events);
  }

  /// Whether the person is said to be a minor without parents and cannot be one.
  boolean bringsGrownMinor() {
    return person != null
        && days()
            .min(Comparator.naturalOrder())
            .filter(person::isTooOldForAnUnaccompaniedMinor)
            .isPresent();
  }

  /// Whether the person was born after all of these events.
  boolean bringsUnborn() {
    return person != null
        && days().max(Comparator.naturalOrder()).filter(person::isBornAfter).isPresent();
  }

  private Stream<LocalDate> days() {
    return events.stream().map(reported -> reported.event().occurredOn());
  }

  Reference reference() {
    return new Reference(source, sourceRef);
  }

  /// How a source calls a case.
  record Reference(String source, String sourceRef) implements Comparable<Reference> {

    /// Where the reference is kept: `String.hashCode` is specified, so it never moves.
    int part() {
      return Math.floorMod(31 * source.hashCode() + sourceRef.hashCode(), 24);
    }

    /// Both in one word: a source has no blank in it.
    String key() {
      return source + " " + sourceRef;
    }

    @Override
    public int compareTo(Reference other) {
      var bySource = source.compareTo(other.source);
      return bySource == 0 ? sourceRef.compareTo(other.sourceRef) : bySource;
    }

    /// Safe to print: a reference may point at a person.
    @Override
    public String toString() {
      return "a reference";
    }
  }

  /// Safe to print: nothing of it shows.
  @Override
  public String toString() {
    return "a line";
  }
}
