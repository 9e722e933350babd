package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CustodyEvent;
import asylumchain.events.CustodyEvent.DetentionEnded;
import asylumchain.events.CustodyEvent.DetentionStarted;
import asylumchain.events.CustodyEvent.TemporaryProtectionEnded;
import asylumchain.events.CustodyEvent.TemporaryProtectionStarted;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ResponsibilityEvent.ApplicantAbsconded;
import asylumchain.events.ResponsibilityEvent.ApplicantReappeared;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where the applicant is and under which protection.
///
/// @param absconded left for an unknown destination (met onbekende bestemming)
/// @param detained deprived of liberty
/// @param sheltered under temporary protection (Vw 2000, art. 43a)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Circumstances(boolean absconded, boolean detained, boolean sheltered) {

  static final Circumstances ORDINARY = new Circumstances(false, false, false);

  /// Why this fact is impossible here; `null` when it is possible.
  @Nullable Reason refusal(ResponsibilityEvent event) {
    if (event instanceof ApplicantAbsconded) {
      return absconded ? Reason.ALREADY_ABSCONDED : null;
    } else if (event instanceof ApplicantReappeared) {
      return absconded ? null : Reason.NOT_ABSCONDED;
    }
    return null;
  }

  /// Why this fact is impossible here; `null` when it is possible.
  @Nullable Reason refusal(CustodyEvent event) {
    return switch (event) {
      case DetentionStarted _ -> detained ? Reason.ALREADY_DETAINED : null;
      case DetentionEnded _ -> detained ? null : Reason.NOT_DETAINED;
      case TemporaryProtectionStarted _ -> sheltered ? Reason.ALREADY_PROTECTED : null;
      case TemporaryProtectionEnded _ -> sheltered ? null : Reason.NOT_PROTECTED;
    };
  }

  /// The same after a fact that is possible.
  Circumstances after(ResponsibilityEvent event) {
    if (event instanceof ApplicantAbsconded) {
      return new Circumstances(true, detained, sheltered);
    } else if (event instanceof ApplicantReappeared) {
      return new Circumstances(false, detained, sheltered);
    }
    return this;
  }

  /// The same after a fact that is possible.
  Circumstances after(CustodyEvent event) {
    return switch (event) {
      case DetentionStarted _ -> new Circumstances(absconded, true, sheltered);
      case DetentionEnded _ -> new Circumstances(absconded, false, sheltered);
      case TemporaryProtectionStarted _ -> new Circumstances(absconded, detained, true);
      case TemporaryProtectionEnded _ -> new Circumstances(absconded, detained, false);
    };
  }
}
