package asylumchain.reporting.backlog.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as the stock counts it on the day asked about.
///
/// @param caseId opaque; who the person is, case-service alone knows
/// @param track `null` while none is assigned
/// @param applicationKind `null` while no event has said so
/// @param nationality `null` while no event has said so
/// @param lodgedOn `null` while the application is not lodged
/// @param ageDays calendar days since it was lodged, or since the wish was made
/// @param dueOn the last day of its term; `null` where it has none
/// @param daysOver calendar days past it; `null` unless the case is overdue
/// @param waitingFor `null`: for nothing
/// @param partner who has it on the desk; `null` while nobody does
/// @param unit at which unit; `null` while no event has said so
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseLine(
    UUID caseId,
    String stage,
    @Nullable String track,
    @Nullable String applicationKind,
    @Nullable String nationality,
    @Nullable LocalDate lodgedOn,
    int ageDays,
    String termStatus,
    @Nullable LocalDate dueOn,
    @Nullable Integer daysOver,
    @Nullable String waitingFor,
    @Nullable String partner,
    @Nullable String unit) {}
