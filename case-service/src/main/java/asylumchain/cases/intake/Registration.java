package asylumchain.cases.intake;

import asylumchain.cases.identity.Person;
import asylumchain.events.CaseEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new case: who applies, and the fact that opens it. One of person and personId is there.
///
/// @param person a person as reported; one with a V-number already known means that person
/// @param personId a person known already
public record Registration(
    @Nullable @Valid Person person, @Nullable UUID personId, @NotNull CaseEvent event) {}
