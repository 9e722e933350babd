package asylumchain.cases.intake;

import asylumchain.cases.identity.Person;
import asylumchain.events.CaseEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new case: who applies, and the fact that opens it. One of person and personId is there.
///
/// @param person a person as reported; one with a V-number already known means that person
/// @param personId a person known already
/// @param notTheSameAs persons very much alike who are somebody else; `null` reads as none
public record Registration(
    @Nullable @Valid Person person,
    @Nullable UUID personId,
    @Nullable @Size(max = 20) Set<@NotNull UUID> notTheSameAs,
    @NotNull CaseEvent event) {}
