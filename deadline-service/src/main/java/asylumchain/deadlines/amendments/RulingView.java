package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.RulingPosted.Ruled;
import asylumchain.deadlines.law.CaseLaw.Held;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Ruling;
import asylumchain.deadlines.law.Rulings;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a court held of a decree or a moratorium of the register.
///
/// @param lodgedUntil last day of lodging for which the court accepts a decree; absent for all
/// @param line by which it lets a moratorium lengthen the term; absent where it names none
/// @param knownFrom the moment from which it is known here
/// @param setAsideKnownFrom since when it counts no more; absent while it counts
@JsonInclude(JsonInclude.Include.NON_NULL)
record RulingView(
    String citation,
    Ruling.Court court,
    Ruled outcome,
    LocalDate on,
    @Nullable LocalDate lodgedUntil,
    Moratorium.@Nullable Line line,
    @Nullable Instant knownFrom,
    @Nullable Instant setAsideKnownFrom,
    @Nullable String setAsideBy) {

  /// In the order in which they became known.
  static List<RulingView> of(Rulings rulings) {
    return rulings.all().stream().map(RulingView::of).toList();
  }

  private static RulingView of(Ruling ruling) {
    var aside = ruling.setAside();
    return new RulingView(
        ruling.citation(),
        ruling.court(),
        ruling.held() == Held.VALID ? Ruled.UPHELD : Ruled.ANNULLED,
        ruling.on(),
        ruling.lodgedUntil(),
        ruling.line(),
        ruling.recordedAt(),
        aside == null ? null : aside.recordedAt(),
        aside == null ? null : aside.by());
  }
}
