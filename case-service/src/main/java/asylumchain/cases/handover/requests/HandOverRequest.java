package asylumchain.cases.handover.requests;

import asylumchain.events.Code;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// What the partner that has a case asks.
///
/// @param to the partner that is asked to take it
/// @param answerBy last day for the answer, today or later
public record HandOverRequest(@NotNull Code to, @NotNull LocalDate answerBy) {}
