package asylumchain.reporting.dashboard;

import asylumchain.kit.projection.FreshnessView;
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
/// for its figures. It is made anew when something became known, but takes no more than a twentieth
/// of the time of a replica, as long as that is five minutes at most: a page that costs two seconds
/// is made every eighty in each of two languages, and says as of when. While much comes in at once,
/// as with a change of law, a page would tell half of it and make the rest wait: it is made when
/// that is over, or a minute after it was due; the first page of a day at once.
///
/// @param <P> a page
final class PagesAhead<P> {

  private static final int SHARE = 20 * Language.values().length;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PagesConfig config;
  private final Ticker ticker;
  private final Supplier<LocalDate> today;
  private final Supplier<FreshnessView> freshness;
  private final Function<Plain, P> making;
  private final RowsComingIn coming = new RowsComingIn();
  private final Map<Language, Made<P>> pages = new ConcurrentHashMap<>();
  private final Map<Language, Tried> tries = new ConcurrentHashMap<>();
  private volatile @Nullable Long looked;

  /// @param freshness how far everything is known
  PagesAhead(
      PagesConfig config,
      Ticker ticker,
      Supplier<LocalDate> today,
      Supplier<FreshnessView> freshness,
      Function<Plain, P> making) {
    this.config = config;
    this.ticker = ticker;
    this.today = today;
    this.freshness = freshness;
    this.making = making;
  }

  private record Made<P>(Plain plain, P page, Instant watermark) {}

  /// When it was begun last, and what that took, whether it came to an end or not.
  private record Tried(LocalDate day, long at, Duration took) {}

  /// Makes what is due, once a second, until it is stopped.
  WorkLoop loop() {
    return new WorkLoop("pages-ahead", this::round);
  }

  /// Makes what is due of one language; a round is short, so that it can be stopped.
  ///
  /// @return whether there may be more to do
  boolean round() {
    var fresh = freshness.get();
    var known = fresh.watermark();
    var day = today.get();
    coming.see(fresh, ticker.read());
    for (var language : Language.values()) {
      if (isDue(language, day, known)) {
        make(new Plain(Page.ALL.getFirst(), language, day), known);
        looked = ticker.read();
        return true;
      }
    }
    looked = ticker.read();
    return false;
  }

  private void make(Plain plain, Instant known) {
    var at = ticker.read();
    try {
      pages.put(plain.language(), new Made<>(plain, making.apply(plain), known));
    } finally {
      var took = Duration.ofNanos(ticker.read() - at);
      tries.put(plain.language(), new Tried(plain.day(), at, took));
    }
  }

  private boolean isDue(Language language, LocalDate day, Instant known) {
    var tried = tries.get(language);
    if (tried == null || !tried.day.equals(day)) {
      return true;
    }
    var made = pages.get(language);
    var isTrue = made != null && made.plain.day().equals(day) && made.watermark.equals(known);
    var pause = pause(tried.took);
    return !isTrue && passed(tried.at, coming.isFlood() ? pause.plus(PATIENCE) : pause);
  }

  private Duration pause(Duration took) {
    var share = took.multipliedBy(SHARE);
    return max(config.fresh(), share.compareTo(LONGEST) > 0 ? LONGEST : share);
  }

  /// The page, if it was made ahead; `null` when not, or when nobody has looked for long whether it
  /// still tells what is known.
  @Nullable P page(Plain plain) {
    var last = looked;
    var made = pages.get(plain.language());
    return last == null || made == null || !made.plain.equals(plain) || passed(last, config.kept())
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
