package asylumchain.reporting.backlog.counted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day on which a case is counted, and how the case stands at the end of the day asked about. Of
/// a case that has been destroyed since nothing but its id is left.
///
/// @param caseId opaque; who the person is, case-service alone knows
/// @param on the day on which it counts
/// @param times how often it counts on that day
/// @param stage `null` where nothing is left of the case
/// @param track `null` while none is assigned
/// @param applicationKind `null` while no event has said so
/// @param nationality `null` while no event has said so
/// @param lodgedOn `null` while the application is not lodged
/// @param settledOn `null` while it is open
/// @param settlement how it was settled; `null` while it is open
/// @param partner who has it on the desk; `null` while nobody does
/// @param unit at which unit; `null` while no event has said so
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedLine(
    UUID caseId,
    LocalDate on,
    long times,
    @Nullable String stage,
    @Nullable String track,
    @Nullable String applicationKind,
    @Nullable String nationality,
    @Nullable LocalDate lodgedOn,
    @Nullable LocalDate settledOn,
    @Nullable String settlement,
    @Nullable String partner,
    @Nullable String unit) {}
