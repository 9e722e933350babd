package asylumchain.deadlines.shifts.bulk;

import asylumchain.events.DeadlineEvent;
import asylumchain.kit.imports.lines.Reported;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// One line of a delivery: what was done about the terms of one case, in the order in which it
/// became known.
record ShiftLine(
    @NotNull UUID caseId,
    @NotNull @Size(min = 1, max = 1000) List<Reported<DeadlineEvent>> events) {}
