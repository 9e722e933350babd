package asylumchain.deadlines.board.consequences;

import asylumchain.deadlines.penalty.cases.LateFile;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.DeadlineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be said of a case besides its clocks.
///
/// @param news in the order in which it is said; empty when all was said before
/// @param nextChangeOn the day on which, without news of the case, something is next to be said;
///   `null` for never
public record Consequences(List<DeadlineEvent> news, @Nullable LocalDate nextChangeOn) {

  public Consequences {
    news = List.copyOf(news);
  }

  /// What follows today.
  ///
  /// @param shifts everything posted and said so far, in version order
  /// @param heard what was journalled before this
  /// @param evaluation its clocks as they stand, and stood
  /// @param file to say what lateness brings about
  /// @param now a moment at which all of it is known
  public static Consequences of(
      List<KnownShift> shifts,
      Heard heard,
      Evaluation evaluation,
      LateFile file,
      LocalDate today,
      Instant now) {
    var news = new ArrayList<DeadlineEvent>();
    LocalDate nextChangeOn = null;
    news.addAll(Questions.news(evaluation, shifts, heard, today));
    if (file.isAboutLateness()) {
      var penalties = file.at(today, now).penalties();
      var meant = Begun.meant(penalties, today, file.book().lateness());
      news.addAll(Begun.difference(Begun.said(shifts), meant));
      nextChangeOn = Begun.nextChangeOn(penalties, today);
    }
    return new Consequences(news, nextChangeOn);
  }
}
