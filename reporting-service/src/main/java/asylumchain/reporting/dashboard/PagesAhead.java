package asylumchain.reporting.dashboard;

import asylumchain.kit.work.WorkLoop;
import asylumchain.reporting.dashboard.KeptPages.Plain;
import asylumchain.reporting.dashboard.frame.Wording.Language;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The first page in each language, made before anybody asks for it: whoever opens it does not wait
/// for its figures. It is made anew when something became known, but takes no more than a fortieth
/// of the time: a page that costs eight seconds is made every five minutes, and says as of when.
///
/// @param <P> a page
final class PagesAhead<P> {

  private static final int SHARE = 40;

  private final PagesConfig config;
  private final Ticker ticker;
  private final Supplier<LocalDate> today;
  private final Supplier<Instant> watermark;
  private final Function<Plain, P> making;
  private final Map<Language, Made<P>> pages = new ConcurrentHashMap<>();
  private volatile @Nullable Long looked;

  /// @param watermark up to when everything is known
  PagesAhead(
      PagesConfig config,
      Ticker ticker,
      Supplier<LocalDate> today,
      Supplier<Instant> watermark,
      Function<Plain, P> making) {
    this.config = config;
    this.ticker = ticker;
    this.today = today;
    this.watermark = watermark;
    this.making = making;
  }

  private record Made<P>(Plain plain, P page, Instant watermark, long at, Duration took) {}

  /// Makes what is due, once a second, until it is stopped.
  WorkLoop loop() {
    return new WorkLoop("pages-ahead", this::round);
  }

  /// Makes what is due.
  ///
  /// @return never that there is more to do
  boolean round() {
    var known = watermark.get();
    var day = today.get();
    for (var language : Language.values()) {
      var plain = new Plain(Page.ALL.getFirst(), language, day);
      if (isDue(pages.get(language), plain, known)) {
        var at = ticker.read();
        var page = making.apply(plain);
        var took = Duration.ofNanos(ticker.read() - at);
        pages.put(language, new Made<>(plain, page, known, at, took));
      }
    }
    looked = ticker.read();
    return false;
  }

  private boolean isDue(@Nullable Made<P> made, Plain plain, Instant known) {
    return made == null
        || !made.plain.equals(plain)
        || (!made.watermark.equals(known)
            && passed(made.at, max(config.fresh(), made.took.multipliedBy(SHARE))));
  }

  /// The page, if it was made ahead; `null` when not, or when nobody has looked for long whether it
  /// still tells what is known.
  @Nullable P page(Plain plain) {
    var last = looked;
    var made = pages.get(plain.language());
    return last == null
            || made == null
            || !made.plain.equals(plain)
            || passed(last, max(config.kept(), made.took.multipliedBy(2)))
        ? null
        : made.page;
  }

  private boolean passed(long since, Duration time) {
    return ticker.read() - since >= time.toNanos();
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
