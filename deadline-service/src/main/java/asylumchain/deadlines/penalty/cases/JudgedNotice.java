package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.penalty.PenaltyWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice of default and what it brings about.
///
/// @param clock the term it is about
/// @param recordedAt since when it is known
/// @param window the days of its penalty; `null` for a notice without effect
/// @param noPenalty what keeps the administrative penalty away; `null` for nothing
/// @param noAppeal what keeps the appeal away; `null` for nothing
public record JudgedNotice(
    UUID noticeId,
    String clock,
    LocalDate receivedOn,
    Instant recordedAt,
    Verdict verdict,
    @Nullable PenaltyWindow window,
    @Nullable Exclusion noPenalty,
    @Nullable Exclusion noAppeal) {}
